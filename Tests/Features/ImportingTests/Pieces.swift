/// Pages made of pieces in a seeded order, each piece with words of its own, so that a lost one is seen.
struct Pieces {
    private var state: UInt64
    private var serial = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    /// A word nobody else has.
    private mutating func word() -> String {
        serial += 1
        return "kata\(serial)"
    }

    private mutating func sentence(_ count: Int) -> String {
        (0..<count).map { index in index == 0 ? "Kalimat \(word())" : word() }.joined(separator: " ") + "."
    }

    private mutating func name() -> String {
        ["Andi Saputra", "Budi Santoso", "Sri Rahayu", "Li Wei"][next(4)] + " Nama\(serial + next(100))"
    }

    private mutating func line() -> String {
        switch next(20) {
        case 0: "Baca Juga: Judul \(word()) yang Lain \(word())"
        case 1: "Editor: \(name())"
        case 2: "Penulis: \(name()) | Editor: \(name())"
        case 3: "Bagikan Artikel:"
        case 4: "Ikuti kami di Google News \(word())"
        case 5: "Minggu, \(1 + next(28)) November 2022 | 14:05 WIB"
        case 6: "ADVERTISEMENT"
        case 7: "Subjudul \(word()) \(word())"
        case 8: "Keterangan \(word()) (Foto: Antara/\(word()))"
        case 9: "Tag: \(word()), \(word())"
        case 10: "Home > Ekonomi > \(word())"
        case 11: "\(word())"
        case 12: "Kredit Foto: \(word())"
        case 13: "Copyright \(word()) All rights reserved"
        case 14: "Halaman selanjutnya"
        case 15: "JAKARTA, \(word()) - \(sentence(3))"
        case 16: "Berita Terkait"
        case 17: "Diperbarui: 27/11/2022 \(10 + next(10)):15"
        case 18: "Reporter: \(word()) siapa? \(word())"
        default: "Politik"
        }
    }

    private mutating func headline() -> String { "Judul Utama \(word()) tentang \(word()) dan \(word())" }

    mutating func plainText() -> String {
        let headline = headline()
        var blocks = (0..<next(5)).map { _ in line() } + [headline]
        if next(2) == 0 { blocks.append(headline + " Kredit Foto: \(word())") }
        blocks.append(sentence(16))
        for _ in 0..<(3 + next(12)) { blocks.append(next(2) == 0 ? sentence(8 + next(20)) : line()) }
        let breaks = ["\n", "\n\n", "\r\n\r\n"]
        return blocks.map { $0 + breaks[next(3)] }.joined()
    }

    mutating func html() -> String {
        let headline = headline()
        var content = ["<p>\(sentence(16))</p>", "<p>\(sentence(18))</p>", "<p>\(sentence(14))</p>"]
        for _ in 0..<(2 + next(8)) { content.append(next(2) == 0 ? "<p>\(sentence(6 + next(20)))</p>" : piece()) }
        let top = (0..<next(4)).map { _ in piece() }.joined()
        let bottom = (0..<next(4)).map { _ in piece() }.joined()
        let isInside = next(2) == 0
        let body = content.joined(separator: next(2) == 0 ? "\n" : "")
        return """
            <!doctype html><html><head><title>\(headline) - Koran</title></head><body><nav><a href="/">\(word())</a></nav>
            <div class="wrap"><article>\(isInside ? "" : "<h1>\(headline)</h1>")\(top)<div class="isi">\
            \(isInside ? "<h1>\(headline)</h1>" : "")\(body)</div>\(bottom)</article></div><footer>\(word())</footer></body></html>
            """
    }

    private mutating func piece() -> String {
        switch next(16) {
        case 0: "<div class=\"share-box\"><a href=\"#\">\(word())</a></div>"
        case 1: "<aside><h3>\(word())</h3><a href=\"/x\">\(word()) \(word())</a></aside>"
        case 2: "<div class=\"related-posts\"><a href=\"/a\">Judul Lain \(word())</a></div>"
        case 3:
            "<figure><img src=\"/\(serial).jpg\" alt=\"\"><figcaption>\(word()) Foto: \(word())</figcaption></figure>"
        case 4: "<ul><li>\(word())</li><li>\(word()) \(word())</li></ul>"
        case 5: "<blockquote><p>\(sentence(9))</p></blockquote>"
        case 6: "<div>\(sentence(9))<br><br>\(sentence(9))</div>"
        case 7: "<div class=\"tags\"><a href=\"/t\">\(word())</a> <a href=\"/u\">\(word())</a></div>"
        case 8: "<form><input value=\"x\"><button>\(word())</button></form>"
        case 9: "<table><tr><th>\(word())</th><td>\(word())</td></tr></table>"
        case 10: "<div class=\"widget\"><p>\(sentence(20))</p></div>"
        case 11: "\(word()) <b>\(word())</b> \(word())"
        case 12: "<span>\(word())</span><span>, \(word())</span>"
        case 13: "<div class=\"byline\">Oleh <a href=\"/p\">\(name())</a></div>"
        case 14: "<p><a href=\"javascript:x\">\(word())</a></p>"
        default: "<p>\(line())</p>"
        }
    }
}
