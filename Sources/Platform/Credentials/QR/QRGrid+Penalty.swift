extension QRGrid {
    /// How hard a mask makes it for cameras (ISO/IEC 18004 §7.8.3): runs, blocks, what looks like a finder, imbalance.
    var penalty: Int {
        let columns = (0..<size).map { x in rows.map { $0[x] } }
        let lines = (rows + columns).reduce(0) { $0 + Self.runs($1) + Self.finders($1) }
        var blocks = 0
        for y in 1..<size {
            for x in 1..<size where rows[y][x] == rows[y][x - 1] && rows[y][x] == rows[y - 1][x] {
                if rows[y][x] == rows[y - 1][x - 1] { blocks += 3 }
            }
        }
        let dark = rows.reduce(0) { $0 + $1.count { $0 } }
        let imbalance = abs(dark * 20 - size * size * 10) / (size * size) * 10
        return lines + blocks + imbalance
    }

    private static func runs(_ line: [Bool]) -> Int {
        var penalty = 0
        var length = 0
        var previous: Bool?
        for module in line {
            length = module == previous ? length + 1 : 1
            previous = module
            if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
        }
        return penalty
    }

    private static func finders(_ line: [Bool]) -> Int {
        let pattern = [true, false, true, true, true, false, true]
        let light = [false, false, false, false]
        return [pattern + light, light + pattern].reduce(0) { sum, wanted in
            sum + (0...(line.count - wanted.count)).count { line[$0..<$0 + wanted.count].elementsEqual(wanted) } * 40
        }
    }
}
