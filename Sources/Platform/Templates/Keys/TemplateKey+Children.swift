extension TemplateKey {
    /// Another context, in scope inside a section and reachable with a dot. `nil` is falsy.
    @inlinable
    package static func object<Child: TemplateContext>(
        _ name: String, _ get: @escaping @Sendable (Context) -> Child?
    ) -> Self {
        let children = Children(isList: false, shape: { Shape(Child.self) }) { frame, body in
            if let child = frame.read(get) { withUnsafePointer(to: child) { body(Frame($0)) } }
        }
        return Self(
            name, KeyValue(kind: .children, isTruthy: { $0.read(get) != nil }, children: children))
    }

    /// Contexts in order; a section shows each. An empty list is falsy.
    @inlinable
    package static func list<Child: TemplateContext>(
        _ name: String, _ get: @escaping @Sendable (Context) -> [Child]
    ) -> Self {
        let children = Children(isList: true, shape: { Shape(Child.self) }) { frame, body in
            walk(frame.read(get), body)
        }
        return Self(
            name, KeyValue(kind: .children, isTruthy: { !$0.read(get).isEmpty }, children: children))
    }

    /// Texts in order: `{{#names}}{{.}}{{/names}}`. An empty list is falsy; an empty text in it is shown.
    @inlinable
    package static func texts(_ name: String, _ get: @escaping @Sendable (Context) -> [String]) -> Self {
        let children = Children(isList: true, shape: { Shape.text }) { frame, body in
            walk(frame.read(get), body)
        }
        return Self(
            name, KeyValue(kind: .children, isTruthy: { !$0.read(get).isEmpty }, children: children))
    }

    @inlinable
    static func walk<Child>(_ children: [Child], _ body: (Frame) -> Void) {
        children.withUnsafeBufferPointer { buffer in
            guard var pointer = buffer.baseAddress else { return }
            for _ in 0..<buffer.count {
                body(Frame(pointer))
                pointer += 1
            }
        }
    }
}
