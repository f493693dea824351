extension Compiler {
    mutating func emitValue(_ path: Path, _ isRaw: Bool, _ place: Place, _ scope: Scope) {
        guard let found = resolve(path, place, scope) else { return }
        let encoding: Encoding
        switch library.kind {
        case .html:
            do {
                encoding = try routine.position.place()
            } catch {
                guard case .because(let complaint) = error else { return }
                return report(place, in: scope, complaint)
            }
        case .plain: encoding = .plain
        case .specification: encoding = isRaw ? .verbatim : .text
        }
        switch operation(found, isRaw, encoding, path) {
        case .success(let operation): reach(found, operation)
        case .failure(.because(let complaint)): report(place, in: scope, complaint)
        }
    }

    /// What prints a value, given the slot of its context; or why nothing can.
    private func operation(
        _ found: Found, _ isRaw: Bool, _ encoding: Encoding, _ path: Path
    ) -> Result<(Int) -> Operation, Position.Refusal> {
        let name = path.text
        switch found.value.kind {
        case .text(let get), .open(let get), .choice(let get, _):
            if isRaw, library.kind == .html {
                return refused("“\(name)” is plain text and must be escaped.", "Write {{\(name)}}, with two braces.")
            }
            return .success { .text(slot: $0, get, encoding) }
        case .number(let get): return .success { .number(slot: $0, get) }
        case .html(let get):
            guard isRaw else { return refused("“\(name)” is HTML.", "Write {{{\(name)}}}, with three braces.") }
            guard library.kind != .html || encoding == .text && routine.position.state == .text else {
                return refused(
                    "“\(name)” is HTML, which cannot stand in \(routine.position.label).", "Use a text key there.")
            }
            return .success { .html(slot: $0, get) }
        case .json(let get):
            guard isRaw, library.kind != .html || encoding == .jsonValue else {
                return refused(
                    "“\(name)” is JSON.", "Write {{{\(name)}}}, with three braces, as a value in a JSON script.")
            }
            return .success { .json(slot: $0, get) }
        case .flag(let get):
            guard encoding == .jsonValue else {
                return refused("“\(name)” is a flag and has no text.", "Use a section: {{#\(name)}}…{{/\(name)}}.")
            }
            return .success { .flag(slot: $0, get) }
        case .children:
            return refused(
                "“\(name)” is an object or a list and has no text.", "Use a section: {{#\(name)}}…{{/\(name)}}.")
        }
    }

    private func refused(_ message: String, _ help: String) -> Result<(Int) -> Operation, Position.Refusal> {
        .failure(.because((message, help)))
    }

    mutating func emitSection(_ path: Path, _ isInverted: Bool, _ body: [Node], _ place: Place, _ scope: Scope) {
        guard let found = resolve(path, place, scope) else { return }
        let start = routine.position.betweenAttributes
        routine.position = start
        guard !isInverted, let children = found.value.children else {
            let opened = routine.open(.when(slot: found.slot, truth(of: found), expected: !isInverted, end: 0))
            emit(body, scope)
            routine.close(opened)
            return meet(start, isList: false, path, place, scope)
        }
        let (slot, passed) = pass(found)
        let shape = children.shape()
        let opened = routine.open(.each(slot: slot, children.each, into: self.slot(of: shape), end: 0))
        emit(body, scope.pushing(shape))
        routine.close(opened)
        for opened in passed { routine.close(opened) }
        meet(start, isList: children.isList, path, place, scope)
    }

    /// Where the ways around and through a section meet.
    private mutating func meet(_ start: Position, isList: Bool, _ path: Path, _ place: Place, _ scope: Scope) {
        let end = routine.position.betweenAttributes
        if let joined = start.joined(with: end), !isList || joined == start {
            routine.position = joined
        } else {
            routine.position = start
            let help =
                "Begin and end the section in the same place\(isList ? ", with a space behind each row's attributes" : "")."
            report(
                place, in: scope,
                (
                    "The section “\(path.text)” begins in \(start.label) and ends in \(end.label), or in another part of it.",
                    help
                ))
        }
    }
}
