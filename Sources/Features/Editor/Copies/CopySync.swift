import Database
import Documents
import Foundation
import Newsroom
import Shell

/// Takes what browsers write into the working copy: nothing acknowledged is lost, nothing is overwritten.
///
/// Everything of one call happens in the caller's transaction; the answer goes out after the commit.
struct CopySync {
    let article: Article.ID

    init(_ article: Article.ID) { self.article = article }

    /// Takes a message, the first time it comes; answers it the same way however often it comes.
    ///
    /// - Throws: ``CopyError``, `WorkError`, `DocumentError`; the browser keeps the text then.
    func take(_ message: CopyMessage, by actor: Actor, now: Date, in db: Connection) throws -> CopyAnswer {
        // The first word begins the writing. That is logged, and the log's turn comes before the article's lock.
        let isBeginning = try WorkingCopy.step(of: article, in: db).map { $0 < .writing } ?? false
        if isBeginning { try ChangeLog.turn(in: db) }
        var copy = try WorkingCopy.forWriting(article, in: db)
        if let answer = try WorkingCopy.answer(to: message, about: article, in: db) { return answer }
        if let writer = copy.writer, writer != actor.user { throw WorkError.taken(by: writer) }
        let current = CopyState(copy.content)
        let base = try copy.state(at: message.base, in: db)
        let mine = try base.applying(message)
        let merged = CopyState.merging(base: base, theirs: current, mine: mine)
        let step = current.step(to: merged)
        let change = mine.step(to: merged)
        // A message that says nothing asks only what others wrote. One that says something has its entry even where that
        // changes nothing: come again after others went on, it would.
        let isSilent = message.splices.isEmpty && message.fields == FieldValues()
        let answer = CopyAnswer(
            version: isSilent ? copy.version : copy.version + 1, splices: change.splices.map { .init($0) },
            fields: change.fields)
        guard !isSilent else { return answer }
        let before = copy.step
        try apply(step, to: &copy, as: (message.client, message.number), answer, by: actor, now: now, in: db)
        if before < .writing { try logBeginning(from: before, by: actor, now: now, in: db) }
        return answer
    }

    private func logBeginning(from step: Step, by actor: Actor, now: Date, in db: Connection) throws {
        try LogEntry.append(
            .begun, about: "article:\(article)", by: actor, detail: ["step": "\(step.rawValue) > writing"], now: now,
            in: db)
    }

    /// Puts another content in place of the copy's, as one step of the journal.
    func replace(with content: ArticleContent, by actor: Actor, now: Date, in db: Connection) throws {
        var copy = try WorkingCopy.forWriting(article, in: db)
        try put(CopyState(content), into: &copy, by: actor, now: now, in: db)
    }

    func put(_ state: CopyState, into copy: inout WorkingCopy, by actor: Actor, now: Date, in db: Connection) throws {
        let step = CopyState(copy.content).step(to: state)
        guard !step.isEmpty else { return }
        let answer = CopyAnswer(version: copy.version + 1, splices: [], fields: FieldValues())
        try apply(step, to: &copy, as: ("desk", answer.version), answer, by: actor, now: now, in: db)
    }

    private func apply(
        _ step: CopyStep, to copy: inout WorkingCopy, as message: (client: String, number: Int), _ answer: CopyAnswer,
        by actor: Actor, now: Date, in db: Connection
    ) throws {
        var content = copy.content.applying(step.fields)
        content.body = try content.body.applying(step.splices)
        let entry = try DeskJSON.text(CopyEntry(step: step, answer: answer))
        try copy.apply(
            content, .init(client: message.client, number: message.number, change: entry), by: actor, now: now, in: db)
        try CopyEvent.version(copy.version, by: message.client).announce(about: article, in: db)
    }

    /// What others did since a version.
    func changes(since version: Int, in db: Connection) throws -> CopyAnswer {
        let copy = try WorkingCopy.require(article, in: db)
        let step = try copy.state(at: version, in: db).step(to: CopyState(copy.content))
        return CopyAnswer(version: copy.version, splices: step.splices.map { .init($0) }, fields: step.fields)
    }

    /// The whole copy, as it is or as it was at a version.
    func whole(at version: Int? = nil, in db: Connection) throws -> WholeCopy {
        let copy = try WorkingCopy.require(article, in: db)
        guard let version else { return WholeCopy(copy.version, CopyState(copy.content)) }
        return WholeCopy(version, try copy.state(at: version, in: db))
    }
}

/// A copy as browsers take it: the body is the JSON text of a document.
struct WholeCopy: Encodable, Sendable {
    let version: Int
    let body: String
    let fields: FieldValues

    init(_ version: Int, _ state: CopyState) {
        self.version = version
        body = String(decoding: state.body.json(), as: UTF8.self)
        fields = state.fields
    }
}
