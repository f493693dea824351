import Hummingbird
import Web

/// The variable parts of an address.
package struct DeskParameters: Sendable {
    private let path: Parameters
    private let query: [FormBody.Field]

    /// - Throws: ``Problem`` 400 for a query that cannot be read.
    init(_ path: Parameters, query: String?) throws(Problem) {
        self.path = path
        self.query = try FormBody(Array((query ?? "").utf8)).fields
    }

    /// A part of the path: `id` of `/desk/topics/:id`.
    ///
    /// - Throws: 404 when it does not read as one.
    package func require<Value: LosslessStringConvertible>(_ name: String, as _: Value.Type = Value.self)
        throws(DeskRefusal) -> Value
    {
        guard let value = path.get(name).flatMap({ Value($0) }) else { throw .notFound }
        return value
    }

    /// A part of the query; `nil` when it is absent, empty, or does not read as one: a mistyped address shows the list
    /// without the filter.
    package func query<Value: LosslessStringConvertible>(_ name: String, as _: Value.Type = Value.self) -> Value? {
        guard let text = query.first(where: { $0.name == name })?.value, !text.isEmpty else { return nil }
        return Value(text)
    }
}
