import Crypto
import Foundation
import Newsroom
import Shell
import Web

/// The words and rights of an asset, as the form holds them.
struct PictureWords: Equatable, Sendable {
    var caption: String
    var credit: String
    var alternative: String
    var rights: String
    var until: Date?

    init(_ asset: Asset) {
        (caption, credit, alternative) = (asset.caption, asset.credit, asset.alternative)
        (rights, until) = (asset.rights, asset.rightsUntil)
    }

    /// Reads the form. A day that is the one the form showed leaves the moment behind it as it was.
    init(_ form: inout Form, of asset: Asset, in zone: TimeZone) {
        caption = form.paragraph("caption", limit: Limit.caption)
        credit = form.line("credit", 0...Limit.credit)
        alternative = form.paragraph("alternative", limit: Limit.alternative)
        rights = form.text("rights", 0...Limit.rights)
        let entered = form.line("until", 0...10)
        until = asset.rightsUntil
        guard !entered.isEmpty else {
            until = nil
            return
        }
        guard let day = CivilDay(entered) else {
            form.fault("until", .notADate)
            return
        }
        if day != lastDay(in: zone) { until = day.adding(days: 1).start(in: zone) }
    }

    /// Unicode scalars. Longer than what agencies send.
    enum Limit {
        static let caption = 5_000
        static let credit = 500
        static let alternative = 2_000
        static let rights = 2_000
    }

    func put(into asset: inout Asset) {
        (asset.caption, asset.credit, asset.alternative) = (caption, credit, alternative)
        (asset.rights, asset.rightsUntil) = (rights, until)
    }

    /// The same for the same words. A form that was made from other words than are there now would overwrite what somebody
    /// else wrote.
    var stamp: String {
        var hash = SHA256()
        for text in [caption, credit, alternative, rights, until.map { "\($0.timeIntervalSince1970)" } ?? ""] {
            // With its length before it, so that no word can wander from one field into the next.
            hash.update(data: Data("\(text.utf8.count):\(text)".utf8))
        }
        return hash.finalize().prefix(8).map { String($0, radix: 16) }.joined(separator: "-")
    }

    /// The last day on which the paper may show it, a part of a day included.
    func lastDay(in zone: TimeZone) -> CivilDay? {
        until.map { CivilDay(of: $0.addingTimeInterval(-0.001), in: zone) }
    }

    /// Name, label and value of each field, for people and the log.
    func fields(in zone: TimeZone) -> [(name: String, label: PicturesPhrase, value: String)] {
        let day = lastDay(in: zone)?.description
        return [
            ("caption", .caption, caption), ("credit", .credit, credit), ("alternative", .alternative, alternative),
            ("rights", .rights, rights), ("until", .until, day ?? ""),
        ]
    }

    /// What the log says: every field that differs, as it is and as it was.
    func detail(since before: PictureWords, in zone: TimeZone) -> [String: String] {
        var detail: [String: String] = [:]
        for (new, old) in zip(fields(in: zone), before.fields(in: zone)) where new.value != old.value {
            detail[new.name] = new.value
            detail["\(new.name) before"] = old.value
        }
        return detail
    }
}

extension Form {
    /// Text that is printed as one paragraph: line ends are blanks.
    fileprivate mutating func paragraph(_ name: String, limit: Int) -> String {
        text(name, 0...limit).replacing("\n", with: " ").replacing("\t", with: " ")
    }
}
