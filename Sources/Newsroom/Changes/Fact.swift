import Database

/// A piece of data that pages are made from, by name.
///
/// A change says which facts it altered; a page remembers which facts it was made from. That is how the
/// site knows, without anybody declaring it, which pages a change makes untrue (architecture, decision 4).
package struct Fact: Hashable, Sendable, CustomStringConvertible {
    /// For example `article:42/card` or `list:section:3`. ASCII, without spaces.
    package let name: String

    package var description: String { name }

    private init(_ name: String) { self.name = name }
}

extension Fact {
    /// What lists show of an article: headline, kicker, summary, picture, address, date.
    package static func card(_ id: Article.ID) -> Fact { Fact("article:\(id)/card") }
    /// Everything else on the article's own page.
    package static func body(_ id: Article.ID) -> Fact { Fact("article:\(id)/body") }
    /// Membership and order of a list.
    package static func list(_ list: ListName) -> Fact { Fact("list:\(list.name)") }
    /// Membership and order of one day of the index, as `yyyy-MM-dd` in the paper's time zone.
    package static func day(_ day: CivilDay) -> Fact { Fact("list:day:\(day)") }
    /// What stands at an address, also when nothing does.
    package static func path(_ path: String) -> Fact { Fact("path:\(path)") }
    package static func section(_ id: Section.ID) -> Fact { Fact("section:\(id)") }
    package static func topic(_ id: Topic.ID) -> Fact { Fact("topic:\(id)") }
    package static func person(_ id: Person.ID) -> Fact { Fact("person:\(id)") }
    package static func asset(_ id: Asset.ID) -> Fact { Fact("asset:\(id)") }
    package static func page(_ id: PlainPage.ID) -> Fact { Fact("page:\(id)") }
    /// The site's settings.
    package static let site = Fact("site")
    /// The menu and the names and addresses in it.
    package static let menu = Fact("menu")
}
