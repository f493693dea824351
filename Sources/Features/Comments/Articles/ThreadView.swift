import Database
import Newsroom
import Shell
import Templates
import Web

/// A comment with its passage and its answers.
struct ThreadView: TemplateContext {
    var comment: CommentView
    /// The words it is about; `nil` for the whole article.
    let quote: String?
    /// Where they stand now, in words.
    let place: String
    let isLost: Bool
    let isHandOver: Bool
    /// Who settled it and when; `nil` while it is open.
    let settlement: String?
    var answers: [CommentView]
    let path: String
    /// An answer that came back wrong.
    var answer = ""
    var fault: String?

    static let keys: TemplateKeys<ThreadView> = [
        .object("comment") { $0.comment },
        .text("quote") { $0.quote },
        .text("place") { $0.place },
        .flag("isLost") { $0.isLost },
        .flag("isHandOver") { $0.isHandOver },
        .text("settlement") { $0.settlement },
        .flag("isSettled") { $0.settlement != nil },
        .list("answers") { $0.answers },
        .text("path") { $0.path },
        .text("answer") { $0.answer },
        .text("fault") { $0.fault },
        .flag("isFaulty") { $0.fault != nil },
    ]
}

extension ThreadView {
    init(_ thread: CommentThread, place: PassagePlace?, _ wording: CommentWording, _ language: Language) {
        let comment = thread.comment
        let say = { (phrase: CommentPhrase) in phrase.text(language) }
        self.comment = wording.view(comment)
        quote = comment.passage?.words
        let isNote = comment.kind == .handOver
        isHandOver = isNote
        isLost = comment.passage != nil && place == nil
        if let place {
            let number = "\(say(.paragraph)) \(place.block + 1)"
            self.place = place.isChanged ? "\(number), \(say(.passageChanged))" : number
        } else {
            self.place = isLost ? say(.passageLost) : ""
        }
        settlement = comment.settled.map { settled in
            "\(say(isNote ? .notedBy : .settledBy)) \(wording.name(of: settled.by)), \(wording.dates.short(settled.at))"
        }
        answers = thread.answers.map { wording.view($0) }
        path = self.comment.path
    }

    /// Puts what was entered, and what is wrong with it, where it was entered: in the form of an answer, or in the one that
    /// changes a comment.
    mutating func put(_ entered: EnteredRemark, _ language: Language) {
        let words = entered.form.entered("text")
        let fault = entered.form.faults.first?.reason.wording.text(language) ?? ""
        switch entered.place {
        case .new: break
        case .answer(let id):
            if comment.id == id.number { (answer, self.fault) = (words, fault) }
        case .edit(let id):
            if comment.id == id.number { (comment.words, comment.fault) = (words, fault) }
            for index in answers.indices where answers[index].id == id.number {
                (answers[index].words, answers[index].fault) = (words, fault)
            }
        }
    }
}

/// A comment that came back wrong, and where it was written.
struct EnteredRemark: Sendable {
    enum Place: Sendable, Equatable {
        case new
        case answer(to: Comment.ID)
        case edit(Comment.ID)

        /// What it was written at.
        var comment: Comment.ID? {
            switch self {
            case .new: nil
            case .answer(let id), .edit(let id): id
            }
        }
    }

    let place: Place
    let form: Form
}
