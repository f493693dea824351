import Documents
import Foundation
import Importing
import Testing

/// Nothing of a page is dropped silently: every word a reader saw is in a field, in the body, in the boilerplate or
/// among what could not be placed, as often as it was on the page.
@Suite struct ConservationTests {
    @Test(arguments: Fixture.names)
    func `every word of a page is somewhere`(name: String) throws {
        let source = try Fixture.source(name)

        let page = try PageExtractor.page(source, .jakarta)

        let missing = try Census.missing(from: page, in: Census.visible(source))
        #expect(missing == [])
    }

    @Test(arguments: 0..<400)
    func `every word of a plain text made of pieces is somewhere`(seed: Int) throws {
        var pieces = Pieces(seed: UInt64(seed))
        let text = pieces.plainText()

        let page = try PageExtractor.page(PageSource(text), .jakarta)

        #expect(Census.missing(from: page, in: text) == [], "\(text)")
    }

    @Test(arguments: 0..<400)
    func `every word of an HTML page made of pieces is somewhere`(seed: Int) throws {
        var pieces = Pieces(seed: UInt64(seed) &+ 9_000)
        let source = PageSource(pieces.html(), name: "page.html")

        let page = try PageExtractor.page(source, .jakarta)

        let missing = try Census.missing(from: page, in: Census.visible(source))
        #expect(
            missing == [],
            "\(String(decoding: source.bytes, as: UTF8.self))")
    }

    @Test(.enabled(if: ReferencePageTests.isThere)) func `every word of the reference page is somewhere`() throws {
        let bytes = try Array(Data(contentsOf: URL(filePath: ReferencePageTests.path)))
        let source = PageSource(bytes: bytes, name: "article.txt")

        let page = try PageExtractor.page(source, .jakarta)

        let missing = try Census.missing(from: page, in: Census.visible(source))
        #expect(missing == [])
    }
}
