/// A refusal a person can act on, and a program can recognise (RFC 9457, “problem details”).
///
/// Shown as a page (Delivery's `ProblemPages`) or as JSON.
package struct Problem: Error, Equatable, Sendable {
    package let status: Status
    /// Kebab-case ASCII, such as `article-stale`. A promise to programs: never changes.
    package let code: String
    /// What is wrong, one sentence for a person.
    package let title: String
    /// The next step; `nil` when there is none.
    package let help: String?
    /// Names of the fields to mark, in the order of the form.
    package let fields: [String]

    package init(_ status: Status, code: String, title: String, help: String? = nil, fields: [String] = []) {
        self.status = status
        self.code = code
        self.title = title
        self.help = help
        self.fields = fields
    }

    /// The statuses a problem may have (RFC 9110 §15, RFC 6585 for 429).
    package enum Status: Int, Sendable, CaseIterable {
        case badRequest = 400
        case unauthorized = 401
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case conflict = 409
        case gone = 410
        case tooLarge = 413
        case unsupportedType = 415
        case unprocessable = 422
        case tooManyRequests = 429
        case failure = 500
        case unavailable = 503
    }
}

/// An error that knows what to tell a person. Everything else is a 500.
package protocol ProblemConvertible: Error {
    var problem: Problem { get }
}

extension Problem: ProblemConvertible {
    package var problem: Problem { self }
}
