import Database
import Foundation
import Newsroom

extension EdgePaper {
    /// Who has written and published whatever this program does.
    static let name = "edge-paper"
}

extension Article {
    /// Puts a draft before readers.
    mutating func publish(now: Date, in db: Connection) throws {
        let pass = try Gate(in: db).admit(self, by: .command(EdgePaper.name), now: now, in: db)
        let kind = try publish(pass, shown: now, now: now)
        try save(recording: kind, by: EdgePaper.name, now: now, in: db)
    }

    /// Where readers find it.
    func address(on site: Site, section: String? = nil, day: CivilDay) -> String {
        site.pattern.address(.init(id: id, slug: content.slug, section: section, day: day))
    }
}
