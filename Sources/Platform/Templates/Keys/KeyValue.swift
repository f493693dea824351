/// What a key holds, with the context's type erased: how to print it, whether it is truthy, and
/// what a section over it brings into scope.
package struct KeyValue: Sendable {
    package typealias Get<Value> = @Sendable (Frame) -> Value

    package enum Kind: Sendable {
        case text(Get<String?>)
        case flag(Get<Bool>)
        case number(Get<Int>)
        case html(Get<SafeHTML?>)
        /// An encoded JSON value.
        case json(Get<[UInt8]?>)
        /// An object or a list: nothing to print.
        case children
        /// The name of one of these partials.
        case choice(Get<String?>, among: [String])
        /// Text, flag and list at once, known only while rendering.
        case open(Get<String?>)
    }

    package let kind: Kind
    package let isTruthy: Get<Bool>
    /// `nil` for flags and JSON: a section over them brings nothing into scope.
    package let children: Children?

    @usableFromInline
    package init(kind: Kind, isTruthy: @escaping Get<Bool>, children: Children? = nil) {
        self.kind = kind
        self.isTruthy = isTruthy
        self.children = children
    }
}

/// What a section over a key walks through.
package struct Children: Sendable {
    /// Calls the closure with each value; not at all when there is none.
    package typealias Each = @Sendable (Frame, (Frame) -> Void) -> Void

    /// Late, so that a type may list itself.
    package let shape: @Sendable () -> Shape
    /// More than one value is possible.
    package let isList: Bool
    package let each: Each

    @usableFromInline
    package init(isList: Bool, shape: @escaping @Sendable () -> Shape, each: @escaping Each) {
        self.isList = isList
        self.shape = shape
        self.each = each
    }
}
