/// What a template may use: a type that declares its keys.
///
/// The keys are a promise to theme authors. Declare them once, as a `static let`, so that no
/// dictionary is built again:
///
///     extension Card: TemplateContext {
///         static let keys: TemplateKeys<Card> = [.text("headline") { $0.headline }]
///     }
package protocol TemplateContext: Sendable {
    static var keys: TemplateKeys<Self> { get }
}

/// The keys of a context, written as an array of ``TemplateKey``. Of two keys with one name the
/// later wins.
package struct TemplateKeys<Context: Sendable>: Sendable, ExpressibleByArrayLiteral {
    package let values: [String: KeyValue]
    let open: (@Sendable (String) -> KeyValue)?

    package init(arrayLiteral keys: TemplateKey<Context>...) {
        self.init(keys)
    }

    /// For keys put together from several lists.
    package init(_ keys: [TemplateKey<Context>]) {
        values = Dictionary(keys.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        open = nil
    }
}
