import Foundation
import Importing
import Testing

@Suite struct BadInputTests {
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    static let gzip: [UInt8] = [0x1F, 0x8B, 0x08, 0x00, 0x66, 0x00, 0x80, 0x63, 0x00, 0x03, 0xCB]
    static let utf16 = "Judul tentang sesuatu".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    static let random = (0..<4_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
    static let paragraph = String(repeating: "Kalimat yang cukup panjang untuk sebuah paragraf. ", count: 3)

    static let cases: [(bytes: [UInt8], error: ImportError)] = [
        ([], ImportError.empty),
        (Array(" \n\t\r\n \u{A0}".utf8), .empty),
        ([0xEF, 0xBB, 0xBF], .empty),
        ([0xFF, 0xFE], .empty),
        (png, .binary(looksLike: "a PNG picture")),
        (gzip, .binary(looksLike: "compressed with gzip")),
        (utf16, .binary(looksLike: "UTF-16 without a byte order mark")),
        ([0, 1, 2, 3], .binary(looksLike: nil)),
        (random, .binary(looksLike: nil)),
        ([UInt8](repeating: 0x01, count: 100), .binary(looksLike: nil)),
        (Array("Judul ".utf8) + [0xFF] + Array(paragraph.utf8), .encoding(.notUTF8(offset: 6))),
        (Array("Judul yang terpotong di tengah huruf caf".utf8) + [0xC3], .encoding(.notUTF8(offset: 40))),
        ([0xFF, 0xFE, 0x41], .encoding(.notUTF16)),
        ([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41], .encoding(.notUTF16)),
        (Array("<html><meta charset=Shift_JIS><p>\(paragraph)".utf8), .encoding(.unknown(name: "shift_jis"))),
        (Array("kata kata kata".utf8), .noArticle(.noHeadline)),
        (Array("<html><body><p>Selamat datang</p></body></html>".utf8), .noArticle(.noHeadline)),
        (
            Array("<html><body><h1>Halaman tidak ditemukan di sini</h1><p>Maaf.</p></body></html>".utf8),
            .noArticle(.noBody)
        ),
    ]

    @Test(arguments: cases) func `what is no article has its reason`(bytes: [UInt8], error: ImportError) {
        #expect(throws: error) { try PageExtractor.page(PageSource(bytes: bytes, name: "page"), .jakarta) }
        #expect(!error.description.isEmpty)
    }

    @Test func `a file of 50 MB is refused without being read`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "big-\(UUID().uuidString).txt").path
        defer { try? FileManager.default.removeItem(atPath: path) }  // a left-over does no harm
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.truncate(atOffset: 50_000_000)
        try file.close()

        await #expect(throws: ImportError.tooLarge(bytes: 50_000_000, limit: 20_000_000)) {
            try await PageInput.file(path).load()
        }
    }

    @Test func `too many bytes are refused wherever they come from`() {
        let source = PageSource(bytes: [UInt8](repeating: 0x41, count: 20_000_001), name: "page")

        #expect(throws: ImportError.tooLarge(bytes: 20_000_001, limit: 20_000_000)) {
            try PageExtractor.page(source, .jakarta)
        }
    }

    @Test func `a file that is not there is said to be so`() async {
        await #expect(throws: ImportError.unreadable(reason: "no such file")) {
            try await PageInput.file("/nowhere/page.txt").load()
        }
    }

    @Test(arguments: [
        "UTF-8 mark", "UTF-16 little", "UTF-16 big", "charset of the answer", "meta charset", "http-equiv",
    ])
    func `every encoding that says what it is is read`(kind: String) throws {
        let text =
            "<html><head>%</head><body><h1>Café owners ask for longer evenings</h1><p>\(Self.paragraph)</p></body></html>"
        let utf16 = Array(text.utf16)
        func latin(_ meta: String) -> [UInt8] {
            text.replacingOccurrences(of: "%", with: meta).unicodeScalars.map { UInt8($0.value & 0xFF) }
        }
        let source =
            switch kind {
            case "UTF-8 mark": PageSource(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "a")
            case "UTF-16 little":
                PageSource(bytes: [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, name: "a")
            case "UTF-16 big":
                PageSource(bytes: [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, name: "a")
            case "charset of the answer": PageSource(bytes: latin(""), name: "a", charset: "ISO-8859-1")
            case "meta charset": PageSource(bytes: latin("<meta charset='windows-1252'>"), name: "a")
            default:
                PageSource(
                    bytes: latin("<meta http-equiv=content-type content='text/html; charset=latin1'>"), name: "a")
            }

        #expect(try PageExtractor.page(source, .jakarta).headline == "Café owners ask for longer evenings")
    }
}
