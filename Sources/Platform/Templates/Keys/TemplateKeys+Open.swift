extension TemplateKeys where Context: TemplateContext {
    /// A context whose keys are known only while rendering, for data that is a tree of its own
    /// such as JSON. Nothing about its names is checked, so pages do not use it.
    ///
    /// All three closures get the dotted path, `.` for the value itself. `each` hands out values that
    /// know their surroundings: the engine looks names up in the innermost open context only.
    package static func open(
        text: @escaping @Sendable (Context, String) -> String?,
        isTruthy: @escaping @Sendable (Context, String) -> Bool,
        each: @escaping @Sendable (Context, String) -> [Context]
    ) -> Self {
        Self { name in
            let children = Children(isList: true, shape: { Shape(Context.self) }) { frame, body in
                TemplateKey<Context>.walk(each(frame.value(as: Context.self), name), body)
            }
            return KeyValue(
                kind: .open { text($0.value(as: Context.self), name) },
                isTruthy: { isTruthy($0.value(as: Context.self), name) }, children: children)
        }
    }

    private init(open: @escaping @Sendable (String) -> KeyValue) {
        values = [:]
        self.open = open
    }
}
