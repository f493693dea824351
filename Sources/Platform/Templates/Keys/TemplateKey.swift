/// One key of a context: its name in templates and how to get its value.
///
/// Getters run while a page is rendered: they should return stored values, not compute.
/// The functions are inlinable so that a getter compiles down to reading one field instead of
/// copying the context.
package struct TemplateKey<Context: Sendable>: Sendable {
    package let name: String
    package let value: KeyValue

    @usableFromInline
    package init(_ name: String, _ value: KeyValue) {
        self.name = name
        self.value = value
    }
}

extension TemplateKey {
    /// Plain text, escaped for the position it is used in. An empty text is falsy.
    @inlinable
    package static func text(_ name: String, _ get: @escaping @Sendable (Context) -> String) -> Self {
        optionalText(name) { $0.read(get) }
    }

    /// As above; `nil` prints nothing and is falsy.
    @inlinable @_disfavoredOverload
    package static func text(_ name: String, _ get: @escaping @Sendable (Context) -> String?) -> Self {
        optionalText(name) { $0.read(get) }
    }

    /// Truthy or not; `true` or `false` as a value in a JSON script; nothing to print elsewhere.
    @inlinable
    package static func flag(_ name: String, _ get: @escaping @Sendable (Context) -> Bool) -> Self {
        let read: KeyValue.Get<Bool> = { $0.read(get) }
        return Self(name, KeyValue(kind: .flag(read), isTruthy: read))
    }

    /// A whole number in decimal digits, without grouping. Zero prints, but is falsy.
    @inlinable
    package static func number(_ name: String, _ get: @escaping @Sendable (Context) -> Int) -> Self {
        let read: KeyValue.Get<Int> = { $0.read(get) }
        let itself = Children(isList: false, shape: { Shape.number }) { frame, body in
            let number = read(frame)
            if number != 0 { withUnsafePointer(to: number) { body(Frame($0)) } }
        }
        return Self(name, KeyValue(kind: .number(read), isTruthy: { read($0) != 0 }, children: itself))
    }

    /// HTML which our own code has made safe: only as `{{{name}}}`, only between tags.
    @inlinable
    package static func html(_ name: String, _ get: @escaping @Sendable (Context) -> SafeHTML) -> Self {
        optionalHTML(name) { $0.read(get) }
    }

    /// As above; `nil` prints nothing and is falsy.
    @inlinable @_disfavoredOverload
    package static func html(_ name: String, _ get: @escaping @Sendable (Context) -> SafeHTML?) -> Self {
        optionalHTML(name) { $0.read(get) }
    }

    /// An encoded JSON value: only as `{{{name}}}`, only as a value in a JSON script. Must be valid
    /// JSON in UTF-8; what could end the script is escaped again. `nil` prints `null` and is falsy.
    @inlinable
    package static func json(_ name: String, _ get: @escaping @Sendable (Context) -> [UInt8]?) -> Self {
        let read: KeyValue.Get<[UInt8]?> = { $0.read(get) }
        return Self(name, KeyValue(kind: .json(read), isTruthy: { read($0) != nil }))
    }

    /// The name of the partial to show, for `{{>*name}}`. Every one of `among` is checked; a value
    /// not among them shows nothing.
    @inlinable
    package static func choice(
        _ name: String, among: [String], _ get: @escaping @Sendable (Context) -> String?
    ) -> Self {
        let read: KeyValue.Get<String?> = { $0.read(get) }
        return Self(name, KeyValue(kind: .choice(read, among: among), isTruthy: { read($0) != nil }))
    }

    @inlinable
    static func optionalText(_ name: String, _ read: @escaping KeyValue.Get<String?>) -> Self {
        let itself = Children(isList: false, shape: { Shape.text }) { frame, body in
            if let text = read(frame), !text.isEmpty { withUnsafePointer(to: text) { body(Frame($0)) } }
        }
        return Self(
            name, KeyValue(kind: .text(read), isTruthy: { read($0).map { !$0.isEmpty } ?? false }, children: itself))
    }

    @inlinable
    static func optionalHTML(_ name: String, _ read: @escaping KeyValue.Get<SafeHTML?>) -> Self {
        let itself = Children(isList: false, shape: { Shape.html }) { frame, body in
            if let html = read(frame), !html.bytes.isEmpty { withUnsafePointer(to: html) { body(Frame($0)) } }
        }
        return Self(
            name,
            KeyValue(kind: .html(read), isTruthy: { read($0).map { !$0.bytes.isEmpty } ?? false }, children: itself))
    }
}
