/// Where a name leads: the slot of the context that has it, the objects in between, the value.
struct Found {
    let slot: Int
    var passes: [Children] = []
    var value: KeyValue
}

extension Compiler {
    /// Innermost context first. What has the first part of a dotted name must have the rest.
    mutating func resolve(_ path: Path, _ place: Place, _ scope: Scope) -> Found? {
        guard let first = path.parts.first else { return resolveItself(place, scope) }
        for shape in scope.shapes.reversed() {
            if let open = shape.open { return Found(slot: slot(of: shape), value: open(path.text)) }
            if let value = shape.keys[first] {
                return follow(path, Found(slot: slot(of: shape), value: value), place, scope)
            }
        }
        let names = scope.shapes.filter { $0.itself == nil }.reversed()
        let near = Nearest.help(
            first, among: names.flatMap { $0.keys.keys },
            else: "Its keys: \(names.first?.keys.keys.sorted().joined(separator: ", ") ?? "none").")
        let owners = names.map(\.name).joined(separator: " or ")
        report(place, in: scope, ("“\(first)” is not a key of \(owners).", near))
        return nil
    }

    private mutating func resolveItself(_ place: Place, _ scope: Scope) -> Found? {
        guard let shape = scope.shapes.last else { return nil }
        if let open = shape.open { return Found(slot: slot(of: shape), value: open(".")) }
        if let itself = shape.itself { return Found(slot: slot(of: shape), value: itself) }
        report(place, in: scope, ("“.” is a whole \(shape.name) here.", "Name one of its keys."))
        return nil
    }

    private mutating func follow(_ path: Path, _ start: Found, _ place: Place, _ scope: Scope) -> Found? {
        var found = start
        for (index, part) in path.parts.enumerated().dropFirst() {
            let before = path.parts[index - 1]
            guard case .children = found.value.kind, let children = found.value.children, !children.isList else {
                report(
                    place, in: scope,
                    (
                        "“\(before)” has no keys to reach with a dot.",
                        "Only objects have; show a list with {{#\(before)}}."
                    ))
                return nil
            }
            let shape = children.shape()
            found.passes.append(children)
            if let open = shape.open {
                found.value = open(path.parts[index...].joined(separator: "."))
                return found
            }
            guard let value = shape.keys[part] else {
                let near = Nearest.help(
                    part, among: Array(shape.keys.keys),
                    else: "Its keys: \(shape.keys.keys.sorted().joined(separator: ", ")).")
                report(place, in: scope, ("“\(part)” is not a key of \(shape.name).", near))
                return nil
            }
            found.value = value
        }
        return found
    }

    /// Appends an operation on a value, inside what is needed to get there.
    mutating func reach(_ found: Found, _ operation: (Int) -> Operation) {
        let (slot, passed) = pass(found)
        routine.append(operation(slot))
        for opened in passed { routine.close(opened) }
    }

    /// Opens the objects a dotted name passes through, and returns the slot of the last.
    mutating func pass(_ found: Found) -> (slot: Int, opened: [Int]) {
        var slot = found.slot
        var opened: [Int] = []
        for children in found.passes {
            opened.append(routine.open(.each(slot: slot, children.each, into: Self.passingSlot, end: 0)))
            slot = Self.passingSlot
        }
        return (slot, opened.reversed())
    }

    /// Whether the value at the end of a dotted name is truthy; not when the way there is broken.
    func truth(of found: Found) -> KeyValue.Get<Bool> {
        found.passes.reversed().reduce(found.value.isTruthy) { inner, children in
            { frame in
                var isTruthy = false
                children.each(frame) { isTruthy = inner($0) }
                return isTruthy
            }
        }
    }
}
