package import Newsroom

/// Why a page did not become an article. Nothing of it is in the newsroom then.
package enum ImportError: Error, Equatable, Sendable {
    /// Not a byte, or nothing but white space.
    case empty
    /// Not text. `looksLike` is what its first bytes say it is: “a PNG picture”.
    case binary(looksLike: String?)
    /// Bytes of the page, and how many are read at most.
    case tooLarge(bytes: Int, limit: Int)
    /// Text in an encoding that is not known, or not the one it says.
    case encoding(Encoding)
    /// Text without an article in it.
    case noArticle(NoArticle)
    /// The page could not be read at all: no such file, no answer. The reason in the system's words.
    case unreadable(reason: String)
    /// The paper's rules refuse the article, each rule named with its field.
    case rules(GateError)

    package enum Encoding: Equatable, Sendable {
        /// The byte at `offset` (from 0) cannot stand there in UTF-8, and the page names no other encoding.
        case notUTF8(offset: Int)
        /// A UTF-16 file that ends in the middle of a character, or has half a surrogate pair in it.
        case notUTF16
        /// The page says it is written in an encoding this program does not read.
        case unknown(name: String)
    }

    package enum NoArticle: Equatable, Sendable {
        case noHeadline
        /// No paragraph of at least 80 characters.
        case noBody
        /// The body has more nodes, levels or bytes than a document may have.
        case bodyTooLarge
    }
}

extension ImportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "there is nothing in it"
        case .binary(let kind?): "it is \(kind), not text"
        case .binary(nil): "it is not text"
        case .tooLarge(let bytes, let limit):
            "it has \(bytes) bytes; a page may have \(limit). Cut it into one file an article"
        case .encoding(.notUTF8(let offset)):
            "byte \(offset) is not UTF-8, and the page names no other encoding. Convert it: iconv -t UTF-8"
        case .encoding(.notUTF16): "it says it is UTF-16 and is not"
        case .encoding(.unknown(let name)):
            "it is written in “\(name)”, which is not read here. Convert it: iconv -t UTF-8"
        case .noArticle(.noHeadline): "no article found: nothing in it looks like a headline followed by text"
        case .noArticle(.noBody): "no article found: no paragraph of 80 characters or more"
        case .noArticle(.bodyTooLarge): "its text is longer than an article may be"
        case .rules(let error): "the paper's rules refuse it: \(error). --override-gate REASON lets it in"
        case .unreadable(let reason): "it cannot be read: \(reason)"
        }
    }
}
