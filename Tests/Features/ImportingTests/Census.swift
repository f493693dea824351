import Documents
import Foundation
import Importing

/// Counts the words of a page and of what was made of it.
enum Census {
    /// Words of the page that appear fewer times in the result. Labels whose meaning the field itself has do not count.
    static func missing(from page: ExtractedPage, in text: String) -> [String] {
        var left: [String: Int] = [:]
        for word in words(text) where !labels.contains(word) { left[word, default: 0] += 1 }
        for word in words(output(page)) where left[word] != nil { left[word, default: 0] -= 1 }
        return left.filter { $0.value > 0 }.map { "\($0.key) ×\($0.value)" }.sorted()
    }

    /// What a reader sees of a page.
    static func visible(_ source: PageSource) throws -> String {
        let isHTML = source.name.hasSuffix(".html")
        let isOld = String(decoding: source.bytes, as: UTF8.self).contains("windows-1252")
        let text = String(bytes: source.bytes, encoding: isOld ? .windowsCP1252 : .utf8) ?? ""
        guard isHTML else { return text }
        return try HTMLElement.parse(Array(text.utf8)).blockLines().joined(separator: "\n")
    }

    private static func output(_ page: ExtractedPage) -> String {
        var texts: [String?] = [page.headline, page.kicker, page.summary, page.dateline?.printed, page.section]
        texts += [page.published?.printed, page.modified?.printed, page.lead?.caption, page.lead?.credit]
        texts += page.topics + page.byline.map(\.printed) + page.boilerplate.map(\.text) + page.unplaced.map(\.text)
        return texts.compactMap { $0 }.joined(separator: "\n") + "\n" + text(page.body.blocks)
    }

    private static func text(_ blocks: [Block]) -> String {
        blocks.map { block in
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): text(inlines)
            case .quote(let blocks): text(blocks)
            case .pullQuote(let inlines, let attribution): text(inlines) + "\n" + (attribution ?? "")
            case .list(let list): list.items.map { text($0) }.joined(separator: "\n")
            case .table(let table):
                (table.caption ?? "") + "\n" + table.rows.flatMap { $0 }.map { text($0.blocks) }.joined(separator: "\n")
            case .rule: ""
            case .image(let picture): text(picture)
            case .gallery(let pictures, let caption):
                pictures.map { text($0) }.joined(separator: "\n") + "\n" + (caption ?? "")
            case .video(let video):
                [video.title, video.caption, video.credit].compactMap { $0 }.joined(separator: "\n")
            case .embed(let embed): embed.provider + " " + (embed.title ?? "") + " " + embed.address
            case .factBox(let title, let blocks): title + "\n" + text(blocks)
            case .related(let link): link.headline
            }
        }.joined(separator: "\n")
    }

    private static func text(_ inlines: [Inline]) -> String {
        inlines.map { if case .text(let text, _) = $0 { text } else { "\n" } }.joined()
    }

    private static func text(_ picture: Picture) -> String {
        [picture.caption, picture.credit].compactMap { $0 }.joined(separator: "\n")
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static let labels: Set<String> = [
        "baca", "juga", "simak", "lihat", "read", "also", "kredit", "foto", "photo", "credit", "tag", "tags", "topik",
        "judul",
    ]
}
