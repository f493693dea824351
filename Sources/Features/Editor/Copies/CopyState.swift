import Documents
import Newsroom

/// What a working copy holds at one version.
struct CopyState: Equatable, Sendable {
    var body: Document
    var fields: FieldValues

    init(_ content: ArticleContent) {
        body = content.body
        fields = FieldValues(content)
    }

    private init(body: Document, fields: FieldValues) {
        (self.body, self.fields) = (body, fields)
    }

    /// What it was before a step of the journal.
    func undoing(_ step: CopyStep) throws -> CopyState {
        CopyState(body: try body.applying(step.splices.inverted), fields: fields.applying(step.former))
    }

    /// What the writer of a message saw when sending it.
    func applying(_ message: CopyMessage) throws -> CopyState {
        CopyState(body: try message.document(from: body), fields: fields.applying(message.fields))
    }

    static func merging(base: CopyState, theirs: CopyState, mine: CopyState) -> CopyState {
        CopyState(
            body: .merging(base: base.body, theirs: theirs.body, mine: mine.body),
            fields: .merging(base: base.fields, theirs: theirs.fields, mine: mine.fields))
    }

    /// The step from this state to `next`.
    func step(to next: CopyState) -> CopyStep {
        let changed = fields.difference(to: next.fields)
        return CopyStep(
            splices: body.difference(to: next.body), fields: changed, former: fields.restricted(to: changed))
    }
}

/// One step of the journal: from one version of a working copy to the next, with what it takes to go back.
struct CopyStep: Codable, Equatable, Sendable {
    let splices: [Splice]
    let fields: FieldValues
    /// The same fields as they were before.
    let former: FieldValues

    var isEmpty: Bool { splices.isEmpty && fields.isEmpty }
}
