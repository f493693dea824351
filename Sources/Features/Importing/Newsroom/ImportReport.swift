package import Foundation
package import Newsroom

/// What became of every page of a run.
package struct ImportReport: Sendable {
    package struct Entry: Equatable, Sendable {
        /// The page's path or address.
        package let name: String
        package let outcome: Outcome
        package var notes: [Note]
    }

    package enum Outcome: Equatable, Sendable {
        /// A new article; its address on the site.
        case imported(Article.ID, address: String)
        /// The page has changed; the article has a new revision.
        case updated(Article.ID, address: String)
        case unchanged(Article.ID)
        case leftAlone(Article.ID, LeftAlone)
        case refused(ImportError)
    }

    /// Why an article was not touched although its page has changed.
    package enum LeftAlone: Equatable, Sendable {
        /// The newest revision is somebody's work.
        case edited(by: String)
        /// The desk has taken it away from readers, or never shown it.
        case notLive
        /// Another page of this run says it is the same page.
        case claimed(by: String)
    }

    /// What a person should know about a page that was imported.
    package enum Note: Equatable, Sendable {
        /// No line of the page is a date: the article's own text names the day.
        case dateFromText(String)
        /// No date anywhere: shown with the moment of the import.
        case dateIsNow
        case unplaced(Unplaced)
        /// The paper has no section of that name; the article has none.
        case unknownSection(String)
        /// “Baca Juga” that leads to no article of the paper yet.
        case unresolvedRelated(String)
        /// An article imported before has a link to this one, and now it leads there.
        case linkedLater(from: Article.ID)
        /// As before, but the desk has edited that article: its link is left as it is.
        case notLinked(from: Article.ID, editedBy: String)
        /// As before, but the paper's rules refuse that article as it is: its link is left as it is.
        case notAdmitted(from: Article.ID)
        /// The page now names another date than readers see; a live article's date is not moved.
        case dateNotMoved(from: Date, to: Date)
        /// Pictures and stills whose files are not fetched: readers see captions and credits until they are in the library.
        case picturesElsewhere(count: Int)
        /// Lines recognised as the page's and not the article's.
        case boilerplate(count: Int)
    }

    package internal(set) var entries: [Entry] = []
    /// Files of folders that are no pages.
    package var skipped: [String] = []
    package let isDryRun: Bool

    package init(isDryRun: Bool = false) { self.isDryRun = isDryRun }

    /// 0, or EX_DATAERR (sysexits.h) when a page was refused or there was none.
    package var exitCode: Int32 { entries.isEmpty || entries.contains(where: \.isRefused) ? 65 : 0 }
}

extension ImportReport.Entry {
    package var isRefused: Bool {
        if case .refused = outcome { true } else { false }
    }
}

extension ImportReport: CustomStringConvertible {
    /// For a terminal: one line a page with its notes under it, and a line of sums at the end.
    package var description: String {
        var lines = entries.flatMap(Self.lines) + skipped.map { "skipped    \($0): neither .txt nor .html" }
        if entries.isEmpty { lines.append("Nothing to import.") }
        var counts = [0, 0, 0, 0, 0]
        for entry in entries { counts[entry.outcome.rank] += 1 }
        let words = [
            isDryRun ? "would be imported" : "imported", isDryRun ? "would be updated" : "updated", "unchanged",
            "left alone", "refused",
        ]
        let sums = zip(counts, words).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if !sums.isEmpty { lines.append(sums.joined(separator: ", ") + ".") }
        return lines.joined(separator: "\n")
    }

    private static func lines(_ entry: Entry) -> [String] {
        ["\(entry.outcome.word) \(printable(entry.name))\(entry.outcome.detail)"]
            + entry.notes.map { "           \(printable($0.description))" }
    }

    /// A page's words must not steer the terminal.
    private static func printable(_ text: String) -> String { OneLine.from(text) }
}

extension ImportReport.Outcome {
    var rank: Int {
        switch self {
        case .imported: 0
        case .updated: 1
        case .unchanged: 2
        case .leftAlone: 3
        case .refused: 4
        }
    }

    var word: String { ["imported  ", "updated   ", "unchanged ", "left alone", "refused   "][rank] }

    var detail: String {
        switch self {
        case .imported(_, let address), .updated(_, let address): " → \(address)"
        case .unchanged(let id): " (article \(id))"
        case .leftAlone(let id, .edited(let name)):
            ": article \(id) was edited by \(OneLine.from(name)); the page has changed since"
        case .leftAlone(let id, .notLive): ": article \(id) is not before readers"
        case .leftAlone(let id, .claimed(let name)):
            ": it calls itself the page article \(id) was made from, \(OneLine.from(name))"
        case .refused(let error): ": \(OneLine.from(error.description))"
        }
    }
}

extension ImportReport.Note: CustomStringConvertible {
    package var description: String {
        switch self {
        case .dateFromText(let printed): "date taken from the text: \(printed)"
        case .dateIsNow: "no date found: shown with today's"
        case .unplaced(let piece): "not placed (\(piece.reason.rawValue)): \(piece.text)"
        case .unknownSection(let name): "no section “\(name)” here: the article has none"
        case .unresolvedRelated(let headline): "related link to no article here: \(headline)"
        case .linkedLater(let id): "article \(id) now links to it"
        case .notLinked(let id, let name):
            "article \(id) names it, but was edited by \(name): its link is left as it is"
        case .notAdmitted(let id):
            "article \(id) names it, but the paper's rules refuse that article: its link is left as it is"
        case .dateNotMoved(let old, let new):
            "the page is dated \(new.formatted(.iso8601)) now; readers keep seeing \(old.formatted(.iso8601))"
        case .picturesElsewhere(let count):
            "\(count) \(count == 1 ? "picture is" : "pictures are") not fetched: readers see caption and credit"
        case .boilerplate(let count): "\(count) lines of boilerplate left out"
        }
    }
}
