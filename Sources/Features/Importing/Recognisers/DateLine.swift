import Foundation

/// A line that is a date and says no more: when the page came out, or when it was last changed.
struct DateLine: Equatable {
    var date: PageDate
    var isModification: Bool

    /// `nil` when the line has no date, or something else besides.
    init?(_ line: String, zone: TimeZone, siteNames: [Words]) {
        guard line.length <= 160 else { return nil }
        let source = DateTokens(line)
        guard let found = PrintedDate(source) else { return nil }
        var others: [String] = []
        for (index, token) in source.tokens.enumerated() where !found.tokens.contains(index) {
            if case .word(let word) = token { others.append(word) }
            if case .number(let number, _) = token { others.append("\(number)") }
        }
        let rest = others.filter { !Self.fillers.contains($0) }
        let isSite = siteNames.contains { !$0.isEmpty && $0.list == rest } || Self.isDomain(rest)
        guard rest.isEmpty || isSite else { return nil }
        date = PageDate(moment: found.moment(in: zone), source: .line, printed: line)
        isModification = !Self.modifications.isDisjoint(with: others)
    }

    /// “Kompas.com - 27/11/2022”.
    private static func isDomain(_ words: [String]) -> Bool {
        (2...4).contains(words.count) && ["com", "id", "net", "co", "tv", "org"].contains(words.last ?? "")
    }

    private static let modifications: Set<String> = [
        "updated", "update", "diperbarui", "diperbaharui", "modified", "pembaruan",
    ]
    private static let fillers: Set<String> = modifications.union([
        "senin", "selasa", "rabu", "kamis", "jumat", "jum", "at", "sabtu", "minggu", "ahad", "sen", "sel", "rab", "kam",
        "sab",
        "min", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
        "wed",
        "thu", "thurs", "fri", "sat", "sun", "published", "publish", "diterbitkan", "dipublikasikan", "terbit",
        "tayang",
        "ditayangkan", "dibuat", "posted", "post", "on", "pada", "tanggal", "tgl", "terakhir", "last", "pukul", "pkl",
        "jam",
        "wib", "wita", "wit", "gmt", "utc", "dirilis", "rilis", "date", "hari", "first", "am", "pm",
    ])
}
