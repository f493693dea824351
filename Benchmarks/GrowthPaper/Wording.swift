import Documents

/// What stands in a grown article, in the words of ``Vocabulary``.
enum Wording {
    static func headline(_ dice: inout Dice) -> String {
        let headline = dice.pick(headlines).filled(&dice)
        return dice.happens(45) ? "\(headline), \(Vocabulary.Hole.ending.word(&dice))" : headline
    }

    private static let headlines: [Phrase] = [
        "Pemerintah Kota {place} {verb} {object}", "Warga {place} {verb} {object}", "DPRD {place} {verb} {object}",
        "Bupati {place} {verb} {object} di {place}", "Nelayan {place} {verb} {object}",
        "Pedagang {place} {verb} {object}",
        "{object} di {place} Rampung Lebih Cepat", "{number} Warga {place} Ikut {verb} {object}",
        "Harga {commodity} di {place} Naik {percent} Persen", "{place} {verb} {object}, {place} Menyusul",
        "Dari {place} ke {place}: {object} Berubah", "Tim {place} Kalahkan {place}, {number} Penonton Bersorak",
    ]

    static let kickers = ["Laporan Khusus", "Pasar Uang", "Cuaca", "Olahraga", "Dari Daerah", "Analisis", "Wawancara"]

    static func sentence(_ dice: inout Dice) -> String { dice.pick(sentences).filled(&dice) }

    private static let sentences: [Phrase] = [
        "Di {place}, {group} mulai {activity} sejak awal {month}, setelah {reason}.",
        "Menurut catatan dinas setempat, {number} keluarga di {place} sudah merasakan akibatnya dalam tiga pekan terakhir.",
        "Harga {commodity} di pasar {place} kemarin berada di {rupiah} per kilogram, {percent} persen lebih tinggi daripada bulan lalu.",
        "“Kami tidak menolak {thing}, tetapi kami ingin tahu siapa yang menanggung ongkosnya,” kata {name}, salah seorang dari {group} di {place}.",
        "Sebagian {group} memilih {activity}, sebagian lain menunggu sampai {thing} benar-benar berjalan.",
        "Seorang {official} di {place} mengatakan {thing} baru dapat dinilai setelah dua bulan, sebab {reason}.",
        "Dalam rapat yang berlangsung empat jam itu, {official} memaparkan {number} usulan, dari yang paling murah sampai yang paling lama.",
        "Tahun lalu, keadaan serupa terjadi di {place} dan {place}, dan keduanya baru pulih pada {month}.",
        "“Kalau {reason}, kami yang pertama tahu,” ujar {name}, yang setiap hari {activity} bersama tetangganya.",
        "Anggaran yang disediakan mencapai {rupiah} juta, cukup untuk {number} lokasi pada tahap pertama.",
        "Bagi {group}, yang terpenting bukan {thing} melainkan kepastian tentang kapan dimulai.",
        "Data yang dikumpulkan sejak {month} memperlihatkan kenaikan {percent} persen, terutama di {place} dan sekitarnya.",
        "{name}, {official}, membantah bahwa {thing} dibahas tanpa melibatkan {group}.",
        "Perubahan itu berlaku di {number} kecamatan, dan akan dinilai kembali pada bulan {month}.",
        "Sementara itu, {group} di {place} tetap {activity} walaupun {reason}.",
    ]

    /// Eight to twelve paragraphs, some 2.5 KB, with a related link and at times a list, a fact box, a heading.
    static func body(_ dice: inout Dice, related: Int64?) -> Document {
        var blocks: [Block] = []
        let count = dice.number(8...12)
        let hasHeading = dice.happens(33)
        for number in 0..<count {
            if hasHeading, number == 4 { blocks.append(.heading(level: 2, [text(dice.pick(Vocabulary.objects))])) }
            blocks.append(.paragraph(paragraph(&dice)))
            if number == 3, let related { blocks.append(.related(RelatedLink(article: related, headline: ""))) }
        }
        if dice.happens(20) { blocks.append(list(&dice)) }
        if dice.happens(15) { blocks.insert(factBox(&dice), at: 2) }
        return Document(blocks)
    }

    private static func paragraph(_ dice: inout Dice) -> [Inline] {
        let first = sentence(&dice)
        let second = sentence(&dice)
        guard dice.happens(20) else { return [text("\(first) \(second)")] }
        let mark: Mark = dice.happens(50) ? .italic : .link(address: "/indeks")
        return [text("\(first) "), .text(dice.pick(Vocabulary.places), marks: [mark]), text(": \(second)")]
    }

    private static func list(_ dice: inout Dice) -> Block {
        let items = (0..<dice.number(3...5)).map { _ in [Block.paragraph([text(sentence(&dice))])] }
        return .list(List(dice.happens(50) ? .bulleted : .ordered(start: 1), items: items))
    }

    private static func factBox(_ dice: inout Dice) -> Block {
        .factBox(title: dice.pick(Vocabulary.subjects), [.paragraph([text(sentence(&dice))]), list(&dice)])
    }

    private static func text(_ text: String) -> Inline { .text(text, marks: []) }

    /// The name of topic `number`, from 0: a subject by itself, later one at a place.
    static func topic(_ number: Int) -> String {
        let subjects = Vocabulary.subjects
        let subject = subjects[number % subjects.count]
        let round = number / subjects.count
        return round == 0 ? subject : "\(subject) \(Vocabulary.places[(round - 1) % Vocabulary.places.count])"
    }
}
