import Edge
import Facts
import Foundation
import Testing
import Web

/// After any history the bytes are those of a recount, and the index leads to what is held and nothing else.
@Suite struct BooksTests {
    @Test(arguments: 0..<30 as Range<UInt64>)
    func `the books are right after any history`(seed: UInt64) async throws {
        var random = Randomness(seed: seed)
        let hands = Hands()
        var limits = PageStoreLimits(bytes: .random(in: 100_000...600_000, using: &random))
        limits.upgradeHits = 1
        limits.upgradeAge = .zero
        let store = try PageStore(limits, seed: seed, now: { hands.now })

        for _ in 0..<300 {
            let path = "/\(Int.random(in: 0..<80, using: &random))"
            switch Int.random(in: 0..<12, using: &random) {
            case 0:
                store.drop([AlteredFact("f\(Int.random(in: 0..<12, using: &random))", at: nil)])
            case 1:
                store.held(path)?.prepare(Bool.random(using: &random) ? .gzip : .brotli)
            case 2 where Int.random(in: 0..<4, using: &random) == 0:
                await store.upgrade()
            case 3 where Int.random(in: 0..<20, using: &random) == 0:
                store.dropAll()
            case 4 where Int.random(in: 0..<4, using: &random) == 0:
                store.becomeBlind(since: hands.now)
            case 5:
                store.becomeCurrent(dropping: [AlteredFact("f1", at: nil)])
            case 6:
                hands.move(by: 1)
            default:
                let names = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
                    "f\(Int.random(in: 0..<12, using: &random))"
                }
                let text = String(repeating: "text \(path) ", count: .random(in: 0..<2_000, using: &random))
                let status = [200, 200, 200, 404, 301].randomElement(using: &random)!
                let end = Int.random(in: 0..<5, using: &random) == 0 ? hands.now.addingTimeInterval(2) : nil
                let coding = ContentCoding.allCases.randomElement(using: &random)!
                try await store.put(
                    path, .sample(text, status: status, reading: names, validUntil: end), coding: coding)
            }
            let faults = store.faults()
            guard faults.isEmpty else {
                Issue.record("seed \(seed): \(faults)")
                return
            }
        }
        store.dropAll()
        #expect(store.counts.bytes == 0)
        #expect(store.counts.pages == 0)
    }
}
