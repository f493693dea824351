/// “Kredit Foto: Reuters/Evgenia Novozhenina”, alone or behind a caption: “The harbour (Foto: Antara)”.
struct PictureCredit: Equatable {
    /// What stands before it.
    var before: String?
    var credit: String

    /// `nil` when no credit is in the line.
    init?(_ line: String) {
        guard line.length <= 500 else { return nil }
        let scalars = Array(line.unicodeScalars)
        for (at, scalar) in scalars.enumerated() where scalar == ":" {
            guard let start = Self.labelStart(scalars, colon: at) else { continue }
            var value = scalars[(at + 1)...]
            var before = scalars[..<start]
            let isBracketed = before.last == "(" || before.last == "["
            if isBracketed {
                before.removeLast()
                guard let close = value.lastIndex(where: { $0 == ")" || $0 == "]" }) else { continue }
                guard value[(close + 1)...].allSatisfy({ $0.isBlank || $0 == "." }) else { continue }
                value = value[..<close]
            }
            let credit = OneLine.from(String(String.UnicodeScalarView(value)))
            guard (2...150).contains(credit.length), Words(credit).count <= 12 else { continue }
            self.credit = credit
            self.before = OneLine.orNil(Self.trimmed(before))
            return
        }
        return nil
    }

    private static let labels: [Words] = [
        "kredit foto", "sumber foto", "photo credit", "foto oleh", "photo by", "image credit", "foto ilustrasi",
        "foto dok",
        "foto", "photo", "ilustrasi", "kredit", "credit", "gambar", "image", "picture", "sumber gambar",
    ]

    /// Where the label before a colon begins: at the line's start, behind a space or a bracket.
    private static func labelStart(_ scalars: [Unicode.Scalar], colon: Int) -> Int? {
        var starts: [Int] = []
        var at = colon
        while at > 0, starts.count < 2 {
            at -= 1
            while at > 0, scalars[at].isBlank { at -= 1 }
            while at > 0, scalars[at - 1].isLetterOrDigit { at -= 1 }
            starts.append(at)
        }
        for start in starts.reversed() where start < colon {
            let text = String(String.UnicodeScalarView(scalars[start..<colon]))
            guard text.unicodeScalars.allSatisfy({ $0.isLetterOrDigit || $0.isBlank }) else { continue }
            if labels.contains(Words(text)) { return start }
        }
        return nil
    }

    private static func trimmed(_ before: ArraySlice<Unicode.Scalar>) -> String {
        var before = before
        while let last = before.last, last.isBlank || ["-", "–", "|", "/", "("].contains(last) { before.removeLast() }
        return String(String.UnicodeScalarView(before))
    }
}
