package import HTTPTypes

/// One row of the desk's route table.
package struct DeskRoute: Hashable, Sendable {
    package let method: HTTPRequest.Method
    /// As declared: `/desk/topics/:id`.
    package let path: String
    package let policy: Policy

    package init(method: HTTPRequest.Method, path: String, policy: Policy) {
        (self.method, self.path, self.policy) = (method, path, policy)
    }
}
