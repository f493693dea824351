/// Runs a program over contexts and appends what it says.
struct Renderer {
    private let program: Program
    private let literals: UnsafeBufferPointer<UInt8>
    /// One a type: the innermost value of it, or unused memory of nobody's before the first.
    private var frames: [Frame]
    private var output: [UInt8]
    private var depth = 0
    private var steps = TemplateLimits.steps

    static func render(_ program: Program, _ contexts: [Frame], into output: inout [UInt8]) {
        guard let first = contexts.first else { return }
        program.literals.withUnsafeBufferPointer { literals in
            // Slots not yet filled hold the first context: checks at compile time keep them from being read, and
            // a frame knows its type.
            var frames = [Frame](repeating: first, count: program.slotCount)
            for (slot, frame) in zip(program.contextSlots, contexts) { frames[slot] = frame }
            var renderer = Renderer(program: program, literals: literals, frames: frames, output: output)
            output = []
            renderer.run(program.routines[0], 0, program.routines[0].count)
            output = renderer.output
        }
    }

    private init(program: Program, literals: UnsafeBufferPointer<UInt8>, frames: [Frame], output: consuming [UInt8]) {
        self.program = program
        self.literals = literals
        self.frames = frames
        self.output = output
    }

    private mutating func run(_ operations: [Operation], _ start: Int, _ end: Int) {
        var index = start
        while index < end {
            switch operations[index] {
            case .literal(let start, let count):
                output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[start..<start + count]))
            case .text(let slot, let get, let encoding): append(get(frames[slot]), encoding)
            case .number(let slot, let get): Escaping.number(get(frames[slot]), into: &output)
            case .flag(let slot, let get): Escaping.append(get(frames[slot]) ? "true" : "false", into: &output)
            case .html(let slot, let get): if let html = get(frames[slot]) { output += html.bytes }
            case .json(let slot, let get): append(json: get(frames[slot]))
            case .each(let slot, let children, let into, let behind):
                walk(children, slot, into, operations, index + 1, behind)
                index = behind
                continue
            case .when(let slot, let isTruthy, let expected, let behind):
                if isTruthy(frames[slot]) != expected {
                    index = behind
                    continue
                }
            case .call(let routine): call(routine)
            case .choose(let slot, let get, let routines):
                if let name = get(frames[slot]), let routine = routines[name] { call(routine) }
            }
            index += 1
        }
    }

    private mutating func walk(
        _ each: Children.Each, _ slot: Int, _ into: Int, _ operations: [Operation], _ start: Int, _ end: Int
    ) {
        let outer = frames[into]
        each(frames[slot]) { frame in
            guard canGoOn() else { return }
            frames[into] = frame
            run(operations, start, end)
        }
        frames[into] = outer
    }

    private mutating func call(_ routine: Int) {
        guard depth < TemplateLimits.recursion, canGoOn() else { return }
        depth += 1
        run(program.routines[routine], 0, program.routines[routine].count)
        depth -= 1
    }

    private mutating func canGoOn() -> Bool {
        steps -= 1
        return steps > 0 && output.count < TemplateLimits.output
    }

    @inline(__always)
    private mutating func append(_ text: String?, _ encoding: Encoding) {
        guard let text else {
            if encoding == .jsonValue { Escaping.append("null", into: &output) }
            return
        }
        switch encoding {
        case .text: Escaping.text(text, into: &output)
        case .attribute: Escaping.attribute(text, into: &output)
        case .address: Escaping.url(text, into: &output)
        case .addressPath: Escaping.urlPath(text, into: &output)
        case .addressRoot: Escaping.urlPath(text, isAtRoot: true, into: &output)
        case .addressComponent: Escaping.urlComponent(text, into: &output)
        case .sourceSet: Escaping.sourceSet(text, into: &output)
        case .jsonString: Escaping.json(text, into: &output)
        case .jsonValue:
            output.append(UInt8(ascii: "\""))
            Escaping.json(text, into: &output)
            output.append(UInt8(ascii: "\""))
        case .plain: Escaping.plain(text, into: &output)
        case .verbatim: output.append(contentsOf: text.utf8)
        }
    }

    private mutating func append(json value: [UInt8]?) {
        if let value {
            Escaping.jsonValue(value, into: &output)
        } else {
            Escaping.append("null", into: &output)
        }
    }
}
