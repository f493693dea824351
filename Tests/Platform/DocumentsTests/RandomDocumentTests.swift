import Documents
import Templates
import Testing

/// Twenty thousand documents from fixed seeds, and as many broken ones.
struct RandomDocumentTests {
    @Test(arguments: 0..<8)
    func `documents survive JSON and HTML`(part: Int) async throws {
        for seed in 0..<2_500 {
            await Task.yield()  // Others share the two threads.
            var random = RandomDocuments(seed: UInt64(part * 2_500 + seed))
            let document = random.document()
            let json = document.json()

            let decoded = try Document(json: json)
            let isStable = decoded == document && decoded.json() == json
            #expect(isStable, "seed \(part * 2_500 + seed)")

            let html = document.html().bytes
            let (read, dropped) = try Document.from(html: html)
            let isSame = read == document && dropped.isEmpty
            #expect(isSame, "seed \(part * 2_500 + seed)")
            if seed % 10 == 0 { #expect(try AllowedHTML.violations(in: html).isEmpty, "seed \(part * 2_500 + seed)") }
        }
    }

    @Test func `plain text is the words, without markup of ours`() async {
        for seed in 0..<2_000 {
            await Task.yield()  // Others share the two threads.
            var random = RandomDocuments(seed: UInt64(seed))
            let words = [random.line(), random.line()]

            let text = Document([
                .quote([.text(words[0], .bold)]), .list(List(items: [[.text(words[1], .link(address: "/x"))]])),
            ]).plainText

            #expect(text == words.joined(separator: "\n"))
        }
    }

    @Test func `bytes changed at random are read or refused, never crash`() async throws {
        for seed in 0..<5_000 {
            await Task.yield()  // Others share the two threads.
            var random = RandomDocuments(seed: UInt64(seed))
            var json = random.document().json()
            for _ in 0...random.below(4) {
                let index = random.below(json.count)
                switch random.below(3) {
                case 0: json[index] = UInt8(truncatingIfNeeded: random.next())
                case 1: json.remove(at: index)
                default: json.removeSubrange(index...)
                }
                if json.isEmpty { break }
            }
            let outcome = Result { () throws(DocumentError) in try Document(json: json) }
            if case .success(let document) = outcome { #expect(try Document(json: document.json()) == document) }
        }
    }

    @Test func `HTML changed at random is read into something safe`() async throws {
        for seed in 0..<3_000 {
            await Task.yield()  // Others share the two threads.
            var random = RandomDocuments(seed: UInt64(seed))
            var html = random.document().html().bytes
            for _ in 0...random.below(9) where !html.isEmpty {
                let index = random.below(html.count)
                if random.chance(50) {
                    html.remove(at: index)
                } else {
                    html[index] = UInt8(truncatingIfNeeded: random.next())
                }
            }
            let drawn = try Document.from(html: html).document.html().bytes
            #expect(try AllowedHTML.violations(in: drawn).isEmpty, "seed \(seed)")
            let isFixed = try Document.from(html: drawn).document.html().bytes == drawn
            #expect(isFixed, "seed \(seed)")
        }
    }
}
