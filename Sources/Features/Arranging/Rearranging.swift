/// What the buttons of a list do to it that works without scripts.
enum Rearranging {
    /// Does `add`, `up:3`, `down:3`, `remove:3`; places count from 1.
    ///
    /// - Parameters:
    ///   - limit: how many rows there may be.
    ///   - new: what `add` adds.
    /// - Returns: whether it was one of them, and so nothing is to be saved yet.
    static func apply<Row>(_ action: String, to rows: inout [Row], limit: Int, new: Row) -> Bool {
        let parts = action.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
        guard let verb = parts.first, ["add", "up", "down", "remove"].contains(verb) else { return false }
        if verb == "add" {
            if rows.count < limit { rows.append(new) }
            return true
        }
        guard parts.count == 2, let place = Int(parts[1]), rows.indices.contains(place - 1) else { return true }
        let index = place - 1
        switch verb {
        case "up" where index > 0: rows.swapAt(index, index - 1)
        case "down" where index < rows.count - 1: rows.swapAt(index, index + 1)
        case "remove": rows.remove(at: index)
        default: break
        }
        return true
    }
}
