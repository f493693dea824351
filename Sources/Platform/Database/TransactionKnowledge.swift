/// Values a transaction keeps for its own length, one of each type.
package struct TransactionKnowledge {
    private var values: [ObjectIdentifier: any Sendable] = [:]

    /// `nil` for what is not known.
    package subscript<Value: Sendable>(_: Value.Type) -> Value? {
        get { values[ObjectIdentifier(Value.self)] as? Value }
        set { values[ObjectIdentifier(Value.self)] = newValue }
    }
}
