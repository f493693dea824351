/// A piece of data that a change altered, and where in a list.
///
/// Its text stands in the change log and travels between nodes: `article:42/body`, or
/// `list:section:3@1669563000000/42` with the moment in milliseconds and the number.
package struct AlteredFact: Hashable, Sendable {
    package let name: String
    /// The place in the list that was altered; `nil` means the whole fact.
    package let position: ListPosition?

    package init(_ name: String, at position: ListPosition? = nil) { (self.name, self.position) = (name, position) }
}

extension AlteredFact {
    /// Reads ``text``; `nil` when it is of another shape.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
        let name = String(Substring(parts[0]))
        guard parts.count == 2 else {
            self.init(name, at: nil)
            return
        }
        let numbers = parts[1].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard numbers.count == 2, let moment = Int64(Substring(numbers[0])), let number = Int64(Substring(numbers[1]))
        else { return nil }
        self.init(name, at: ListPosition(moment: moment, number: number))
    }

    package var text: String {
        guard let position else { return name }
        return "\(name)@\(position.moment)/\(position.number)"
    }
}
