/// Lines that say what they are: “Baca Juga: …”, “Tag: a, b”, “Home > News > Politik”.
enum LabelledLine {
    /// The headline after “Baca Juga:”; empty when the label stands alone. `nil` for any other line.
    static func related(_ line: String) -> String? {
        let scalars = Array(line.unicodeScalars)
        let words = Words(line)
        if relatedLabels.contains(words) { return "" }
        guard line.length <= 300, let colon = scalars.prefix(30).firstIndex(of: ":") else { return nil }
        let label = Words(String(String.UnicodeScalarView(scalars[..<colon])))
        guard relatedLabels.contains(label) else { return nil }
        return OneLine.from(String(String.UnicodeScalarView(scalars[(colon + 1)...])))
    }

    /// Topics after “Tag:”; empty when the label stands alone.
    static func topics(_ line: String) -> [String]? {
        let scalars = Array(line.unicodeScalars)
        guard line.length <= 500, let colon = scalars.prefix(20).firstIndex(of: ":") else { return nil }
        guard topicLabels.contains(Words(String(String.UnicodeScalarView(scalars[..<colon])))) else { return nil }
        return topicList(String(String.UnicodeScalarView(scalars[(colon + 1)...])))
    }

    /// Separated by commas, or by the `#` each begins with.
    static func topicList(_ text: String) -> [String] {
        text.parts { $0 == "," || $0 == "#" || $0 == ";" || $0 == "|" }
    }

    /// The steps of “Home > News > Politik”; `nil` when the line is none.
    static func breadcrumb(_ line: String) -> [String]? {
        guard line.length <= 300 else { return nil }
        let steps = line.parts { [">", "›", "»", "/", "→"].contains($0) }
        guard steps.count >= 2, steps.dropLast().allSatisfy({ $0.length <= 40 }) else { return nil }
        let isHome = homes.contains(Words(steps[0]))
        let arrows = line.unicodeScalars.count { [">", "›", "»", "→"].contains($0) }
        return isHome || arrows >= 2 && !line.unicodeScalars.contains("<") && !line.endsSentence ? steps : nil
    }

    /// The section a breadcrumb leads through: its last step that is neither the home page nor the article.
    static func section(of steps: [String], headline: Words) -> String? {
        steps.last { step in
            let words = Words(step)
            return !words.isEmpty && !homes.contains(words) && words != headline && step.length <= 60
                && !headline.begins(with: words)
        }
    }

    /// “Halaman selanjutnya”, “Halaman: 1 2 3”: the page is not the whole article.
    static func announcesFurtherPage(_ words: Words) -> Bool {
        words.count <= 8 && furtherPages.contains { words.begins(with: $0) }
    }

    private static let relatedLabels: Set<Words> = [
        "baca juga", "baca pula", "lihat juga", "simak juga", "simak pula", "read also", "also read", "see also",
        "read more",
        "baca selengkapnya", "baca",
    ]
    private static let topicLabels: Set<Words> = [
        "tag", "tags", "topik", "topic", "topics", "topik terkait", "kata kunci", "keywords", "label", "tagar",
    ]
    private static let homes: Set<Words> = ["home", "beranda", "depan", "halaman depan", "index", "homepage"]
    private static let furtherPages: [Words] = [
        "halaman selanjutnya", "halaman berikutnya", "next page", "halaman 1 2", "page 1 of", "pages 1 2",
        "show all page",
        "baca halaman selanjutnya", "selanjutnya halaman",
    ]
}
