import Documents
import Testing

@Suite struct DifferenceTests {
    @Test func `a difference applied gives the other document, and inverted the first again`() throws {
        for seed in 0..<2_000 {
            var random = RandomDocuments(seed: UInt64(seed))
            let old = random.document()
            let new = random.edited(old)

            let splices = old.difference(to: new)

            #expect(try old.applying(splices) == new)
            #expect(try new.applying(splices.inverted) == old)
        }
    }

    @Test func `only what differs is in a difference`() {
        let old = Document(paragraphs: ["satu", "dua", "tiga", "empat"])
        let new = Document(paragraphs: ["satu", "2", "tiga", "empat", "lima"])

        #expect(
            old.difference(to: new) == [
                Splice(
                    at: 1, removed: Document(paragraphs: ["dua"]).blocks, blocks: Document(paragraphs: ["2"]).blocks),
                Splice(at: 4, removed: [], blocks: Document(paragraphs: ["lima"]).blocks),
            ])
        #expect(old.difference(to: old).isEmpty)
    }

    @Test func `what does not fit the document is refused`() {
        let document = Document(paragraphs: ["satu", "dua"])
        let other = Document(paragraphs: ["lain"]).blocks

        #expect(throws: SpliceError.outside(splice: 0)) {
            _ = try document.applying([Splice(at: 3, removed: [], blocks: other)])
        }
        #expect(throws: SpliceError.differs(splice: 0)) {
            _ = try document.applying([Splice(at: 1, removed: other, blocks: [])])
        }
        #expect(throws: SpliceError.outside(splice: 1)) {
            _ = try document.applying([
                Splice(at: 1, removed: [], blocks: other), Splice(at: 0, removed: [], blocks: other),
            ])
        }
    }
}
