import Foundation
import HTTPTypes
import Web

/// The lines of a page's head, in the three parts of which its responses are put together.
///
/// ```
/// HTTP/1.1 200 OK                       status line
/// Date: …                               patched once a second
/// Cache-Control: … and so on            shared: a 304 has them too
/// ETag: "…"
/// Content-Type: … and so on             own
/// ```
struct PageHead: Sendable {
    let status: Int
    let shared: [UInt8]
    let own: [UInt8]

    /// The statuses that may be held, and their words.
    static let reasons: [Int: String] = [
        200: "OK", 301: "Moved Permanently", 302: "Found", 303: "See Other", 307: "Temporary Redirect",
        308: "Permanent Redirect", 404: "Not Found", 410: "Gone",
    ]

    /// - Throws: ``PageRefusal`` for a status or a value that must not reach a reader.
    init(_ page: RenderedPage, rendered: Moment, settings: PageSettings) throws(PageRefusal) {
        guard Self.reasons[page.status] != nil else { throw .status(page.status) }
        status = page.status

        let modified = HTTPDate(second: page.lastModified.map { Moment($0).second } ?? rendered.second)
        var shared = try Self.line("Cache-Control", page.cacheControl)
        if page.status == 200 { shared += "Last-Modified: \(modified.text)\r\n" }
        shared += "Vary: Accept-Encoding\r\n" + settings.keys.line(page.facts)
        self.shared = Array(shared.utf8) + settings.securityLines

        var own = ""
        if !page.body.isEmpty { own += try Self.line("Content-Type", page.mediaType) }
        if let location = page.location {
            guard HeaderSafe.isSitePath(location) else { throw .field("Location", value: location) }
            own += "Location: \(location)\r\n"
        }
        self.own = Array(own.utf8)
    }

    private init(status: Int, shared: [UInt8], own: [UInt8]) {
        (self.status, self.shared, self.own) = (status, shared, own)
    }

    /// With the marks of a page that may be out of date (RFC 9211, RFC 9111 §5.1).
    ///
    /// - Parameter age: whole seconds since it was last known to be true.
    func stale(age: Int64) -> PageHead {
        let marks =
            "Cache-Status: redaksi; hit; detail=stale\r\nAge: \(age)\r\nWarning: 110 - \"Response is Stale\"\r\n"
        return PageHead(status: status, shared: shared + marks.utf8, own: own)
    }

    var statusLine: [UInt8] { Array("HTTP/1.1 \(status) \(Self.reasons[status] ?? "")\r\n".utf8) }

    static func line(_ name: String, _ value: String) throws(PageRefusal) -> String {
        guard HeaderSafe.isValue(value) else { throw .field(name, value: value) }
        return "\(name): \(value)\r\n"
    }
}

/// What all pages of a store have in common.
struct PageSettings: Sendable {
    let securityLines: [UInt8]
    let keys: SurrogateKeys

    init(_ fields: [(HTTPField.Name, String)], keys: SurrogateKeys) throws(PageRefusal) {
        var lines = ""
        for (name, value) in fields { lines += try PageHead.line(name.rawName, value) }
        securityLines = Array(lines.utf8)
        self.keys = keys
    }
}

/// Milliseconds since 1970: a number that compares in one instruction.
struct Moment: Hashable, Comparable {
    let milliseconds: Int64

    static let never = Moment(milliseconds: .max)

    init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Dates beyond what fits are moved to the edge, never a trap (V34).
    init(_ date: Date) {
        let exact = (date.timeIntervalSince1970 * 1_000).rounded(.down)
        milliseconds = exact.isNaN ? 0 : Int64(min(max(exact, -9e15), 9e15))
    }

    var second: Int64 { milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000 }

    static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }
}
