import Documents
import Testing

@Suite struct ComparisonTests {
    @Test func `words that differ are marked`() {
        let comparison = Comparison(
            from: Document(paragraphs: ["Harga beras naik.", "Tetap."]),
            to: Document(paragraphs: ["Harga beras turun.", "Tetap.", "Baru."]))

        #expect(comparison.lines.map(\.change) == [.changed, .same, .added])
        #expect(
            comparison.lines[0].runs.map { [$0.text, "\($0.change)"] } == [
                ["Harga beras ", "same"], ["naik", "removed"], ["turun", "added"], [".", "same"],
            ])
    }

    @Test func `runs give either text again`() {
        for seed in 0..<500 {
            var random = RandomDocuments(seed: UInt64(seed))
            let (old, new) = (random.line(), random.line())
            let runs = Comparison.runs(from: old, to: new)

            #expect(runs.filter { $0.change != .added }.map(\.text).joined() == old)
            #expect(runs.filter { $0.change != .removed }.map(\.text).joined() == new)
        }
    }

    @Test func `equal documents have no difference`() {
        var random = RandomDocuments(seed: 7)
        let document = random.document()
        #expect(Comparison(from: document, to: document).isSame)
        #expect(!Comparison(from: document, to: Document(paragraphs: ["lain"])).isSame)
    }
}
