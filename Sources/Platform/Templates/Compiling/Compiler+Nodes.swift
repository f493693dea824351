extension Compiler {
    mutating func emit(_ nodes: some Sequence<Node>, _ scope: Scope) {
        for node in nodes {
            switch node {
            case .lineStart(let space): emitLiteral(scope.leading(space), Place(line: 0, column: 0), scope)
            case .text(let bytes, let place): emitLiteral(bytes, place, scope)
            case .variable(let path, let isRaw, let place): emitValue(path, isRaw, place, scope)
            case .section(let path, let isInverted, let body, let place):
                emitSection(path, isInverted, body, place, scope)
            case .partial(let name, let indent, let place): emitPartial(name, indent, place, scope)
            case .parent(let name, let blocks, let indent, let place): emitParent(name, blocks, indent, place, scope)
            case .block(let block): emitBlock(block, scope)
            }
        }
    }

    private mutating func emitLiteral(_ bytes: [UInt8], _ place: Place, _ scope: Scope) {
        routine.literals += bytes
        guard library.kind == .html else { return }
        if let complaint = routine.position.advance(bytes) { report(place, in: scope, complaint) }
    }

    private mutating func emitPartial(_ name: PartialName, _ indent: [UInt8], _ place: Place, _ scope: Scope) {
        var inner = scope
        inner.overrides = [:]
        inner.indent = indent.isEmpty ? [] : scope.leading(indent)
        switch name {
        case .fixed(let name):
            guard library.templates[name] != nil else { return report(place, in: scope, missing(name)) }
            _ = call(name, inner, from: place)
        case .dynamic(let path): emitChoice(path, inner, place, scope)
        }
    }

    /// Compiles every partial a value may name, and checks that all end in the same position.
    private mutating func emitChoice(_ path: Path, _ inner: Scope, _ place: Place, _ scope: Scope) {
        guard let found = resolve(path, place, scope) else { return }
        let (get, names): (KeyValue.Get<String?>, [String])
        switch found.value.kind {
        case .choice(let read, let among): (get, names) = (read, among)
        case .open(let read): (get, names) = (read, library.templates.keys.sorted())
        case .text, .flag, .number, .html, .json, .children:
            return report(
                place, in: scope,
                (
                    "“\(path.text)” does not say which partials it may name.",
                    "Only keys declared as a choice can name a partial."
                ))
        }
        let start = routine.position
        var targets: [String: Int] = [:]
        for name in names {
            guard library.templates[name] != nil else {
                report(place, in: scope, missing(name))
                continue
            }
            // Compiled aside: the call itself is not wanted, only the routine.
            let operations = routine.next()
            targets[name] = call(name, inner, from: place)
            routine.operations.removeSubrange(operations...)
            if routine.position != start {
                report(
                    place, in: scope,
                    ("“\(name)” does not end in the position it begins in.", "Close in it what it opens."))
                routine.position = start
            }
        }
        reach(found) { .choose(slot: $0, get, routines: targets) }
    }

    private mutating func emitParent(
        _ name: String, _ blocks: [Block], _ indent: [UInt8], _ place: Place, _ scope: Scope
    ) {
        guard library.templates[name] != nil else { return report(place, in: scope, missing(name)) }
        var inner = scope
        inner.indent = indent.isEmpty ? [] : scope.leading(indent)
        for block in blocks where scope.overrides[block.name] == nil {
            inner.overrides[block.name] = Scope.Override(block: block, template: scope.template)
        }
        _ = call(name, inner, from: place)
    }

    private mutating func emitBlock(_ block: Block, _ scope: Scope) {
        guard let override = scope.overrides[block.name] else { return emit(block.nodes, scope) }
        var inner = scope
        // A block of the same name inside the override shows its own content, not the override again.
        inner.overrides[block.name] = nil
        inner.template = override.template
        inner.indent = scope.leading(block.indent)
        let nodes = override.block.nodes
        inner.dedent = nodes.firstIndent?.count ?? 0
        if nodes.startsLine, !block.startsLine {
            emit(nodes.dropFirst(), inner)
        } else {
            if !nodes.startsLine, block.startsLine, let first = nodes.first, !first.isStandalone {
                emitLiteral(inner.indent, block.place, scope)
            }
            emit(nodes, inner)
        }
    }
}

extension Node {
    /// Begins a line by itself, if it begins one.
    fileprivate var isStandalone: Bool {
        switch self {
        case .lineStart, .section, .partial, .parent, .block: true
        case .text, .variable: false
        }
    }
}
