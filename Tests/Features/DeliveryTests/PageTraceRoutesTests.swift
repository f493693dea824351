import Edge
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

/// What responses say while developing of how they came about.
@Suite struct PageTraceRoutesTests {
    @Test func `a page says whether it was rendered, and how long that took`() async throws {
        try await ServedSite.with(isTracing: true) { site in
            let first = try await site.get("/olahraga")
            let second = try await site.get("/olahraga")

            #expect(first.headers[.cacheStatus] == "Redaksi; fwd=uri-miss; stored")
            #expect(first.headers[.serverTiming]?.hasPrefix("render;dur=") == true)
            #expect(first.headers[.serverTiming]?.contains(", total;dur=") == true)
            #expect(second.headers[.cacheStatus] == "Redaksi; hit")
            #expect(second.headers[.serverTiming]?.hasPrefix("total;dur=") == true)
        }
    }

    @Test(arguments: Engine.available)
    func `who waited for another's rendering is told so`(engine: Engine) async throws {
        try await ServedSite.with(engine, isTracing: true) { site in
            try await site.whileDatabaseHangs { end in
                let first = Task { try await site.get("/olahraga") }
                while site.store.counts.renders < 1 { try await Task.sleep(for: .milliseconds(1)) }
                let second = Task { try await site.get("/olahraga") }
                while site.store.counts.waits < 1 { try await Task.sleep(for: .milliseconds(1)) }

                end()

                #expect(try await first.value.headers[.cacheStatus] == "Redaksi; fwd=uri-miss; stored")
                #expect(try await second.value.headers[.cacheStatus] == "Redaksi; fwd=uri-miss; collapsed")
                #expect(try await second.value.headers[.serverTiming]?.hasPrefix("render;dur=") == true)
            }
        }
    }
}

extension HTTPField.Name {
    static let cacheStatus = HTTPField.Name("Cache-Status")!
    static let serverTiming = HTTPField.Name("Server-Timing")!
}
