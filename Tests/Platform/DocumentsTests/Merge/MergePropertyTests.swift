import Documents
import Foundation
import Testing

@Suite struct MergePropertyTests {
    @Test func `what only one side changed is as that side has it`() {
        for seed in 0..<1_500 {
            var random = RandomDocuments(seed: UInt64(seed))
            let base = random.document()
            let side = random.edited(base)

            #expect(Document.merging(base: base, theirs: side, mine: base) == side)
            #expect(Document.merging(base: base, theirs: base, mine: side) == side)
            #expect(Document.merging(base: base, theirs: side, mine: side) == side)
        }
    }

    @Test func `no text that either side put in is lost`() {
        for seed in 0..<3_000 {
            var random = RandomDocuments(seed: UInt64(seed))
            let base = random.text()
            var their = Writer("T")
            var my = Writer("Q")
            let theirs = their.edited(base, &random)
            let mine = my.edited(base, &random)

            let merged = Document.merging(base: base, theirs: theirs, mine: mine).plainText

            for word in their.remaining + my.remaining {
                #expect(merged.contains(word), "seed \(seed): \(word) is not in \(merged)")
            }
        }
    }

    /// A server and three writers who send what they changed, hear what others changed, and are late by any amount.
    @Test func `three writers end with equal documents, and nobody's words are missing`() throws {
        for seed in 0..<1_200 {
            var random = RandomDocuments(seed: UInt64(seed))
            var server = [random.text()]
            var writers = ["A", "B", "C"].map { Seat(Writer($0), server[0]) }
            for _ in 0..<20 {
                let seat = random.below(3)
                if random.chance(60) {
                    writers[seat].type(&random)
                } else {
                    try writers[seat].send(to: &server)
                }
            }
            for _ in 0..<2 { for seat in writers.indices { try writers[seat].send(to: &server) } }

            let text = server[server.count - 1].plainText
            for writer in writers {
                #expect(writer.document == server[server.count - 1], "seed \(seed)")
                for word in writer.writer.words where !writers.contains(where: { $0.writer.removed.contains(word) }) {
                    #expect(text.contains(word), "seed \(seed): \(word) is not in \(text)")
                }
            }
        }
    }

    /// Text taken out here and put in there (moved, joined, split) can stand twice, see decision 15; what is typed cannot.
    @Test func `nobody's words stand twice while all of them only write`() throws {
        for seed in 0..<1_200 {
            var random = RandomDocuments(seed: UInt64(seed))
            var server = [random.text()]
            var writers = ["A", "B", "C"].map { Seat(Writer($0, onlyPutsIn: true), server[0]) }
            for _ in 0..<20 {
                let seat = random.below(3)
                if random.chance(60) {
                    writers[seat].type(&random)
                } else {
                    try writers[seat].send(to: &server)
                }
            }
            for seat in writers.indices { try writers[seat].send(to: &server) }

            let text = server[server.count - 1].plainText
            for word in writers.flatMap(\.writer.words) {
                #expect(text.components(separatedBy: word).count <= 2, "seed \(seed): \(word) twice in \(text)")
            }
        }
    }

    @Test func `documents of 10,000 words are merged in bounded time`() {
        var random = RandomDocuments(seed: 1)
        let words = (0..<10_000).map { "kata\($0)" }
        func document(_ perParagraph: Int) -> Document {
            Document(
                paragraphs: stride(from: 0, to: words.count, by: perParagraph).map {
                    words[$0..<min($0 + perParagraph, words.count)].joined(separator: " ")
                })
        }
        let base = document(50)
        var one = Writer("T")
        var other = Writer("Q")
        let clock = ContinuousClock()
        let (theirs, mine) = (one.edited(base, &random), other.edited(base, &random))
        let usual = clock.measure { _ = Document.merging(base: base, theirs: theirs, mine: mine) }
        // The worst: one long paragraph both of them rewrote.
        let worst = clock.measure {
            _ = Document.merging(
                base: document(10_000), theirs: document(7),
                mine: Document(paragraphs: [words.reversed().joined(separator: " ")]))
        }
        print("merge of 10,000 words: \(usual), at worst \(worst)")
        #expect(worst < .seconds(20), "unoptimised; the figure of a release build is in docs/measurements")
    }
}

/// One person at a document, with what they know the server has.
private struct Seat {
    var writer: Writer
    var document: Document
    private var base: Document
    private var version = 0

    init(_ writer: Writer, _ document: Document) {
        self.writer = writer
        self.document = document
        base = document
    }

    mutating func type(_ random: inout RandomDocuments) {
        document = writer.edited(document, &random)
    }

    mutating func send(to server: inout [Document]) throws {
        let current = server[server.count - 1]
        let mine = try server[version].applying(base.difference(to: document))
        let merged = Document.merging(base: server[version], theirs: current, mine: mine)
        if merged != current { server.append(merged) }
        version = server.count - 1
        document = try document.applying(mine.difference(to: merged))
        base = document
    }
}
