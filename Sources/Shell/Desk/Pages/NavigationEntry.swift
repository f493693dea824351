package import Database
package import Newsroom

/// An entry of the desk's menu.
package struct NavigationEntry: Sendable {
    /// The parts of the menu, in this order.
    package enum Group: Int, Sendable, CaseIterable {
        case work, arrangement, people, house

        var wording: DeskWording {
            switch self {
            case .work: DeskWording("Kerja", "Work")
            case .arrangement: DeskWording("Penataan", "Arrangement")
            case .people: DeskWording("Orang", "People")
            case .house: DeskWording("Pengelolaan", "Housekeeping")
            }
        }
    }

    let group: Group
    /// Within its group, ascending.
    let place: Int
    let label: DeskWording
    let path: String
    /// Who sees it: those who hold one of these; everybody when it is empty.
    let privileges: [Privilege]
    /// Keys that lead there, such as `g m`.
    let shortcut: String?
    let count: Count?

    /// How much waits there for somebody, beside the entry on every page: one short stretch of an index, no more. 100 and more
    /// are shown as 99+.
    package typealias Count = @Sendable (DeskIdentity, Connection) throws -> Int

    package init(
        _ group: Group, _ place: Int, _ label: DeskWording, path: String, for privileges: Privilege...,
        shortcut: String? = nil, count: Count? = nil
    ) {
        (self.group, self.place, self.label, self.path) = (group, place, label, path)
        self.privileges = privileges
        (self.shortcut, self.count) = (shortcut, count)
    }

    var order: (Int, Int) { (group.rawValue, place) }

    func isShown(to rights: Rights) -> Bool { privileges.isEmpty || privileges.contains { rights.allowsAnywhere($0) } }

    /// Whether a page stands under it: `/desk/topics/7` under `/desk/topics`.
    func isAbove(_ path: String) -> Bool {
        let path = path.utf8.prefix { $0 != UInt8(ascii: "?") }
        return path.elementsEqual(self.path.utf8) || path.starts(with: "\(self.path)/".utf8)
    }
}
