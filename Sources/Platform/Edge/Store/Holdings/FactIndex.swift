import Facts

/// From a fact's name to the pages made from it. Pages are numbers here, the slots of ``Holdings``.
///
/// Every link knows its place at the other end, so that a page leaves in as many steps as it has facts, however many
/// pages share them.
struct FactIndex {
    private struct Reader {
        var slot: Int32
        /// Which of the page's links this is.
        var link: Int32
    }

    private struct Link {
        let node: Int32
        /// The place among the node's readers.
        var place: Int32
        /// The place among the page's ranges; -1 for the whole fact.
        let range: Int32
    }

    private struct Node {
        var name: String
        var readers: [Reader] = []
        /// The pool that pays for it.
        var pool: PoolKind
    }

    private struct Reading {
        var links: [Link] = []
        var ranges: [ClosedRange<ListPosition>] = []
    }

    private var numbers: [String: Int32] = [:]
    private var nodes: [Node] = []
    private var freeNodes: [Int32] = []
    private var readings: [Reading] = []
    /// What the names take, by the pool whose page brought them.
    private(set) var bytes: [PoolKind: Int] = [.pages: 0, .others: 0]

    /// What a page's links take, the names not included.
    static func bytes(of facts: Set<ReadFact>) -> Int {
        facts.reduce(0) { $0 + ($1.range == nil ? 32 : 64) }
    }

    mutating func add(_ slot: Int32, _ facts: Set<ReadFact>, pool: PoolKind) {
        while readings.count <= Int(slot) { readings.append(Reading()) }
        var reading = Reading()
        reading.links.reserveCapacity(facts.count)
        for fact in facts {
            let node = node(fact.name, pool: pool)
            var range: Int32 = -1
            if let stretch = fact.range {
                range = Int32(reading.ranges.count)
                reading.ranges.append(stretch)
            }
            let place = Int32(nodes[Int(node)].readers.count)
            nodes[Int(node)].readers.append(Reader(slot: slot, link: Int32(reading.links.count)))
            reading.links.append(Link(node: node, place: place, range: range))
        }
        readings[Int(slot)] = reading
    }

    mutating func remove(_ slot: Int32) {
        // Read anew each time: of two links to one node, the first to go may move the second.
        for number in readings[Int(slot)].links.indices {
            let link = readings[Int(slot)].links[number]
            let last = nodes[Int(link.node)].readers.removeLast()
            // The last reader takes the empty place.
            if nodes[Int(link.node)].readers.count > Int(link.place) {
                nodes[Int(link.node)].readers[Int(link.place)] = last
                readings[Int(last.slot)].links[Int(last.link)].place = link.place
            }
            if nodes[Int(link.node)].readers.isEmpty { free(link.node) }
        }
        readings[Int(slot)] = Reading()
    }

    /// The pages that a change may have made untrue; some twice.
    func readers(of altered: AlteredFact) -> [Int32] {
        guard let node = numbers[altered.name] else { return [] }
        var slots: [Int32] = []
        for reader in nodes[Int(node)].readers {
            if let position = altered.position {
                let reading = readings[Int(reader.slot)]
                let range = reading.links[Int(reader.link)].range
                if range >= 0, !reading.ranges[Int(range)].contains(position) { continue }
            }
            slots.append(reader.slot)
        }
        return slots
    }

    func facts(of slot: Int32) -> Set<ReadFact> {
        let reading = readings[Int(slot)]
        return Set(
            reading.links.map {
                ReadFact(nodes[Int($0.node)].name, range: $0.range < 0 ? nil : reading.ranges[Int($0.range)])
            })
    }

    private mutating func node(_ name: String, pool: PoolKind) -> Int32 {
        if let number = numbers[name] { return number }
        bytes[pool, default: 0] += Self.cost(name)
        let node = Node(name: name, pool: pool)
        let number = freeNodes.popLast() ?? Int32(nodes.count)
        if Int(number) < nodes.count { nodes[Int(number)] = node } else { nodes.append(node) }
        numbers[name] = number
        return number
    }

    private mutating func free(_ number: Int32) {
        let node = nodes[Int(number)]
        numbers[node.name] = nil
        bytes[node.pool, default: 0] -= Self.cost(node.name)
        nodes[Int(number)].readers = []
        nodes[Int(number)].name = ""
        freeNodes.append(number)
    }

    private static func cost(_ name: String) -> Int { 160 + name.utf8.count }
}

// MARK: - For the tests

extension FactIndex {
    /// What is wrong with the index, in words; empty when all is well.
    func faults(held: Set<Int32>) -> [String] {
        var faults: [String] = []
        for (name, number) in numbers {
            let node = nodes[Int(number)]
            if node.name != name { faults.append("\(name) leads to \(node.name)") }
            if node.readers.isEmpty { faults.append("\(name) has no readers") }
            for (place, reader) in node.readers.enumerated() {
                if !held.contains(reader.slot) { faults.append("\(name) leads to a page that is gone") }
                let link = readings[Int(reader.slot)].links[Int(reader.link)]
                if link.node != number || Int(link.place) != place { faults.append("\(name): a link leads elsewhere") }
            }
        }
        let links = held.reduce(0) { $0 + readings[Int($1)].links.count }
        let readers = numbers.values.reduce(0) { $0 + nodes[Int($1)].readers.count }
        if links != readers { faults.append("\(links) links, \(readers) readers") }
        let names = numbers.keys.reduce(0) { $0 + Self.cost($1) }
        if names != bytes.values.reduce(0, +) { faults.append("names take \(names), counted \(bytes)") }
        return faults
    }
}
