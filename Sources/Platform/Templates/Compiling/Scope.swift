/// What is known where a node is compiled: which types are in scope, which blocks are overridden,
/// how lines are indented.
struct Scope {
    /// Innermost last, each type once: an inner value of a type hides an outer one completely, since both
    /// have the same keys. So there are finitely many scopes, and a partial that calls itself comes to an end here.
    var shapes: [Shape]
    var overrides: [String: Override] = [:]
    /// What every line begins with.
    var indent: [UInt8] = []
    /// How much of a line's own white space is taken away first.
    var dedent = 0
    /// The template the nodes stand in.
    var template: String

    /// A block of a child that replaces one of a parent.
    struct Override {
        let block: Block
        let template: String

        var id: OverrideID { OverrideID(template: template, place: block.place) }
    }

    func pushing(_ shape: Shape) -> Scope {
        var scope = self
        scope.shapes = shapes.filter { $0.id != shape.id } + [shape]
        return scope
    }

    /// The white space of a line, with that of the surroundings.
    func leading(_ space: [UInt8]) -> [UInt8] {
        indent + space.dropFirst(dedent)
    }
}

struct OverrideID: Hashable {
    let template: String
    let place: Place
}

/// What a partial's routine depends on: with all of it equal, the routine is shared.
struct RoutineKey: Hashable {
    let template: String
    let shapes: [ObjectIdentifier]
    let overrides: [String: OverrideID]
    let position: Position
    /// Not part of a recursive call: it keeps the indentation of the outermost use.
    var indent: [UInt8]

    init(_ template: String, _ scope: Scope, at position: Position) {
        self.template = template
        shapes = scope.shapes.map(\.id)
        overrides = scope.overrides.mapValues(\.id)
        self.position = position
        indent = scope.indent
    }

    func isSame(as other: RoutineKey) -> Bool {
        var key = other
        key.indent = indent
        return self == key
    }
}
