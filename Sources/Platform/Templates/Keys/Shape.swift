/// A type that can be in scope, and the keys it declares.
package struct Shape: Sendable {
    let id: ObjectIdentifier
    /// As error messages call it.
    let name: String
    /// What `{{.}}` prints; `nil` for contexts.
    let itself: KeyValue?
    let keys: [String: KeyValue]
    /// Answers for every name, dotted ones included; only for contexts known while rendering.
    let open: (@Sendable (String) -> KeyValue)?

    package init<Context: TemplateContext>(_: Context.Type) {
        let keys = Context.keys
        id = ObjectIdentifier(Context.self)
        name = String(describing: Context.self)
        itself = nil
        self.keys = keys.values
        open = keys.open
    }

    private init(_ id: ObjectIdentifier, _ name: String, itself: KeyValue.Kind) {
        self.id = id
        self.name = name
        self.itself = KeyValue(kind: itself, isTruthy: { _ in true })
        keys = [:]
        open = nil
    }

    /// Inside a section over a text, `{{.}}` is that text.
    package static let text = Shape(
        ObjectIdentifier(String.self), "a text", itself: .text { $0.value(as: String.self) })
    package static let number = Shape(
        ObjectIdentifier(Int.self), "a number", itself: .number { $0.value(as: Int.self) })
    package static let html = Shape(
        ObjectIdentifier(SafeHTML.self), "HTML", itself: .html { $0.value(as: SafeHTML.self) })
}
