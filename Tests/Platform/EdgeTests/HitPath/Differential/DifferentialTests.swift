import Edge
import Foundation
import Testing

/// The same bytes to a server with the edge and to one without: the same answers, the same end.
///
/// One difference is allowed, and made on purpose: too many or too long fields are 431 with the edge, and 400 from
/// Hummingbird alone.
@Suite struct DifferentialTests {
    /// `REDAKSI_STREAMS` for more, `REDAKSI_SEED` for others.
    private let count = ProcessInfo.processInfo.environment["REDAKSI_STREAMS"].flatMap(Int.init) ?? 5_000
    private let seed = ProcessInfo.processInfo.environment["REDAKSI_SEED"].flatMap(UInt64.init) ?? 42

    @Test func `thousands of mixed streams are answered alike`() async throws {
        let store = try await TestPages.store()
        for number in 0..<count {
            var mix = RequestMix(seed: seed &+ UInt64(number))
            try compare(mix.stream(), store, late: number % 3 == 0, "seed \(seed &+ UInt64(number))")
        }
    }

    @Test func `what may be read in two ways is read in one (V34, V35, V36, V38)`() async throws {
        let store = try await TestPages.store()
        for bytes in SmugglingCorpus.bytes {
            try compare(Stream(pieces: [bytes], hasEnd: false), store)
            try compare(Stream(pieces: [bytes], hasEnd: true), store, late: true)
            // In two pieces here and there; the other tests cut everywhere.
            for place in bytes.indices.dropFirst() where place % (bytes.count < 400 ? 7 : 997) == 1 {
                let pieces = RequestMix.cut(bytes, at: [place])
                try compare(Stream(pieces: pieces, hasEnd: place % 2 == 1), store, late: place % 3 == 1)
            }
        }
    }

    @Test func `a pipeline of hits, misses and bodies is cut at every byte`() async throws {
        let store = try await TestPages.store()
        let text =
            "GET /held HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\nGET /missing HTTP/1.1\r\nHost: a\r\n\r\n"
            + "HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET /held HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n"
            + "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\nHost: a\r\n\r\n"
        let bytes = Array(text.utf8)
        for place in 1..<bytes.count {
            for late in [true, false] {
                try compare(Stream(pieces: RequestMix.cut(bytes, at: [place]), hasEnd: false), store, late: late)
                try compare(
                    Stream(pieces: RequestMix.cut(bytes, at: [place, bytes.count - place]), hasEnd: true), store,
                    late: late)
            }
        }
        try compare(Stream(pieces: bytes.map { [$0] }, hasEnd: true), store, late: true)
    }

    /// - Parameter late: answers come after some of the later pieces.
    private func compare(_ stream: Stream, _ store: PageStore, late: Bool = false, _ name: String = "") throws {
        let edge = try EmbeddedServer(store, hasEdge: true, answersAtOnce: !late)
        let plain = try EmbeddedServer(store, hasEdge: false)
        defer {
            edge.finish()
            plain.finish()
        }
        for (number, piece) in stream.pieces.enumerated() {
            edge.receive(piece)
            plain.receive(piece)
            if number % 2 == 0 { edge.answerNext() }
        }
        if stream.hasEnd {
            edge.receiveEnd()
            plain.receiveEnd()
        }
        while edge.waiting > 0, edge.isOpen { edge.answerNext() }

        let expected = try #require(plain.answers, "\(name) \(stream)")
        let answers = try #require(edge.answers, "\(name) \(stream) gave \(edge.output.count) bytes")
        #expect(answers.map(\.tolerant) == expected.map(\.tolerant), "\(name) \(stream)")
        #expect(edge.isOpen == plain.isOpen, "\(name) \(stream)")
    }
}

extension Answer {
    /// With the one difference taken away.
    var tolerant: Answer {
        var answer = self
        if status == 431 { answer.status = 400 }
        return answer
    }
}
