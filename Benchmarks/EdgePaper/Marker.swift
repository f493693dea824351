/// The words that tell one publication from another, in a headline and so in every link to it.
enum Marker {
    static func headline(_ number: Int) -> String { "Terbitan \(digits(number))" }

    /// The newest publication a page names; 0 when it names none.
    ///
    /// Every link contains the slug `terbitan-000123`.
    static func newest(in page: UnsafeRawBufferPointer) -> Int {
        var newest = 0
        var place = 0
        while let start = page.end(of: "terbitan-", from: place) {
            let digits = page[start...].prefix(width)
            if digits.count == width, digits.allSatisfy({ (48...57).contains($0) }) {
                newest = max(newest, digits.reduce(0) { $0 * 10 + Int($1) - 48 })
            }
            place = start
        }
        return newest
    }

    private static let width = 6

    private static func digits(_ number: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
