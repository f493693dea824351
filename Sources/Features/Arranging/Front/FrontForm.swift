import Database
import Foundation
import Newsroom
import Shell
import Web

/// An arrangement as somebody has entered it, and what is wrong with it.
struct FrontForm {
    var name: String
    /// What they had before them.
    var revision: Int
    var rows: [FrontRow]
    var starts: String
    var ends: String
    var nameFault: String?
    var startsFault: String?
    var endsFault: String?
    /// What the button said.
    var action = ""

    var hasFaults: Bool {
        nameFault != nil || startsFault != nil || endsFault != nil || rows.contains { $0.fault != nil }
    }

    init(_ arrangement: FrontArrangement, _ labels: [Article.ID: ArticleLabel], zone: TimeZone, now: Date) {
        name = arrangement.name
        revision = arrangement.revision
        rows = arrangement.slots.map { FrontRow($0, labels, zone: zone) }
        // When it took over is nothing to be entered any more.
        starts = arrangement.starts.flatMap { $0 > now ? FrontMoment.field($0, zone) : nil } ?? ""
        ends = arrangement.ends.map { FrontMoment.field($0, zone) } ?? ""
    }

    /// - Throws: 400 for what the page cannot have sent.
    init(_ form: inout Form) throws {
        name = form.line("name", 0...FrontArrangement.longestName)
        revision = form.number("revision", 1...Int.max) ?? 0
        starts = form.line("at", 0...19)
        ends = form.line("until", 0...19)
        action = form.line("do", 0...20)
        let columns = ["target", "article", "slot-until"].map { form.all($0, limit: 50) }
        try form.end()
        let isName = !form.faults.contains { $0.field == "name" }
        guard Set(columns.map(\.count)).count == 1, form.faults.allSatisfy({ $0.field == "name" }) else {
            throw DeskRefusal(
                .badRequest, code: "front-rows",
                title: DeskWording("Susunannya tidak terbaca", "The arrangement could not be read"),
                help: DeskWording("Muat ulang halamannya.", "Load the page again."))
        }
        rows = columns[0].indices.map {
            FrontRow(target: columns[0][$0], article: columns[1][$0], until: columns[2][$0])
        }
        nameFault = isName ? nil : ""
    }

    /// Whether the button only changed the rows, so that nothing is to be saved yet.
    mutating func rearrange() -> Bool {
        Rearranging.apply(action, to: &rows, limit: FrontArrangement.longest, new: FrontRow())
    }

    /// The slots that were entered; what is wrong is marked in the rows, and blank rows are left out.
    mutating func slots(_ site: Site, _ dates: DateWording, in db: Connection) throws -> [FrontSlot] {
        let say = { (phrase: FrontPhrase) in phrase.text(dates.language) }
        if nameFault != nil { nameFault = say(.faultName) }
        rows.removeAll(where: \.isBlank)
        let sections = Set(try Section.all(in: db).map(\.id))
        let known = try ArticleLabel.all(Set(rows.compactMap { $0.number(site) }), in: db)
        var seen: Set<Article.ID> = []
        var slots: [FrontSlot] = []
        for index in rows.indices {
            let row = rows[index]
            var content: FrontSlot.Content?
            if row.target == "newest" {
                content = .newest(nil)
            } else if row.target.utf8.starts(with: "section:".utf8) {
                let id = Section.ID(String(row.target.dropFirst(8)))
                if let id, sections.contains(id) { content = .newest(id) }
                if content == nil { rows[index].fault = say(.faultTime) }
            } else if let id = row.number(site) {
                if known[id] == nil { rows[index].fault = say(.faultUnknown) }
                if !seen.insert(id).inserted { rows[index].fault = say(.faultRepeated) }
                content = .article(id)
                if let label = known[id] { rows[index].article = FrontRow.words(label) }
            } else {
                rows[index].fault = say(.faultMissing)
            }
            var until: Date?
            switch FrontMoment.read(row.until, isEnd: true, dates) {
            case .none: break
            case .moment(let date): until = date
            case .fault(let words): rows[index].fault = words
            }
            if let content { slots.append(FrontSlot(content, until: until)) }
        }
        if slots.count > FrontArrangement.longest, let last = rows.indices.last { rows[last].fault = say(.faultMany) }
        return slots
    }

    /// When it is to take over and to end, as far as that was entered.
    mutating func moments(_ dates: DateWording, now: Date) -> (starts: Date?, ends: Date?) {
        var moments: (starts: Date?, ends: Date?)
        switch FrontMoment.read(starts, isEnd: false, dates) {
        case .none: break
        case .moment(let date): moments.starts = date
        case .fault(let words): startsFault = words
        }
        switch FrontMoment.read(ends, isEnd: true, dates) {
        case .none: break
        case .moment(let date): moments.ends = date
        case .fault(let words): endsFault = words
        }
        return moments
    }
}
