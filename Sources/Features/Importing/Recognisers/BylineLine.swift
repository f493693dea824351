import Newsroom

/// “Editor: Muhammad Syahrianto”, “Laporan Wartawan Tribunnews, Andi”, “By Jane Doe and Li Wei”.
struct BylineLine: Equatable {
    var names: [NamedRole] = []
    /// A label was read and what follows it is not a name.
    var isUnreadable = false

    /// `nil` when the line is no byline.
    init?(_ line: String) {
        guard line.length <= 250 else { return nil }
        // “(Reporting by Jane Doe; Editing by Li Wei)”
        let isBracketed = line.unicodeScalars.first == "(" && line.unicodeScalars.last == ")"
        let text = isBracketed ? String(line.unicodeScalars.dropFirst().dropLast()) : line
        let segments = text.parts { $0 == "|" || $0 == "•" || $0 == "·" || $0 == ";" }.flatMap(Self.labelled)
        guard !segments.isEmpty else { return nil }
        for segment in segments {
            guard let (role, value) = Self.label(segment) else { return nil }
            let names = Self.names(in: value)
            if names.isEmpty {
                // A sentence that begins with such a word is a sentence.
                guard Words(value).count <= 8, !value.endsSentence else { return nil }
                isUnreadable = true
            }
            for name in names { self.names.append(NamedRole(name: name, role: role, printed: line)) }
        }
        if !names.isEmpty { isUnreadable = false }
    }

