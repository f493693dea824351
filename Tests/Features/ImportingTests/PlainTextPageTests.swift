import Documents
import Foundation
import Importing
import Newsroom
import Testing

@Suite struct PlainTextPageTests {
    @Test func `a copied page gives every part its place`() throws {
        let page = try Fixture.page("dump.txt")

        #expect(page.headline == "Nelayan Pantai Utara Mulai Memakai Es Tenaga Surya")
        #expect(page.section == "Pasar")
        #expect(page.published?.moment == Date(timeIntervalSince1970: 1_669_532_700))
        #expect(page.byline.map { "\($0.role): \($0.name)" } == ["writer: Andi Saputra", "editor: Budi Santoso"])
        #expect(page.lead == LeadPicture(caption: "Pabrik es di tepi dermaga.", credit: "Antara/Dwi Rahayu"))
        #expect(page.dateline?.place == "SEMARANG")
        #expect(page.dateline?.publication == "KOMPAS.com")
        #expect(page.topics == ["nelayan", "energi surya"])
        #expect(page.body.blocks.count == 7)
        #expect(
            page.body.blocks[2] == .related(RelatedLink(headline: "Harga Ikan Turun Saat Panen Raya di Pantai Selatan"))
        )
        #expect(page.unplaced == [])
    }

    @Test func `hard line breaks of an agency are undone`() throws {
        let page = try Fixture.page("wire.txt")

        #expect(page.body.blocks.count == 2)
        #expect(page.dateline?.publication == "Reuters")
        #expect(page.dateline?.place == "LONDON")
        #expect(page.byline.map { "\($0.role): \($0.name)" } == ["writer: Jane Doe", "editor: Li Wei"])
        #expect(page.language == .english)
    }

    @Test(arguments: [
        ("Editor: Muhammad Syahrianto", ["editor: Muhammad Syahrianto"]),
        ("Penulis: Andi Saputra | Editor: Budi", ["writer: Andi Saputra", "editor: Budi"]),
        ("Reporter : Andi Saputra dan Li Wei", ["writer: Andi Saputra", "writer: Li Wei"]),
        ("Laporan Wartawan Tribunnews.com, Andi Saputra", ["writer: Andi Saputra"]),
        ("Pewarta: Andi Saputra, S.Kom", ["writer: Andi Saputra, S.Kom"]),
        ("Fotografer: Sri Rahayu", ["photographer: Sri Rahayu"]),
        ("By Jane Doe and Li Wei", ["writer: Jane Doe", "writer: Li Wei"]),
        ("Oleh: Ahmad bin Said", ["writer: Ahmad bin Said"]),
        ("Writer: Jane Doe / Editor: Li Wei", ["writer: Jane Doe", "editor: Li Wei"]),
        ("By Jane Doe | Nov 27, 2022", ["writer: Jane Doe"]),
        ("By the time the storm came, everybody had left.", []),
        ("Editor: mengapa ini terjadi lagi dan lagi di kota yang sama?", []),
    ])
    func `bylines name persons and roles`(line: String, names: [String]) throws {
        let page = try PageExtractor.page(
            PageSource("Judul yang cukup panjang ini\n\n\(PageSource.paragraph)\n\n\(line)\n"), .jakarta)

        #expect(page.byline.map { "\($0.role): \($0.name)" } == names)
    }

    @Test(
        arguments: [
            ("Warta Ekonomi, Moskow - ", "Warta Ekonomi", "Moskow"),
            ("JAKARTA, KOMPAS.com - ", "KOMPAS.com", "JAKARTA"),
            ("TEMPO.CO, Jakarta - ", "TEMPO.CO", "Jakarta"),
            ("Jakarta, CNN Indonesia -- ", "CNN Indonesia", "Jakarta"),
            ("Jakarta (ANTARA) - ", "ANTARA", "Jakarta"),
            ("LONDON, Nov 27 (Reuters) - ", "Reuters", "LONDON"),
            ("JAKARTA – ", nil, "JAKARTA"),
            ("Bisnis.com, JAKARTA — ", "Bisnis.com", "JAKARTA"),
            ("Presiden Jokowi - ", nil, nil),
            ("Harga naik - ", nil, nil),
        ] as [(String, String?, String?)])
    func `datelines name publication and place`(prefix: String, publication: String?, place: String?) throws {
        let page = try PageExtractor.page(
            PageSource("Judul yang cukup panjang ini\n\n\(prefix)\(PageSource.paragraph)\n"), .jakarta)

        #expect(page.dateline?.publication == publication)
        #expect(page.dateline?.place == place)
        let isWhole = publication == nil && place == nil
        #expect(page.body.plainText == (isWhole ? prefix : "") + PageSource.paragraph)
    }

    @Test(arguments: [
        ("Minggu, 27 November 2022 | 14:05 WIB", 1_669_532_700),
        ("27/11/2022, 14.05 WIB", 1_669_532_700),
        ("Nov 27, 2022", 1_669_482_000),
        ("November 27th, 2022 2:05 PM", 1_669_532_700),
        ("Kompas.com - 27/11/2022, 14:05 WIB", 1_669_532_700),
        ("2022-11-27T14:05:00+07:00", 1_669_532_700),
        ("2022-11-27T07:05:00Z", 1_669_532_700),
        ("Diterbitkan 27 Nov 2022 pukul 15.05 WITA", 1_669_532_700),
        ("Jumat, 3 Maret 2006 09:15 WIB", 1_141_352_100),
    ])
    func `dates are read as papers print them`(line: String, seconds: Int) throws {
        let page = try PageExtractor.page(
            PageSource("Judul yang cukup panjang ini\n\(line)\n\n\(PageSource.paragraph)\n"), .jakarta)

        #expect(page.published?.moment == Date(timeIntervalSince1970: Double(seconds)))
        #expect(page.published?.source == .line)
    }

    @Test func `a page without a date has none`() throws {
        let page = try PageExtractor.page(
            PageSource("Judul yang cukup panjang ini\n\n\(PageSource.paragraph)\n"), .jakarta)

        #expect(page.published == nil)
    }

    @Test(arguments: [
        "By Jane Doe | Nov 27, 2022", "Editor: Nama Orang", "Baca Juga: Judul yang Lain Lagi", "a | b | c", "kata",
    ])
    func `a text of endless lines takes no endless time`(line: String) {
        let head = "Judul yang cukup panjang ini\n\n\(PageSource.paragraph)\n\n"
        let start = ContinuousClock.now

        for count in [19_000, 400_000] {
            let text = head + (0..<count).map { "\(line) \($0)\n" }.joined()
            _ = try? PageExtractor.page(PageSource(text), .jakarta)  // refused or not: only the time is asked for
        }

        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func `a byline without a name is reported`() throws {
        let page = try PageExtractor.page(
            PageSource("Judul yang cukup panjang ini\n\n\(PageSource.paragraph)\n\nEditor: 12345 [at] x\n"), .jakarta)

        #expect(page.unplaced.map(\.text) == ["Editor: 12345 [at] x"])
        #expect(page.unplaced.map(\.reason) == [.unreadableByline])
    }
}
