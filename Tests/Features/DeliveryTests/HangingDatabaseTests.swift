import Edge
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

/// A database that neither answers nor refuses (R13). That these end at all shows that nobody waits for it.
@Suite struct HangingDatabaseTests {
    @Test(arguments: Engine.available)
    func `a page that is held is given at once, marked as stale`(engine: Engine) async throws {
        try await ServedSite.with(engine) { site in
            let fresh = try await site.get("/olahraga")
            try await site.whileDatabaseHangs { _ in
                site.store.becomeBlind(since: Date())
                site.isAnswering.become(false)

                let stale = try await site.get("/olahraga")

                #expect(stale.status == .ok)
                #expect(stale.body == fresh.body)
                #expect(stale.headers[.cacheStatus]?.contains("stale") == true)
                // Nobody waits for a connection in vain.
                #expect(site.store.counts.renders == 1)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `who asked before the database was known to hang waits no longer than that`(engine: Engine) async throws {
        try await ServedSite.with(engine) { site in
            _ = try await site.get("/olahraga")
            try await site.whileDatabaseHangs { _ in
                site.store.becomeBlind(since: Date())
                let answer = Task { try await site.get("/olahraga") }
                while site.store.counts.renders < 2 { try await Task.sleep(for: .milliseconds(1)) }

                site.isAnswering.become(false)

                #expect(try await answer.value.headers[.cacheStatus]?.contains("stale") == true)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a node that only has to catch up gives what is true, and waits for it`(engine: Engine) async throws {
        try await ServedSite.with(engine) { site in
            _ = try await site.get("/olahraga")
            try await site.whileDatabaseHangs { end in
                site.store.becomeBlind(since: Date())
                let answer = Task { try await site.get("/olahraga") }
                while site.store.counts.renders < 2 { try await Task.sleep(for: .milliseconds(1)) }

                end()

                let page = try await answer.value
                #expect(page.status == .ok)
                #expect(page.headers[.cacheStatus] == nil)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a page that is not held waits, and comes when the database does`(engine: Engine) async throws {
        try await ServedSite.with(engine) { site in
            try await site.whileDatabaseHangs { end in
                site.store.becomeBlind(since: Date())
                site.isAnswering.become(false)
                let answer = Task { try await site.get("/olahraga") }
                while site.store.counts.renders < 1 { try await Task.sleep(for: .milliseconds(1)) }

                end()

                #expect(try await answer.value.status == .ok)
            }
        }
    }
}
