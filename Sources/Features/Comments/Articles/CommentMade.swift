import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// What the panel beside the text hears of a comment it sent.
struct CommentMade: Codable, Sendable {
    let id: Int64
    /// Whether everybody mentioned was told.
    let isEverybodyTold: Bool

    init(_ id: Comment.ID, _ isEverybodyTold: Bool) { (self.id, self.isEverybodyTold) = (id.number, isEverybodyTold) }
}

extension DeskRefusal {
    static func badComment(_ form: Form) -> DeskRefusal {
        DeskRefusal(
            .unprocessable, code: "bad-comment",
            title: DeskWording("Komentar belum dapat dikirim", "The comment cannot be sent"),
            help: DeskWording("Isi dengan 1 sampai 4.000 huruf.", "Write 1 to 4,000 characters."),
            fields: form.faults.map(\.field))
    }
}
