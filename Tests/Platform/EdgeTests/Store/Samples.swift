import Edge
import Facts
import Foundation
import NIOCore
import Synchronization
import Web

let noon = Date(timeIntervalSince1970: 1_669_563_000)

extension RenderedPage {
    /// A complete page about article 42.
    static func sample(
        _ text: String = "Halo", status: Int = 200, reading names: [String] = ["article:42/body"],
        validUntil: Date? = nil
    ) -> RenderedPage {
        RenderedPage(
            status: status, mediaType: "text/html; charset=utf-8", body: Array(text.utf8),
            facts: Set(names.map { ReadFact($0) }), validUntil: validUntil)
    }

    /// About 12 KB that pack like prose: 300 words, the frequent ones more often.
    static func long(_ text: String = "Halo", reading names: [String] = ["article:42/body"]) -> RenderedPage {
        var dice = Randomness(seed: 42)
        let words = (0..<300).map { number in
            String((0..<(number % 9 + 2)).map { _ in "abdegiklmnoprstu".randomElement(using: &dice) ?? "a" })
        }
        let drawn = (0..<1_800).map { _ in
            words[Int.random(in: 0..<300, using: &dice) * Int.random(in: 0..<300, using: &dice) / 300]
        }
        return .sample("<p>\(text) " + drawn.joined(separator: " "), reading: names)
    }
}

/// A clock that stands until it is moved.
final class Hands: Sendable {
    private let moment = Mutex(noon)

    var now: Date { moment.withLock { $0 } }

    func move(by seconds: Double) { moment.withLock { $0 += seconds } }
}

/// Opens once; all wait for it.
final class Gate: Sendable {
    private let stream: AsyncStream<Never>
    private let opening: AsyncStream<Never>.Continuation

    init() { (stream, opening) = AsyncStream.makeStream() }

    func open() { opening.finish() }

    func pass() async { for await _ in stream {} }
}

extension PageStore {
    func put(_ path: String, _ page: RenderedPage, coding: ContentCoding = .identity) async throws {
        _ = try await self.page(path, coding: coding) { page }
    }

    /// Waits until so many askers wait.
    func waiting(_ count: Int) async throws {
        while counts.waits < count { try await Task.sleep(for: .milliseconds(1)) }
    }
}

extension ByteBuffer {
    var text: String { String(buffer: self) }
}

/// Collected from any task.
final class Names: Sendable {
    private let names = Mutex<[String]>([])

    var all: [String] { names.withLock { $0 } }

    func add(_ name: String) { names.withLock { $0.append(name) } }
}
