import HTTPTypes
package import Hummingbird
import Web

/// What is said once on the next page: “Saved.”
///
/// It travels in a cookie that names a phrase of ours, so that nobody can put words of their own on a page of the desk.
package struct DeskNotice: Sendable {
    let wording: DeskWording
    let isFailure: Bool

    static let cookie = "desk-notice"

    /// `nil` for anything but what ``key(_:)`` writes, with `~` before it for a failure.
    init?(_ text: String, _ phrases: [String: DeskWording]) {
        isFailure = text.utf8.first == UInt8(ascii: "~")
        guard let wording = phrases[isFailure ? String(text.dropFirst()) : text] else { return nil }
        self.wording = wording
    }

    static func key<Phrase: DeskPhrases>(_ phrase: Phrase) -> String { "\(Phrase.self).\(phrase.rawValue)" }
}

extension DeskVisit {
    /// 303 to another page of the desk, which says `notice` once.
    ///
    /// - Parameter notice: of a book that was announced (`DeskRoutes.announce(_:)`).
    /// - Throws: `RedirectRefusal` for a path that could lead elsewhere.
    package func redirect<Phrase: DeskPhrases>(to path: String, saying notice: Phrase, isFailure: Bool = false) throws
        -> Response
    {
        var response = try redirect(to: path)
        let key = (isFailure ? "~" : "") + DeskNotice.key(notice)
        response.headers.append(cookies.set(DeskNotice.cookie, to: key, for: .seconds(60), isStrict: true))
        return response
    }

    /// 303 to another page.
    package func redirect(to path: String) throws -> Response { try .redirect(path: path) }
}

extension DeskContext {
    /// 303 to another page of the desk, which says `notice` once.
    package func redirect<Phrase: DeskPhrases>(to path: String, saying notice: Phrase, isFailure: Bool = false) throws
        -> Response
    {
        try visit.redirect(to: path, saying: notice, isFailure: isFailure)
    }

    /// 303 to another page.
    package func redirect(to path: String) throws -> Response { try visit.redirect(to: path) }
}
