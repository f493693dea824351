import Documents
import Foundation
import Importing
import Newsroom
import TestSupport
import Testing

/// The first page anybody brought: `../shared/fixtures/reference-page`. Skipped where that is not.
@Suite struct ReferencePageTests {
    static let path = SharedFolder.fixture("reference-page/article.txt")?.path ?? ""
    static var isThere: Bool { !path.isEmpty }

    @Test(.enabled(if: isThere)) func `the reference page lands whole`() throws {
        let bytes = try Array(Data(contentsOf: URL(filePath: Self.path)))

        let page = try PageExtractor.page(PageSource(bytes: bytes, name: "article.txt"), .jakarta)

        #expect(
            page.headline == "Aliansi Keamanan yang Dipimpin Rusia Dibela Kremlin Usai Kritik Armenia")
        #expect(page.lead == LeadPicture(credit: "Reuters/Evgenia Novozhenina"))
        #expect(page.dateline?.publication == "Warta Ekonomi")
        #expect(page.dateline?.place == "Moskow")
        #expect(page.byline.map(\.name) == ["Muhammad Syahrianto"])
        #expect(page.byline.map(\.role) == [.editor])
        #expect(page.published?.moment == Date(timeIntervalSince1970: 1_669_482_000))  // 27 November 2022, 00.00 WIB
        #expect(page.published?.source == .text)
        #expect(page.language == .indonesian)
        #expect(page.unplaced == [])
        #expect(page.section == nil)
    }

    @Test(.enabled(if: isThere)) func `nine paragraphs and one related link are its body`() throws {
        let bytes = try Array(Data(contentsOf: URL(filePath: Self.path)))

        let blocks = try PageExtractor.page(PageSource(bytes: bytes, name: "article.txt"), .jakarta)
            .body.blocks

        let paragraphs = blocks.count { if case .paragraph = $0 { true } else { false } }
        #expect(paragraphs == 9)
        #expect(blocks.count == 10)
        let related =
            "Barat Jangan Ragu untuk Setop Permainkan Harga Minyak Rusia atau Terima Konsekuensi Serius Putin"
        #expect(blocks[2] == .related(RelatedLink(headline: related)))
    }

    @Test(.enabled(if: isThere)) func `what belongs to the page only is recognised`() throws {
        let bytes = try Array(Data(contentsOf: URL(filePath: Self.path)))

        let boilerplate = try PageExtractor.page(
            PageSource(bytes: bytes, name: "article.txt"), .jakarta
        ).boilerplate

        #expect(
            boilerplate.filter { $0.kind == .menu }.map(\.text) == [
                "Menu", "News", "EkBis", "New Economy", "Kabar Finansial", "Sport & Lifestyle",
                "Government", "Video",
                "Indeks",
                "About Us", "Social Media",
            ])
        #expect(boilerplate.filter { $0.kind == .duplicatedHeadline }.count == 1)
        #expect(boilerplate.filter { $0.kind == .shareLine }.map(\.text) == ["Bagikan Artikel:"])
        #expect(boilerplate.filter { $0.kind == .followLine }.count == 1)
        #expect(boilerplate.count == 14)
    }
}
