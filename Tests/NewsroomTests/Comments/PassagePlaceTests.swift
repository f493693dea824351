import Documents
import Foundation
import TestSupport
import Testing

@testable import Newsroom

/// Passages in texts that have changed since: what the editor does as well (Tests/Browser/test_comments.py reads the same
/// file).
@Suite struct PassagePlaceTests {
    private struct Case: Decodable {
        let name: String
        let text: [String]
        let words: String
        let before: String
        let after: String
        let block: Int
        /// `null`: lost.
        let found: Int?
        let isChanged: Bool
    }

    @Test func `a passage is found again where its words, or what stood around them, still are`() throws {
        let file = SharedFolder.project.appending(path: "Tests/Browser/anchors.json")
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
        #expect(cases.count > 10)
        for one in cases {
            let passage = Comment.Passage(
                one.words, before: one.before, after: one.after, block: one.block, version: 1)
            let place = PassagePlace(of: passage, in: Document(paragraphs: one.text))
            #expect(place?.block == one.found, "\(one.name)")
            #expect(place?.isChanged == (one.found == nil ? nil : one.isChanged), "\(one.name)")
        }
    }

    @Test func `no text and no passage is too strange`() {
        var random = SystemRandomNumberGenerator()
        let letters = Array("ab \n".unicodeScalars)
        func text(_ length: Int) -> String {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<length { scalars.append(letters[Int.random(in: 0..<4, using: &random)]) }
            return String(scalars)
        }
        for _ in 0..<2_000 {
            let body = Document(paragraphs: (0..<Int.random(in: 0...3)).map { _ in text(Int.random(in: 0...9)) })
            let passage = Comment.Passage(
                text(3), before: text(Int.random(in: 0...2)), after: text(Int.random(in: 0...2)), block: 1, version: 1)
            if let place = PassagePlace(of: passage, in: body) { #expect(body.blocks.indices.contains(place.block)) }
        }
    }
}
