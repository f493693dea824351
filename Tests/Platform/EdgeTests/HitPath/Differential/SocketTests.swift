import Edge
import Foundation
import NIOCore
import Testing

/// ``DifferentialTests`` once more over loopback, with Hummingbird's own tasks behind.
@Suite struct SocketTests {
    private let count = ProcessInfo.processInfo.environment["REDAKSI_SOCKET_STREAMS"].flatMap(Int.init) ?? 600
    private let seed = ProcessInfo.processInfo.environment["REDAKSI_SEED"].flatMap(UInt64.init) ?? 4_242

    @Test func `mixed streams are answered alike over sockets`() async throws {
        let store = try await TestPages.store()
        let streams = (0..<count).map { number in
            var mix = RequestMix(seed: seed &+ UInt64(number))
            return mix.stream()
        }
        try await compare(streams, store)
    }

    @Test func `hostile streams are answered alike over sockets (V34, V35, V36, V38)`() async throws {
        try await compare(SmugglingCorpus.bytes.map { Stream(pieces: [$0], hasEnd: true) }, TestPages.store())
    }

    private func compare(_ streams: [Stream], _ store: PageStore) async throws {
        try await SocketServer.run(store) { edge in
            try await SocketServer.run(store, hasEdge: false) { plain in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for (number, stream) in streams.enumerated() {
                        if number >= 16 { try await group.next() }
                        group.addTask {
                            async let expected = plain.exchange(stream.pieces)
                            async let answers = edge.exchange(stream.pieces)
                            let found = try await (Answer.all(in: answers), Answer.all(in: expected))
                            #expect(found.0?.map(\.tolerant) == found.1?.map(\.tolerant), "\(number): \(stream)")
                            #expect(found.0 != nil, "\(number): \(stream)")
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }
}
