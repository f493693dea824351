import HTTPTypes
package import Hummingbird

/// A problem thrown from a handler becomes JSON when nothing nearer has made a page of it.
extension Problem: HTTPResponseError {
    package func response(from request: Request, context: some RequestContext) -> Response {
        Response(problem: self)
    }
}

extension HTTPResponseError where Self == Problem {
    package var status: HTTPResponse.Status { HTTPResponse.Status(code: (self as Problem).status.rawValue) }
}

extension Response {
    /// The problem as JSON. Never stored: a cached error outlives its cause (V21).
    package init(problem: Problem) {
        self.init(
            bytes: problem.json, type: "application/problem+json",
            status: HTTPResponse.Status(code: problem.status.rawValue))
        headers[.cacheControl] = "no-store"
    }
}
