package import Database
package import Foundation
package import Newsroom

/// Makes articles of pages: each in a transaction of its own, so that one bad page takes nothing with it.
///
/// May be run again at any time: a page is known by its address, else by headline and day. The same again changes
/// nothing; a changed page corrects its article, unless somebody else has edited it since.
package struct PageImport: Sendable {
    /// Who saves what this import saves.
    package static let author = "import page"

    let database: Database
    let now: @Sendable () -> Date

    package init(into database: Database, now: @escaping @Sendable () -> Date = { Date() }) {
        self.database = database
        self.now = now
    }

    /// - Parameters:
    ///   - dryRun: reports what would happen and changes nothing. Links between pages of the run count as open then.
    ///   - override: why pages are to come in that the paper's rules refuse; logged. `nil` leaves them out.
    ///   - progress: called after every page with how many are done, and how many there are.
    /// - Throws: `SiteError.notSetUp`, `DatabaseError`, `CancellationError`. What is wrong with a page is in the
    ///   report; pages before it stay imported.
    package func run(
        _ inputs: [PageInput], dryRun: Bool = false, override: GateOverride? = nil,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        let (site, sections) = try await database.read { db in (try Site.find(in: db), try Section.all(in: db)) }
        let context = ExtractionContext(zone: site.zone, paper: site.name, sections: sections.map(\.name))
        var report = ImportReport(isDryRun: dryRun)
        var claimed: [Article.ID: String] = [:]
        for (index, input) in inputs.enumerated() {
            try Task.checkCancellation()
            let entry = try await entry(input, site, context, claimed, override, dryRun: dryRun)
            if let id = entry.outcome.article { claimed[id] = claimed[id] ?? input.name }
            report.entries.append(entry)
            progress(index + 1, inputs.count)
        }
        return report
    }

    private func entry(
        _ input: PageInput, _ site: Site, _ context: ExtractionContext, _ claimed: [Article.ID: String],
        _ override: GateOverride?, dryRun: Bool
    ) async throws -> ImportReport.Entry {
        let page: ExtractedPage
        do {
            page = try PageExtractor.page(try await input.load(), context)
        } catch let error as ImportError {
            return ImportReport.Entry(name: input.name, outcome: .refused(error), notes: [])
        } catch let error as CancellationError {
            throw error
        } catch {
            return ImportReport.Entry(name: input.name, outcome: .refused(.unreadable(reason: "\(error)")), notes: [])
        }
        let saving = PageSaving(page: page, site: site, claimed: claimed, now: now(), override: override)
        do {
            return ImportReport.Entry(name: input.name, result: try await save(saving, dryRun: dryRun))
        } catch let error as GateError {
            return ImportReport.Entry(name: input.name, outcome: .refused(.rules(error)), notes: [])
        }
    }

    private func save(_ saving: PageSaving, dryRun: Bool) async throws -> PageSaving.Result {
        do {
            return try await database.write { db in
                let result = try saving.save(in: db)
                if dryRun { throw Rehearsal(result: result) }
                return result
            }
        } catch let rehearsal as Rehearsal {
            return rehearsal.result
        }
    }

    /// Thrown to have a dry run's transaction undone.
    private struct Rehearsal: Error {
        let result: PageSaving.Result
    }
}

extension ImportReport.Entry {
    init(name: String, result: PageSaving.Result) {
        self.init(name: name, outcome: result.outcome, notes: result.notes)
    }
}

extension ImportReport.Outcome {
    var article: Article.ID? {
        switch self {
        case .imported(let id, _), .updated(let id, _), .unchanged(let id), .leftAlone(let id, _): id
        case .refused: nil
        }
    }
}
