/// Checks a template against the contexts it is rendered over and flattens it to a ``Program``, in one walk:
/// names become slots and closures, values get the encoding of their position, partials become routines.
struct Compiler {
    let library: TemplateLibrary
    var problems: [TemplateProblem] = []
    var routine = Routine(literals: [], position: Position())
    private var routines: [[Operation]] = []
    private var finished: [RoutineKey: (index: Int, end: Position)] = [:]
    private var running: [(key: RoutineKey, index: Int)] = []
    private var slots: [ObjectIdentifier: Int] = [:]
    private var slotCount = 1
    private var hasGivenUp = false

    /// Holds the objects a dotted name passes through; read at once, never by name.
    static let passingSlot = 0

    init(_ library: TemplateLibrary) {
        self.library = library
    }

    /// - Throws: every problem in the template and what it reaches.
    static func compile(_ name: String, _ library: TemplateLibrary, over shapes: [Shape]) throws(TemplateError)
        -> Program
    {
        var compiler = Compiler(library)
        let scope = shapes.reduce(Scope(shapes: [], template: name)) { $0.pushing($1) }
        if library.templates[name] == nil {
            compiler.report(Place(line: 0, column: 0), in: scope, compiler.missing(name))
        } else {
            _ = compiler.call(name, scope, from: Place(line: 1, column: 1))
            if compiler.routine.position.state != .text {
                compiler.report(
                    Place(line: 1, column: 1), in: scope,
                    ("The page ends inside \(compiler.routine.position.label).", "Close every tag and quote."))
            }
        }
        guard compiler.problems.isEmpty else { throw TemplateError(compiler.problems) }
        let contextSlots = shapes.map { compiler.slot(of: $0) }
        return Program(
            routines: compiler.routines, literals: compiler.routine.literals, slotCount: compiler.slotCount,
            contextSlots: contextSlots)
    }

    /// Adds a call of a template; `nil` when it cannot be compiled, which is then reported.
    mutating func call(_ name: String, _ scope: Scope, from place: Place) -> Int? {
        guard let nodes = library.templates[name], !hasGivenUp else { return nil }
        var scope = scope
        scope.dedent = 0
        let key = RoutineKey(name, scope, at: routine.position)
        if let known = finished[key] {
            routine.append(.call(routine: known.index))
            routine.position = known.end
            return known.index
        }
        if let recursive = running.first(where: { $0.key.isSame(as: key) }) {
            // Taken to end where it begins; checked when it does.
            routine.append(.call(routine: recursive.index))
            return recursive.index
        }
        guard running.count < TemplateLimits.partials, routines.count < TemplateLimits.routines else {
            hasGivenUp = true
            report(
                place, in: scope,
                ("Partials nest too deep or too often.", "Look for a partial that grows as it calls itself."))
            return nil
        }
        return build(key, nodes, scope, from: place)
    }

    private mutating func build(_ key: RoutineKey, _ nodes: [Node], _ scope: Scope, from place: Place) -> Int {
        let index = routines.count
        routines.append([])
        running.append((key, index))
        var outer = routine
        _ = outer.next()
        routine = Routine(literals: outer.literals, position: outer.position)
        var inner = scope
        inner.template = key.template
        emit(nodes, inner)
        _ = routine.next()
        routines[index] = routine.operations
        let end = routine.position
        if end != key.position, callsItself(index) {
            report(
                place, in: scope,
                (
                    "“\(key.template)” calls itself, but does not end in the position it begins in.",
                    "Close in it what it opens."
                ))
        }
        running.removeLast()
        finished[key] = (index, end)
        outer.resume(routine.literals)
        outer.position = end
        routine = outer
        routine.append(.call(routine: index))
        return index
    }

    private func callsItself(_ index: Int) -> Bool {
        var seen: Set<Int> = []
        var open = [index]
        while let next = open.popLast() {
            for operation in next < routines.count ? routines[next] : [] {
                switch operation {
                case .call(let target):
                    if target == index { return true }
                    if seen.insert(target).inserted { open.append(target) }
                case .choose(_, _, let targets):
                    for target in targets.values {
                        if target == index { return true }
                        if seen.insert(target).inserted { open.append(target) }
                    }
                case .literal, .text, .number, .flag, .html, .json, .each, .when: break
                }
            }
        }
        return false
    }

    mutating func slot(of shape: Shape) -> Int {
        if let slot = slots[shape.id] { return slot }
        slots[shape.id] = slotCount
        slotCount += 1
        return slotCount - 1
    }

    mutating func report(_ place: Place, in scope: Scope, _ complaint: Position.Complaint) {
        problems.append(
            TemplateProblem(
                template: scope.template, line: place.line, column: place.column, message: complaint.message,
                help: complaint.help))
    }

    func missing(_ name: String) -> Position.Complaint {
        (
            "There is no template “\(name)”.",
            Nearest.help(name, among: Array(library.templates.keys), else: "Add \(name).mustache, or correct the name.")
        )
    }
}
