import Foundation
import Newsroom

extension Failure {
    /// What a person can do about a refusal of the schedule's.
    init(timing error: TimingError) {
        switch error {
        case .unknown(let id):
            self.init(.data, "Nothing is scheduled under the number \(id). “redaksi schedule list” shows what is.")
        case .over(let id, let state):
            let word =
                switch state {
                case .waiting: "waiting"
                case .done: "done"
                case .failed: "refused"
                case .cancelled: "cancelled"
                }
            self.init(.data, "Number \(id) is \(word) already.")
        case .alreadyScheduled(let id):
            self.init(
                .data,
                "That is scheduled for the article already, as number \(id): “redaksi schedule move \(id)” or “cancel \(id)”."
            )
        case .unknownZone(let name):
            self.init(.data, "“\(name)” is no time zone; IANA names such as Asia/Jakarta are.")
        case .past(let moment):
            let wording = DateWording(language: .english, zone: .gmt)
            self.init(.data, "That moment (\(wording.machine(moment))) is not ahead.")
        }
    }
}
