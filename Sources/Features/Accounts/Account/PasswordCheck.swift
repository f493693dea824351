import Credentials
import Database
import Newsroom

/// Compares the password of somebody who is signed in, with the same limits as at the door.
struct PasswordCheck: Sendable {
    let signIn: SignIn

    enum Answer: Sendable {
        case right, wrong, wait
    }

    func check(_ password: Secret, of user: User, _ visitor: SignIn.Visitor) async throws -> Answer {
        // Counted apart from the door: who has stolen a session must not be able to keep its owner out.
        let attempt = SignInAttempt(secondStepOf: user.id, device: nil, address: nil)
        let (wait, hash) = try await signIn.database.write { db in
            (try attempt.begin(now: visitor.now, in: db), try StoredPassword.find(of: user.id, in: db))
        }
        if wait != nil { return .wait }
        guard try await signIn.hasher.verify(password, against: hash).isRight else { return .wrong }
        try await signIn.database.write { db in try attempt.succeed(in: db) }
        return .right
    }
}
