import Database
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/log`: the log on a page, and whole as a file.
struct LogRoutes {
    let database: Database
    let template: DeskTemplate<RecordsPhrase, LogPage>

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(.house, 90, RecordsPhrase.log.wording, path: "/desk/log", for: .readLog, shortcut: "g l"))
        routes.get("/desk/log", .holding(.readLog), use: list)
        routes.get("/desk/log/export.csv", .holding(.readLog)) { _, context, parameters in
            try export(
                context, parameters, type: "text/csv; charset=utf-8", name: "log.csv", opening: LogExport.csvHead
            ) {
                LogExport.csv($0)
            }
        }
        routes.get("/desk/log/export.jsonl", .holding(.readLog)) { _, context, parameters in
            try export(context, parameters, type: "application/jsonl", name: "log.jsonl", opening: []) {
                LogExport.line($0)
            }
        }
    }

    @Sendable private func list(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        // The log knows everything: it is for who may read it everywhere.
        try context.require(.readLog, in: nil)
        let query = LogQuery(parameters)
        let before = parameters.query("before", as: Int64.self)
        let entries = try await database.read { db -> [LogEntry] in
            guard let filter = try query.filter(in: context.zone, db) else { return [] }
            let last = try before.flatMap { try LogEntry.find($0, in: db) }
            return try LogEntry.matching(filter, olderThan: last, limit: LogPage.length + 1, in: db)
        }
        let shown = entries.prefix(LogPage.length)
        let more = entries.count > shown.count ? shown.last?.sequence : nil
        let page = LogPage(
            query: query, kinds: LogPage.KindChoice.all(chosen: query.kind, context.language),
            rows: shown.map { entry in
                LogPage.Row(
                    entry: entry, moment: LogPage.moment(entry.at, now: context.now, context.dates),
                    machineMoment: context.dates.machine(entry.at), kind: entry.kind.wording.text(context.language))
            },
            morePath: more.map { "/desk/log" + query.text(olderThan: $0) })
        return context.page(template, page, title: RecordsPhrase.log.text(context.language))
    }

    /// Everything the query asks for, newest first, a thousand entries at a time, however many there are.
    private func export(
        _ context: DeskContext, _ parameters: DeskParameters, type: String, name: String, opening: [UInt8],
        _ write: @escaping @Sendable (LogEntry) -> [UInt8]
    ) throws(DeskRefusal) -> Response {
        try context.require(.readLog, in: nil)
        let query = LogQuery(parameters)
        let zone = context.zone
        let database = database
        let body = ResponseBody { writer in
            if !opening.isEmpty { try await writer.write(ByteBuffer(bytes: opening)) }
            var last: LogEntry?
            while true {
                let from = last
                let entries = try await database.read { db -> [LogEntry] in
                    guard let filter = try query.filter(in: zone, db) else { return [] }
                    return try LogEntry.matching(filter, olderThan: from, limit: 1_000, in: db)
                }
                guard let end = entries.last else { break }
                try await writer.write(ByteBuffer(bytes: entries.flatMap(write)))
                last = end
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""], body: body)
    }
}
