import Documents
import Foundation
import Newsroom

/// What a browser sends: what was written since the version it knows.
///
/// `client` and `number` make it one message however often it arrives.
struct CopyMessage: Decodable, Sendable {
    /// Made by the page: 8 to 64 letters and digits.
    let client: String
    /// From 1, one more for each message of the client.
    let number: Int
    /// The version of the copy the splices are against.
    let base: Int
    /// Blocks the writer's text has; refused when ours would have another number, since later places would be wrong.
    let count: Int
    let splices: [Cut]
    let fields: FieldValues

    /// A splice as it travels: the blocks taken out are the server's to know.
    struct Cut: Codable, Equatable, Sendable {
        let at: Int
        let removed: Int
        /// The JSON text of a document.
        let blocks: String

        init(_ splice: Splice) {
            at = splice.at
            removed = splice.removed.count
            blocks = String(decoding: Document(splice.blocks).json(), as: UTF8.self)
        }
    }

    private enum Key: String, CodingKey, CaseIterable { case client, number, base, count, splices, fields }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        client = try values.decode(String.self, forKey: .client)
        number = try values.decode(Int.self, forKey: .number)
        base = try values.decode(Int.self, forKey: .base)
        count = try values.decode(Int.self, forKey: .count)
        splices = try values.decode([Cut].self, forKey: .splices)
        fields = try values.decode(FieldValues.self, forKey: .fields)
        let isNamed =
            (8...64).contains(client.utf8.count)
            && client.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
        guard isNamed, number > 0, base >= 0 else { throw CopyError.unreadableMessage }
    }

    /// The writer's text, from the text they began with.
    ///
    /// - Throws: ``CopyError/unknownVersion`` when the splices do not fit; `DocumentError`.
    func document(from base: Document) throws -> Document {
        var blocks: [Block] = []
        var at = 0
        for cut in splices {
            let (end, overflows) = cut.at.addingReportingOverflow(cut.removed)
            guard !overflows, cut.at >= at, cut.removed >= 0, end <= base.blocks.count else {
                throw CopyError.unknownVersion
            }
            blocks += base.blocks[at..<cut.at]
            blocks += try Document(json: Array(cut.blocks.utf8)).blocks
            at = end
        }
        blocks += base.blocks[at...]
        // Read once more as a whole, so that limits of a document hold for what came in parts.
        let document = splices.isEmpty ? base : try Document(json: Document(blocks).json())
        guard document.blocks.count == count else { throw CopyError.unknownVersion }
        return document
    }
}

/// What the server says to it, after the commit.
struct CopyAnswer: Codable, Equatable, Sendable {
    /// The copy's version with the message in it.
    let version: Int
    /// What others made of the writer's text meanwhile.
    let splices: [CopyMessage.Cut]
    let fields: FieldValues
}

/// Why a message is not taken. Whatever it is, the browser keeps the text.
enum CopyError: Error, Equatable {
    case unreadableMessage
    case unknownField(String)
    case unreadable(CopyField)
    case tooLong(CopyField)
    /// Nobody knows any more what the copy was like then: the browser has to take the whole.
    case unknownVersion
    /// A node, mark or address no document has, or more than one may have.
    case unreadableText
    case taken(by: User.ID)
    /// There is no working copy: it was published or given up.
    case gone
}
