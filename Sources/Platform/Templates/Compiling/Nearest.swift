/// Finds the names an author may have meant.
enum Nearest {
    /// “Did you mean a, b or c?”, or `fallback` when nothing is near.
    static func help(_ name: String, among names: [String], else fallback: String) -> String {
        let limit = max(2, name.utf8.count / 2)
        let near = Set(names).map { (distance: distance(name, $0), name: $0) }
            .filter { $0.distance <= limit }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
            .prefix(3).map { "“\($0.name)”" }
        guard let last = near.last else { return fallback }
        let first = near.dropLast().joined(separator: ", ")
        return "Did you mean \(first.isEmpty ? last : "\(first) or \(last)")?"
    }

    /// Levenshtein's, on bytes; names are at most 200 long.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (index, byte) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let cost = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(cost, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
