/// A piece of data that a page was made from, by name, present or absent.
package struct ReadFact: Hashable, Sendable {
    /// For example `article:42/body`. Without `@`.
    package let name: String
    /// The stretch of the list that was looked at; `nil` means the whole fact.
    package let range: ClosedRange<ListPosition>?

    package init(_ name: String, range: ClosedRange<ListPosition>? = nil) { (self.name, self.range) = (name, range) }

    /// The name alone: few facts of one page differ in the range only.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Whether a change that altered `altered` may have made what was read untrue.
    package func isHit(by altered: AlteredFact) -> Bool {
        guard altered.name == name else { return false }
        guard let range, let position = altered.position else { return true }
        return range.contains(position)
    }
}
