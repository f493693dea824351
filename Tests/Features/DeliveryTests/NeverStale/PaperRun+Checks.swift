import Edge
import Facts
import Foundation
import Synchronization

extension PaperRun {
    /// What one check saw.
    struct Check {
        let fresh: [String: RenderedPage]
        var seen: Set<ObjectIdentifier> = []
    }

    /// Compares every page that would be served now with a fresh rendering, and finds what was dropped in vain.
    func check(_ before: [String: Known], _ report: inout Report) async throws -> Check {
        // In order, so that a history without readers finds the same page every time.
        let paths = Set(store.heldPaths()).union(before.keys).sorted()
        let held = paths.compactMap { path in store.held(path).map { (path, $0) } }
        var check = Check(fresh: try await renderer.render(paths, from: database))
        for (path, page) in held { compare(path, page, &check, &report) }
        tally(before, check, &report)
        return check
    }

    /// The same for pages that came since: nothing has changed, so the renderings are still fresh.
    func recheck(_ check: Check, _ report: inout Report) async throws {
        var check = check
        let now = writes.value.acknowledged
        let given = given.take().filter { $0.writes == now }
        let new = Set(store.heldPaths() + given.map(\.path)).filter { check.fresh[$0] == nil }
        if !new.isEmpty {
            let more = try await renderer.render(Array(new), from: database)
            check = Check(fresh: check.fresh.merging(more) { $1 }, seen: check.seen)
        }
        for path in store.heldPaths().sorted() {
            if let page = store.held(path) { compare(path, page, &check, &report) }
        }
        for page in given {
            guard let fresh = check.fresh[page.path] else { continue }
            report.given += 1
            if !page.page.isSame(as: fresh) { report.found(.init(path: page.path, way: .given)) }
        }
    }

    private func compare(_ path: String, _ page: HeldPage, _ check: inout Check, _ report: inout Report) {
        guard let fresh = check.fresh[path], check.seen.insert(ObjectIdentifier(page)).inserted else { return }
        report.checks += 1
        if !page.isSame(as: fresh) { report.found(.init(path: path, way: .held)) }
        // A page that reads something else now without having been dropped is untrue the next time.
        guard mutation.isNone, let facts = store.facts(of: path), store.held(path) === page, facts != fresh.facts
        else { return }
        report.found(.init(path: path, way: .facts(facts.symmetricDifference(fresh.facts).map { "\($0)" }.sorted())))
    }

    private func tally(_ before: [String: Known], _ check: Check, _ report: inout Report) {
        let names = Dictionary(grouping: altered.take(), by: \.name)
        for (path, known) in before where !Renderer.timed.contains(path) {
            guard let fresh = check.fresh[path] else { continue }
            let isHit = known.facts.contains { fact in (names[fact.name] ?? []).contains { fact.isHit(by: $0) } }
            guard isHit else { continue }
            report.dropped += 1
            guard known.page.isSame(as: fresh) else { continue }
            report.inVain += 1
            let hits = Set(
                known.facts.filter { fact in (names[fact.name] ?? []).contains { fact.isHit(by: $0) } }.map { fact in
                    String(decoding: fact.name.utf8.filter { !(48...57).contains($0) }, as: UTF8.self)
                })
            report.causes["\(report.kind): \(hits.sorted().joined(separator: " "))", default: 0] += 1
        }
    }
}
