/// A place in a list ordered by moment, then number.
package struct ListPosition: Hashable, Sendable {
    /// Milliseconds since 1970.
    package let moment: Int64
    /// What stands there, such as an article's number: it decides between two of one moment.
    package let number: Int64

    package init(moment: Int64, number: Int64) { (self.moment, self.number) = (moment, number) }

    package static let lowest = ListPosition(moment: .min, number: .min)
    package static let highest = ListPosition(moment: .max, number: .max)
}

extension ListPosition: Comparable {
    package static func < (a: ListPosition, b: ListPosition) -> Bool { (a.moment, a.number) < (b.moment, b.number) }
}
