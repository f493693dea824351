import Database
import Newsroom

/// What readers find under a name and an address of its own, and the desk in a list and a form.
protocol NamedThing: Sendable {
    var id: Identifier<Self> { get }
    var name: String { get }
    var slug: String { get }
    /// Where readers see it.
    var sitePath: String { get }

    static func find(_ id: Identifier<Self>, in db: Connection) throws -> Self?
}

extension Section: NamedThing {
    var sitePath: String { SiteAddress.section(slug) }
}

extension Topic: NamedThing {
    var sitePath: String { SiteAddress.topic(slug) }
}

extension Person: NamedThing {
    var sitePath: String { SiteAddress.person(slug) }
}

extension PlainPage: NamedThing {
    var name: String { title }
    var sitePath: String { SiteAddress.page(slug) }
}
