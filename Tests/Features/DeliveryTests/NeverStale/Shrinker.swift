/// Finds a short list that still fails, from a long one that does (delta debugging; Zeller and Hildebrandt 2002).
enum Shrinker {
    /// - Parameter fails: whether a part of `items`, in their order, fails too; asked again and again.
    /// - Returns: a part that fails, of which no single item can be left out.
    static func minimal<Item: Sendable>(
        _ items: [Item], fails: ([Item]) async throws -> Bool
    ) async rethrows -> [Item] {
        var items = items
        var parts = 2
        while items.count > 1 {
            let size = (items.count + parts - 1) / parts
            var isShorter = false
            // The later parts first: what happens after a failure's cause is of no use to it.
            for start in stride(from: 0, to: items.count, by: size).reversed() {
                let rest = Array(items[..<start] + items[min(start + size, items.count)...])
                if !rest.isEmpty, try await fails(rest) {
                    items = rest
                    parts = max(parts - 1, 2)
                    isShorter = true
                    break
                }
            }
            if isShorter { continue }
            if size == 1 { break }
            parts = min(parts * 2, items.count)
        }
        return items
    }
}
