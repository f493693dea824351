import App
import ArgumentParser
import Database
import Documents
import Foundation
import Newsroom

/// `edge-paper weigh 2200 15800 --database PATH`: articles whose pages compress badly, and so to a known weight.
struct WeighCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weigh", abstract: "Publish an article of so many random letters each and print the addresses.")

    @Argument(help: "Letters of each article; a letter is about three quarters of a byte of gzip.")
    var letters: [Int]

    @Option(help: "Where the database is.")
    var database: String

    func run() async throws {
        let database = try await Database.open(DatabaseLocation(database), readers: 1)
        let letters = letters
        let paths = try await database.write { db in
            let site = try Site.find(in: db)
            return try letters.map { count in
                let content = ArticleContent(
                    headline: "Berat \(count)", body: Document(paragraphs: Self.paragraphs(count)))
                let now = Date()
                var article = try Article.draft(content, by: EdgePaper.name, now: now, in: db)
                try article.publish(now: now, in: db)
                return article.address(on: site, day: CivilDay(of: now, in: site.zone))
            }
        }
        await database.close()
        for path in paths { print(path) }
    }

    /// Words of eight letters, drawn from 64, eighty words a paragraph.
    private static func paragraphs(_ letters: Int) -> [String] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var state = UInt64(letters)
        let text = (0..<letters).map { _ in
            // Knuth's constants for a linear congruential generator of 64 bits; its top bits are good.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 58)]
        }
        return stride(from: 0, to: letters, by: 640).map { start in
            let words = stride(from: start, to: min(start + 640, letters), by: 8).map { first in
                String(decoding: text[first..<min(first + 8, letters)], as: UTF8.self)
            }
            return words.joined(separator: " ")
        }
    }
}
