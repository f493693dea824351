/// A partial being compiled: its operations so far, and where in the page they have come.
struct Routine {
    var operations: [Operation] = []
    var literals: [UInt8]
    /// Literal bytes not yet made an operation, from here to the end of `literals`.
    private var pending: Int
    var position: Position

    init(literals: [UInt8], position: Position) {
        self.literals = literals
        pending = literals.count
        self.position = position
    }

    mutating func append(_ operation: Operation) {
        flush()
        operations.append(operation)
    }

    /// Appends a section's operation, whose end is set by ``close(_:)``.
    mutating func open(_ operation: Operation) -> Int {
        append(operation)
        return operations.count - 1
    }

    mutating func close(_ opened: Int) {
        let end = next()
        switch operations[opened] {
        case .each(let slot, let each, let into, _):
            operations[opened] = .each(slot: slot, each, into: into, end: end)
        case .when(let slot, let isTruthy, let expected, _):
            operations[opened] = .when(slot: slot, isTruthy, expected: expected, end: end)
        case .literal, .text, .number, .flag, .html, .json, .call, .choose: break
        }
    }

    /// The offset of the next operation; also the target of jumps.
    mutating func next() -> Int {
        flush()
        return operations.count
    }

    private mutating func flush() {
        guard literals.count > pending else { return }
        operations.append(.literal(start: pending, count: literals.count - pending))
        pending = literals.count
    }

    /// After another routine has added to the literals.
    mutating func resume(_ literals: [UInt8]) {
        self.literals = literals
        pending = literals.count
    }
}
