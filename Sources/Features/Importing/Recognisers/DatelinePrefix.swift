/// What opens a text: “Warta Ekonomi, Moskow -”, “JAKARTA, KOMPAS.com - ”, “Jakarta (ANTARA) - ”, “LONDON, Nov 27 (Reuters) – ”.
struct DatelinePrefix: Equatable {
    var dateline: PrintedDateline
    /// Scalars of the text up to the first of the sentence.
    var length: Int
    /// Nothing follows: the line is the dateline and the text begins below.
    var isWholeLine: Bool

    /// - Parameter publications: names of papers known from the page: its site, the paper it goes to.
    init?(_ text: String, publications: [String]) {
        let scalars = Array(text.unicodeScalars.prefix(120))
        let isShort = text.length <= 80
        guard let (end, next) = Self.dash(scalars, isShort: isShort) else { return nil }
        let printed = Self.string(scalars[..<next])
        var parts = Self.string(scalars[..<end]).parts { $0 == "," }
        guard (1...4).contains(parts.count) else { return nil }
        isWholeLine = next == scalars.count && isShort
        length = next
        var publication: String?
        // “Jakarta (ANTARA)”, “LONDON, Nov 27 (Reuters)”.
        if let last = parts.last?.unicodeScalars, last.last == ")", let open = last.lastIndex(of: "(") {
            publication = OneLine.from(String(String.UnicodeScalarView(last[last.index(after: open)...].dropLast())))
            parts[parts.count - 1] = OneLine.from(String(String.UnicodeScalarView(last[..<open])))
        }
        parts = parts.filter { !$0.isEmpty && !Self.isDate($0) }
        guard parts.allSatisfy(Self.isProper) else { return nil }
        let known = publications.map { Words($0) }
        if publication == nil, let at = parts.firstIndex(where: { Self.isPublication($0, known) }) {
            publication = parts.remove(at: at)
        } else if publication == nil, parts.count == 2 {
            // Two unknown names: a place in capitals tells itself, else the paper comes first.
            let isPlaceFirst =
                Self.places.contains(Words(parts[0])) || Self.isCapitals(parts[0]) && !Self.isCapitals(parts[1])
            publication = parts.remove(at: isPlaceFirst ? 1 : 0)
        }
        guard parts.count <= 2, publication != nil || parts.count == 1 else { return nil }
        let place = parts.isEmpty ? nil : parts.joined(separator: ", ")
        if publication == nil, let place, !isWholeLine, !Self.isCapitals(place), !Self.places.contains(Words(place)) {
            return nil
        }
        dateline = PrintedDateline(publication: publication, place: place, printed: OneLine.from(printed))
    }

    /// Where the first dash with white space before it stands, and where the text goes on.
    private static func dash(_ scalars: [Unicode.Scalar], isShort: Bool) -> (end: Int, next: Int)? {
        for (at, scalar) in scalars.enumerated().prefix(70) where at > 2 {
            guard ["-", "–", "—", "―"].contains(scalar) else { continue }
            let isDouble = at + 1 < scalars.count && scalars[at + 1] == "-"
            let after = at + (isDouble ? 2 : 1)
            let isLast = after >= scalars.count
            guard scalars[at - 1].isBlank || isDouble || scalar == "—",
                isLast || scalars[after].isBlank || isDouble || scalar == "—"
            else { continue }
            if isLast && !isShort { return nil }
            var next = after
            while next < scalars.count, scalars[next].isBlank { next += 1 }
            return (at, next)
        }
        return nil
    }

    /// A short name: every word begins with a capital, or it is a domain.
    private static func isProper(_ part: String) -> Bool {
        let words = part.unicodeScalars.split { $0.isBlank }
        guard (1...4).contains(words.count), part.length <= 40 else { return false }
        guard !part.unicodeScalars.contains(where: { "\"“”:;?!<>".unicodeScalars.contains($0) }) else { return false }
        return words.allSatisfy { $0.first?.properties.isLowercase == false } || isDomain(part)
    }

    private static func isPublication(_ part: String, _ known: [Words]) -> Bool {
        let words = Words(part)
        return known.contains(words) || papers.contains(words) || isDomain(part)
    }

    private static func isDomain(_ part: String) -> Bool {
        let words = Words(part)
        return words.count >= 2 && part.unicodeScalars.contains(".") && !part.unicodeScalars.contains(where: \.isBlank)
            && ["com", "id", "co", "net", "tv", "org"].contains(words.list.last ?? "") || words.list == ["detikcom"]
    }

    private static func isDate(_ part: String) -> Bool {
        let tokens = DateTokens(part)
        guard tokens.tokens.count <= 5, tokens.tokens.count >= 2 else { return false }
        return PrintedDate(tokens) != nil
            || tokens.tokens.indices.contains { at in
                (tokens.word(at).flatMap(PrintedDate.month) != nil)
                    && (tokens.number(at + 1) ?? (at > 0 ? tokens.number(at - 1) : nil)) != nil
            }
    }

    private static func isCapitals(_ part: String) -> Bool {
        var letters = 0
        for scalar in part.unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            letters += 1
        }
        return letters >= 3
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static let papers: Set<Words> = [
        "antara", "reuters", "afp", "ap", "associated press", "warta ekonomi", "kompas", "tempo", "cnn indonesia",
        "cnn",
        "cnbc indonesia", "republika", "tribunnews", "liputan6", "bisnis", "detikcom", "okezone", "sindonews", "suara",
        "jpnn",
        "inews", "viva", "merdeka", "media indonesia", "jawa pos", "voa", "voa indonesia", "bbc", "bbc news indonesia",
        "dpa",
        "bloomberg", "xinhua", "kontan", "investor daily", "katadata", "tirto", "idn times", "kumparan",
        "the jakarta post",
        "anadolu", "ria novosti", "tass", "kyodo", "bernama",
    ]
    private static let places: Set<Words> = [
        "jakarta", "bandung", "surabaya", "medan", "makassar", "semarang", "yogyakarta", "denpasar", "palembang",
        "jayapura",
        "manado", "padang", "pontianak", "bogor", "depok", "bekasi", "tangerang", "solo", "malang", "batam", "ambon",
        "kupang",
        "moskow", "moscow", "london", "washington", "new york", "beijing", "tokyo", "singapura", "singapore",
        "kuala lumpur",
        "paris", "berlin", "brussels", "brussel", "kiev", "kyiv", "ankara", "istanbul", "kairo", "riyadh", "doha",
        "jenewa",
        "geneva", "canberra", "sydney", "manila", "bangkok", "hanoi", "new delhi", "seoul", "hong kong",
    ]
}
