import Credentials
import Newsroom
import Shell
import Web

extension Form {
    /// Marks the field `password` when it is no good as a new one.
    mutating func check(_ password: String, known: [String], _ language: Language) {
        guard faults.isEmpty, let refusal = PasswordRule.refusal(of: password, known: known) else { return }
        let phrase: SignInPhrase =
            switch refusal {
            case .short: .short
            case .long: .long
            case .obvious: .obvious
            case .personal: .personal
            }
        fault("password", .other(phrase.text(language)))
    }
}
