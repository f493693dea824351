import Database
import Documents
import Foundation
import Newsroom
import Shell
import Web

/// What is asked for to begin an article: an idea, or with a person an assignment.
struct NewIdea: Sendable {
    let headline: String
    let section: Section.ID?
    /// As typed.
    let person: String
    let due: Date?
    let length: Int?
    let note: String

    /// Reads the form's fields and ends it.
    ///
    /// - Throws: `Problem` 400 for fields that do not belong to it.
    init(_ form: inout Form, in own: TimeZone) throws {
        headline = form.line("headline", 1...300)
        section = form.choice("section", Section.ID.self)
        person = form.line("person", 0...100)
        let zone = form.zone(or: own)
        due = form.moment("due", in: zone)
        length = form.number("length", 1...100_000)
        note = form.text("note", 0...4_000)
        try form.end()
    }

    /// Makes the article and its working copy at the workflow's first step, or, with a person, at that of assignments.
    ///
    /// - Throws: `FieldFault` for what the newsroom or somebody's rights do not allow; nothing is written then.
    func make(for user: User, _ rights: Rights, now: Date, in db: Connection) throws -> Article.ID {
        try ChangeLog.turn(in: db)
        if let section, try !rights.allows(.write, in: section) || Section.find(section, in: db) == nil {
            throw FieldFault("section", .unknown)
        }
        let assignee = try Colleague(person, in: db).assignee(by: user, in: section, rights, db)
        // An editor always has a line to write in.
        let content = ArticleContent(
            headline: headline, body: Document([.paragraph([])]), section: section,
            language: try Site.find(in: db).language)
        let workflow = try Workflow.find(in: db)
        let id = try WorkingCopy.create(content, by: user.actor, workflow, now: now, in: db).article
        try WorkingCopy.change(id, assignee == nil ? .planned : .assigned, by: user.actor, now: now, in: db) { copy in
            copy.assign(to: assignee, workflow, now: now)
            (copy.due, copy.length) = (due, length)
        }
        if !note.isEmpty { _ = try Comment.add(to: id, note, as: .handOver, by: user.id, now: now, in: db) }
        return id
    }
}

extension Colleague {
    /// To whom the work is given: somebody who may write. Others than oneself need the right over their work there.
    ///
    /// - Throws: `FieldFault` on the field `person`.
    func assignee(by user: User, in section: Section.ID?, _ rights: Rights, _ db: Connection) throws -> User.ID? {
        func fault(_ phrase: BoardPhrase) -> FieldFault {
            FieldFault("person", .other(phrase.text(user.language)))
        }
        switch self {
        case .nobody: return nil
        case .several: throw fault(.severalMatch)
        case .unknown: throw fault(.nobodyMatches)
        case .one(let colleague):
            guard colleague.id == user.id || rights.allows(.editOthers, in: section) else { throw fault(.onlyYourself) }
            return try colleague.whoMayWrite(else: fault(.mayNotWrite), in: db)
        }
    }
}

extension User {
    func whoMayWrite(else fault: FieldFault, in db: Connection) throws -> User.ID {
        guard isActive, try Rights.of(id, in: db).allowsAnywhere(.write) else { throw fault }
        return id
    }
}

/// A new idea that came back: what was entered, and whom the person could mean.
struct EnteredIdea: Sendable {
    let form: Form
    let several: [User]
}

extension FormView {
    /// The form for a new idea or assignment.
    init(idea entered: EnteredIdea?, sections: [Section], for context: DeskContext) {
        let language = context.language
        let say = { (phrase: BoardPhrase) in phrase.text(language) }
        let allowed = sections.filter { context.rights.allows(.write, in: $0.id) }
        self.init(
            to: "/desk/board",
            [
                FieldView(.line, "headline", say(.ideaHeadline)).required().limit(300),
                FieldView(.select, "section", say(.section)).options(
                    [.init("", say(.noSection))] + allowed.map { .init("\($0.id)", $0.name) }),
                Colleague.field(say(.person), hint: say(.personHint), among: entered?.several ?? []),
                FieldView(.hidden, "zone", "", ZoneChoice.name(of: context.ownZone)),
                FieldView(moment: "due", say(.due), nil, in: context.ownZone, context.ownDates),
                FieldView(.number, "length", say(.length)).hint(say(.lengthHint)).limit(6),
                FieldView(.text, "note", say(.note)).limit(4_000).rows(2).hint(say(.noteHint)),
            ], submit: say(.makeIdea), entered: entered?.form, language: language)
    }
}
