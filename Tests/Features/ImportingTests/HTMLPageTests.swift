import Documents
import Foundation
import Importing
import Newsroom
import TestSupport
import Testing

@Suite struct HTMLPageTests {
    @Test func `a portal's structured data and its lines agree on one article`() throws {
        let page = try Fixture.page("portal.html")

        #expect(page.section == "Ekonomi")
        #expect(page.summary == "Pedagang menyebut hujan di sentra produksi sebagai sebab utama kenaikan harga.")
        #expect(page.byline.map { "\($0.role): \($0.name)" } == ["writer: Rina Wulandari", "editor: Bagus Prakoso"])
        #expect(page.published?.source == .metadata)
        #expect(page.dateline?.place == "JAKARTA")
        #expect(page.lead?.caption == "Pedagang menata cabai merah di pasar induk, Sabtu.")
        #expect(page.body.blocks.count == 9)
        let related = RelatedLink(
            address: "https://www.kabarcontoh.example/ekonomi/read/4690/stok-beras-aman",
            headline: "Stok Beras Dinyatakan Aman sampai Maret Tahun Depan")
        #expect(page.body.blocks[2] == .related(related))
        #expect(page.boilerplate.filter { $0.kind == .followLine }.count == 1)
        #expect(page.boilerplate.filter { $0.kind == .advertisement }.map(\.text) == ["ADVERTISEMENT"])
        #expect(page.unplaced == [])
    }

    @Test func `a WordPress page gives its author, its topics and its picture`() throws {
        let page = try Fixture.page("wordpress.html")

        #expect(page.headline == "Ferry to the outer islands sails again after two years")
        #expect(page.byline.map(\.name) == ["Mara Lindqvist"])
        #expect(page.topics == ["ferry", "islands"])
        #expect(page.lead?.address == "https://courier.example/wp-content/uploads/ferry-1024x683.jpg")
        #expect(page.lead?.credit == "Ilse Brandt")
        #expect(page.modified != nil)
        #expect(page.language == .english)
        #expect(page.body.blocks.count == 6)
        #expect(page.unplaced == [])
    }

    @Test func `a Ghost page gives its excerpt as the summary`() throws {
        let page = try Fixture.page("ghost.html")

        #expect(page.summary == "Four hundred shares, one till, and a dispute about bread.")
        #expect(page.byline.map(\.name) == ["Tomas Hale"])
        #expect(page.topics == ["Economy", "Villages"])
        #expect(page.lead?.caption == "The shop on its first morning.")
        #expect(page.unplaced == [])
    }

    @Test func `an old page in windows-1252 keeps its accents and paragraphs`() throws {
        let page = try Fixture.page("opengraph.html")

        #expect(page.headline == "Café owners ask for longer evenings")
        #expect(page.body.blocks.count == 3)
        #expect(page.published?.moment == Date(timeIntervalSince1970: 1_307_470_800))
        #expect(page.section == "Town")
        #expect(page.byline.map(\.name) == ["Renée Dubois"])
        #expect(page.address == "http://town.example/news/cafe.asp?id=12")
    }

    @Test func `microdata is read, and a further page is reported`() throws {
        let page = try Fixture.page("microdata.html")

        #expect(page.byline.map { "\($0.role): \($0.name)" } == ["writer: Yohanis Lado", "editor: Maria Bele"])
        #expect(page.dateline?.place == "KUPANG")
        #expect(page.lead?.credit == "Maria Bele")
        #expect(page.unplaced.map(\.text) == ["Halaman selanjutnya"])
        #expect(page.unplaced.map(\.reason) == [.furtherPage])
    }

    @Test func `a page without any metadata is read by its structure`() throws {
        let page = try Fixture.page("messy.html")

        #expect(page.headline == "Stasiun Kecil Dibuka Lagi, Penumpang Pertama Membawa Ayam")
        #expect(page.byline.map(\.name) == ["Sutrisno Hadi"])
        #expect(page.published?.moment == Date(timeIntervalSince1970: 1_141_352_100))
        #expect(page.dateline?.publication == "HARIAN LAMA")
        #expect(page.dateline?.place == "SOLO")
        #expect(page.body.blocks.count == 4)
    }

    @Test(arguments: [
        "<div class=\"content-sidebar-wrap\"><h1>Judul yang Cukup Panjang</h1><p>%</p></div>",
        "<table><tr><td>Menu<td><h1>Judul yang Cukup Panjang</h1>%<br><br>%</table>",
        "<form id=aspnet><h1>Judul yang Cukup Panjang</h1><p>%<p>%<p>%<p>%<p>%<p>%<p>%<p>%<p>%<p>%<p>%</form>",
        "<h1>Judul yang Cukup Panjang</h1>%",
        "<main><div><div><h1>Judul yang Cukup Panjang</h1></div><div><div><p>%</p></div><div><p>%</p></div></div></div></main>",
    ])
    func `whatever box it is in, the text is found`(html: String) throws {
        let text = html.replacingOccurrences(of: "%", with: PageSource.paragraph)

        let page = try PageExtractor.page(PageSource("<html><body>\(text)</body></html>", name: "a.html"), .jakarta)

        #expect(page.headline == "Judul yang Cukup Panjang")
        #expect(page.body.plainText.hasPrefix(PageSource.paragraph))
    }

    @Test func `a canonical address that is the front page is no address to know a page by`() async throws {
        try await newsroom(.sqlite) { database in
            let pages = (1...2).map { number in
                PageInput.page(
                    PageSource(
                        "<html><head><link rel=canonical href=https://lama.example/></head><body><h1>Judul Nomor \(number) yang Panjang</h1><p>\(PageSource.paragraph)</p></body></html>",
                        name: "\(number).html"))
            }

            let report = try await PageImport(into: database, now: { .wednesday }).run(pages)

            #expect(report.entries.allSatisfy { if case .imported = $0.outcome { true } else { false } }, "\(report)")
        }
    }

    @Test func `a page of endless boxes takes no endless time`() throws {
        let deep = String(repeating: "<div><span>a ", count: 40_000)
        let html = "<html><body><h1>Judul yang Cukup Panjang</h1><p>\(PageSource.paragraph)</p>\(deep)</body></html>"
        let start = ContinuousClock.now

        _ = try PageExtractor.page(PageSource(html, name: "a.html"), .jakarta)

        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
