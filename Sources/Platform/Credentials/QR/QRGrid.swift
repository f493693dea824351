/// The square while it is drawn.
struct QRGrid {
    private let version: QRVersion
    private(set) var rows: [[Bool]]
    /// Modules that are no data: drawn first, never masked.
    private var isFixed: [[Bool]]

    init(_ version: QRVersion) {
        self.version = version
        let row = [Bool](repeating: false, count: version.size)
        rows = [[Bool]](repeating: row, count: version.size)
        isFixed = rows
        drawTiming()
        drawFinders()
        drawAlignment()
        drawFormat(mask: 0)
        drawVersion()
    }

    var size: Int { version.size }

    private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
        rows[y][x] = isDark
        isFixed[y][x] = true
    }

    private mutating func drawTiming() {
        for place in 0..<size {
            fix(6, place, place % 2 == 0)
            fix(place, 6, place % 2 == 0)
        }
    }

    private mutating func drawFinders() {
        for (centreX, centreY) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            for dy in -4...4 {
                for dx in -4...4 {
                    let (x, y) = (centreX + dx, centreY + dy)
                    guard (0..<size).contains(x), (0..<size).contains(y) else { continue }
                    let ring = max(abs(dx), abs(dy))
                    fix(x, y, ring != 2 && ring != 4)
                }
            }
        }
    }

    private mutating func drawAlignment() {
        let places = version.alignment
        for centreY in places {
            for centreX in places {
                let isCorner =
                    (centreX == 6 && centreY == 6) || (centreX == 6 && centreY == places.last)
                    || (centreX == places.last && centreY == 6)
                if isCorner { continue }
                for dy in -2...2 {
                    for dx in -2...2 { fix(centreX + dx, centreY + dy, max(abs(dx), abs(dy)) != 1) }
                }
            }
        }
    }

    /// Level M (00) and the mask, with 10 correcting bits (§7.9), twice.
    private mutating func drawFormat(mask: Int) {
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        for place in 0...5 { fix(8, place, bit(place)) }
        fix(8, 7, bit(6))
        fix(8, 8, bit(7))
        fix(7, 8, bit(8))
        for place in 9..<15 { fix(14 - place, 8, bit(place)) }
        for place in 0..<8 { fix(size - 1 - place, 8, bit(place)) }
        for place in 8..<15 { fix(8, size - 15 + place, bit(place)) }
        fix(8, size - 8, true)
    }

    /// The version's number with 12 correcting bits (§7.10), from version 7 on, twice.
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        var rest = version.number
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1f25 }
        let bits = version.number << 12 | rest
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            fix(size - 11 + place % 3, place / 3, isDark)
            fix(place / 3, size - 11 + place % 3, isDark)
        }
    }

    /// In columns of two from the right, up and down in turn (§7.7.3).
    mutating func place(_ codewords: [UInt8]) {
        var next = 0
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                for column in [right, right - 1] {
                    let isUpward = (right + 1) & 2 == 0
                    let y = isUpward ? size - 1 - step : step
                    guard !isFixed[y][column], next < codewords.count * 8 else { continue }
                    rows[y][column] = codewords[next / 8] >> UInt8(7 - next % 8) & 1 == 1
                    next += 1
                }
            }
            right -= 2
        }
    }

    /// A copy with one of the eight masks (§7.8.2) over the data.
    func masked(_ mask: Int) -> QRGrid {
        var copy = self
        for y in 0..<size {
            for x in 0..<size where !isFixed[y][x] && Self.isFlipped(mask, x, y) { copy.rows[y][x].toggle() }
        }
        copy.drawFormat(mask: mask)
        return copy
    }

    private static func isFlipped(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}
