/// A sentence with holes, `Harga {commodity} di {place} naik {percent} persen.`, filled from ``Vocabulary``.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    private enum Part: Sendable {
        case text(String)
        case hole(Vocabulary.Hole)
    }

    private let parts: [Part]

    /// A hole of no known name is a mistake in this program and stays as it is written, for everybody to see.
    init(stringLiteral text: String) {
        var parts: [Part] = []
        for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            if index > 0, halves.count == 2, let hole = Vocabulary.Hole(rawValue: String(halves[0])) {
                parts.append(.hole(hole))
                if !halves[1].isEmpty { parts.append(.text(String(halves[1]))) }
            } else if !piece.isEmpty {
                parts.append(.text(String(piece)))
            }
        }
        self.parts = parts
    }

    func filled(_ dice: inout Dice) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .hole(let hole): text += hole.word(&dice)
            }
        }
        return text
    }
}
