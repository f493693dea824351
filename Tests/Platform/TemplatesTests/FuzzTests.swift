import Templates
import Testing

/// V29 of reliability.md §2.3: whatever a theme's files hold, loading and rendering them ends, and never in a crash.
@Suite struct FuzzTests {
    static let pieces = [
        "{{", "}}", "{{{", "}}}", "{{#value}}", "{{/value}}", "{{^isShown}}", "{{/isShown}}", "{{#cards}}",
        "{{/cards}}", "{{>page}}", "{{>part}}",
        "{{<part}}", "{{/part}}", "{{$a}}", "{{/a}}", "{{value}}", "{{.}}", "{{count}}", "{{{bodyHTML}}}", "{{!",
        "{{=<% %>=}}", "<%={{ }}=%>", "{{card.path}}",
        "\n", "\r\n", "  ", "\t", "<", ">", "<p ", "title=\"", "\"", "'", "=", "/", "<a href=\"", "<script>",
        "</script>", "<script type=\"application/json\">",
        "<!--", "-->", "<title>", "</title>", "javascript:", ":", "?", "#", "&", "é", "\0", "x", "srcset='", ",", "{",
        "}", "\\", "*", "{{>*block}}", "{{#names}}", "{{/names}}",
    ]

    /// What is accepted keeps every value in its place, in templates nobody would write.
    @Test func `random templates never crash, and never let a value out`() async throws {
        var random = SplitMix(state: 20_261_124)
        var (accepted, compared) = (0, 0)
        for round in 0..<20_000 {
            await Task.yield()  // Others share the two threads.
            func source(_ length: Int) -> String {
                (0..<length).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
            }
            // Half of them well formed in one respect: short, so that many are accepted.
            let length = round.isMultiple(of: 2) ? 4 : 40
            let sources = ["page": source(length), "part": source(length / 2), "one": "1", "two": "{{value}}"]
            let kind: TemplateLibrary.Kind = round.isMultiple(of: 3) ? .specification : .html
            guard let library = try? TemplateLibrary(sources: sources, kind: kind),
                let template = try? library.template("page", Site.self, Sample.self)
            else { continue }
            accepted += 1
            let page = template.render(Site(), Self.sample("x", path: "/p"))
            guard kind == .html, page.count < 10_000, let harmless = try? PageTokens(page) else { continue }
            let hostile = template.render(Site(), Self.sample("\"'\u{301}><`", path: "javascript:\"x"))
            compared += 1
            let tokens = try PageTokens(hostile)
            #expect(tokens.tags.map(\.name) == harmless.tags.map(\.name), "\(sources)")
            #expect(
                tokens.tags.map { $0.attributes.keys.sorted() } == harmless.tags.map { $0.attributes.keys.sorted() },
                "\(sources)")
        }
        #expect(accepted > 1_000 && compared > 500, "\(accepted), \(compared)")
    }

    private static func sample(_ value: String, path: String) -> Sample {
        let card = Card(headline: value, path: path)
        return Sample(value: value, card: card, cards: [card, card], names: [value], block: "two")
    }
}

/// Steele, Lea and Flood, “Fast splittable pseudorandom number generators” (2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