    /// Cuts “Posted on March 4, 2023 by Jane Doe” and “By Jane Doe on March 4, 2023” into date and byline.
    static func separatedFromDate(_ text: String) -> [String] {
        let words = text.unicodeScalars.split { $0.isBlank }.map { String($0) }
        guard (4...20).contains(words.count) else { return [text] }
        let cuts: Set<String> =
            words[0].lowercased() == "by" || words[0].lowercased() == "oleh"
            ? ["on", "pada", "-", "–"] : ["by", "oleh"]
        guard let cut = words.dropFirst().firstIndex(where: { cuts.contains($0.lowercased()) }), cut + 1 < words.count
        else { return [text] }
        return [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
    }

    /// The names in a value such as “Andi Saputra dan Li Wei”; empty when it is not made of names.
    static func names(in value: String) -> [String] {
        var names: [String] = []
        for part in separated(value) {
            let name = cleaned(part)
            guard isName(name) else { return [] }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static let withColon: [(Words, BylineRole)] = [
        ("editor", .editor), ("penyunting", .editor), ("redaktur", .editor), ("edited by", .editor),
        ("disunting oleh", .editor),
        ("penulis", .writer), ("reporter", .writer), ("pewarta", .writer), ("wartawan", .writer), ("jurnalis", .writer),
        ("writer", .writer), ("author", .writer), ("written by", .writer), ("ditulis oleh", .writer), ("by", .writer),
        ("oleh", .writer), ("laporan", .writer), ("laporan wartawan", .writer), ("words", .writer), ("teks", .writer),
        ("kontributor", .contributor), ("contributor", .contributor), ("fotografer", .photographer),
        ("photographer", .photographer), ("pewarta foto", .photographer), ("videografer", .videographer),
        ("videographer", .videographer), ("juru kamera", .videographer), ("penerjemah", .translator),
        ("translator", .translator), ("translated by", .translator), ("diterjemahkan oleh", .translator),
    ]
    private static let withoutColon: [(Words, BylineRole)] = [
        ("laporan wartawan", .writer), ("written by", .writer), ("ditulis oleh", .writer), ("by", .writer),
        ("oleh", .writer),
        ("edited by", .editor), ("translated by", .translator), ("diterjemahkan oleh", .translator),
        ("reporting by", .writer), ("writing by", .writer), ("additional reporting by", .contributor),
        ("editing by", .editor),
    ]

    /// Role and value of “Label: value” or “By value”.
    private static func label(_ segment: String) -> (BylineRole, String)? {
        let scalars = Array(segment.unicodeScalars)
        if let colon = scalars.prefix(30).firstIndex(of: ":") {
            let label = Words(string(scalars[..<colon]))
            guard let role = withColon.first(where: { $0.0 == label })?.1 else { return nil }
            return (role, OneLine.from(string(scalars[(colon + 1)...])))
        }
        let words = Words(segment)
        guard words.count <= 10, let (phrase, role) = withoutColon.first(where: { words.begins(with: $0.0) }) else {
            return nil
        }
        var rest = scalars[...]
        for _ in 0..<phrase.count { rest = rest.drop { !$0.isBlank }.drop { $0.isBlank } }
        var value = string(rest)
        // “Laporan Wartawan Tribunnews.com, Andi Saputra”: the paper stands before the name.
        if phrase == "laporan wartawan", let comma = rest.firstIndex(of: ",") { value = string(rest[(comma + 1)...]) }
        return names(in: OneLine.from(value)).isEmpty ? nil : (role, OneLine.from(value))
    }

    /// Cuts “Penulis: Andi Editor: Budi” before the second label.
    private static func labelled(_ segment: String) -> [String] {
        let scalars = Array(segment.unicodeScalars)
        var cuts: [Int] = []
        for (at, scalar) in scalars.enumerated() where scalar == ":" {
            let before = scalars[..<at].lastIndex { !$0.isBlank } ?? 0
            let start = (scalars[...before].lastIndex { $0.isBlank } ?? -1) + 1
            guard start > 0, start <= before else { continue }
            let label = Words(string(scalars[start...before]))
            if withColon.contains(where: { $0.0 == label }), !isPartOfLabel(scalars[..<start]) { cuts.append(start) }
        }
        var parts: [String] = []
        var from = 0
        for cut in cuts + [scalars.count] where cut > from {
            parts.append(OneLine.from(string(scalars[from..<cut])))
            from = cut
        }
        return parts.filter { !$0.isEmpty }
    }

    /// “Laporan wartawan: X”: the colon belongs to both words.
    private static func isPartOfLabel(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = Words(string(before))
        return ["laporan", "written", "ditulis", "edited", "disunting", "translated", "diterjemahkan", "pewarta"]
            .contains(words.list.last ?? "") && words.count == 1
    }

    private static func separated(_ value: String) -> [String] {
        let scalars = Array(value.unicodeScalars)
        var parts: [[Unicode.Scalar]] = [[]]
        var word: [Unicode.Scalar] = []
        for scalar in scalars + [" "] {
            if scalar == "&" || scalar == "/" && word.count > 3 {
                parts[parts.count - 1] += word
                word = []
                parts.append([])
            } else if scalar.isBlank {
                if ["dan", "and"].contains(string(word[...])) {
                    parts.append([])
                } else {
                    parts[parts.count - 1] += word + [" "]
                }
                word = []
            } else {
                word.append(scalar)
            }
        }
        return parts.map { OneLine.from(string($0[...])) }.filter { !$0.isEmpty }.flatMap(separatedByComma)
    }

    /// A comma separates names, unless what follows is a degree: “Andi Saputra, S.Kom”.
    private static func separatedByComma(_ part: String) -> [String] {
        var names: [String] = []
        for piece in part.parts(separatedBy: { $0 == "," }) {
            let isDegree =
                piece.unicodeScalars.contains(".") && piece.length <= 8 || Words(piece).count == 1 && piece.length <= 4
            if isDegree, !names.isEmpty {
                names[names.count - 1] += ", \(piece)"
            } else {
                names.append(piece)
            }
        }
        return names
    }

    /// Without “(CNN Indonesia)” behind it and without a full stop or dash at its end.
    private static func cleaned(_ part: String) -> String {
        var scalars = Array(part.unicodeScalars)
        if scalars.last == ")", let open = scalars.lastIndex(of: "("), open > 0 { scalars.removeSubrange(open...) }
        while let last = scalars.last, last.isBlank || ["-", "–", ",", ":", "/"].contains(last) { scalars.removeLast() }
        if scalars.last == ".", scalars.dropLast().last?.isLetterOrDigit == true, scalars.count > 12 {
            scalars.removeLast()
        }
        return OneLine.from(string(scalars[...]))
    }

    /// One to six words that begin with capitals, short words of names apart.
    private static func isName(_ text: String) -> Bool {
        guard (2...80).contains(text.length),
            !text.unicodeScalars.contains(where: { "<>{}[]:;?!\"|@#".unicodeScalars.contains($0) })
        else { return false }
        let words = text.unicodeScalars.split { $0.isBlank }
        guard (1...6).contains(words.count) else { return false }
        return words.allSatisfy { word in
            guard let first = word.first(where: \.isLetterOrDigit) else { return false }
            return !first.properties.isLowercase || particles.contains(String(word))
                || words.count == 1 && word.count <= 20
        }
    }

    private static let particles: Set<String> = [
        "bin", "binti", "van", "von", "de", "da", "der", "den", "al", "el", "di", "dos", "la",
    ]

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
