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
    var starts: FrontMoment
    var ends: FrontMoment
    var nameFault: String?
    /// What the button said.
    var action = ""

    var hasFaults: Bool {
        nameFault != nil || starts.fault != nil || ends.fault != nil || rows.contains { $0.fault != nil }
    }

    init(_ arrangement: FrontArrangement, _ labels: [Article.ID: ArticleLabel], _ dates: DateWording, now: Date) {
        name = arrangement.name
        revision = arrangement.revision
        rows = arrangement.slots.map { FrontRow($0, labels, dates) }
        // When it took over is nothing to be entered any more.
        starts = FrontMoment(arrangement.starts.flatMap { $0 > now ? $0 : nil }, dates)
        ends = FrontMoment(arrangement.ends, dates)
    }

    /// - Throws: 400 for what the page cannot have sent.
    init(_ form: inout Form) throws {
        name = form.line("name", 0...FrontArrangement.longestName)
        revision = form.number("revision", 1...Int.max) ?? 0
        starts = FrontMoment(text: form.line("at", 0...19), meant: form.line("at-meant", 0...10))
        ends = FrontMoment(text: form.line("until", 0...19), meant: form.line("until-meant", 0...10))
        action = form.line("do", 0...20)
        let columns = ["target", "article", "slot-until", "slot-meant"].map { form.all($0, limit: 50) }
        try form.end()
        let isName = !form.faults.contains { $0.field == "name" }
        guard Set(columns.map(\.count)).count == 1, form.faults.allSatisfy({ $0.field == "name" }) else {
            throw DeskRefusal(
                .badRequest, code: "front-rows",
                title: DeskWording("Susunannya tidak terbaca", "The arrangement could not be read"),
                help: DeskWording("Muat ulang halamannya.", "Load the page again."))
        }
        rows = columns[0].indices.map {
            FrontRow(
                target: columns[0][$0], article: columns[1][$0],
                until: FrontMoment(text: columns[2][$0], meant: columns[3][$0]))
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
            let until = rows[index].until.read(dates)
            if let fault = rows[index].until.fault { rows[index].fault = fault }
            if let content { slots.append(FrontSlot(content, until: until)) }
        }
        if slots.count > FrontArrangement.longest, let last = rows.indices.last { rows[last].fault = say(.faultMany) }
        return slots
    }

    /// When it is to take over and to end, as far as that was entered.
    mutating func moments(_ dates: DateWording) -> (starts: Date?, ends: Date?) {
        (starts.read(dates), ends.read(dates))
    }
}
