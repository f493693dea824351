import Newsroom
import Shell
import Web

extension DeskRefusal {
    static let nothingToPublish = DeskRefusal(
        .conflict, code: "nothing-to-publish",
        title: DeskWording("Tidak ada yang perlu diterbitkan", "There is nothing to publish"),
        help: DeskWording(
            "Naskahnya sudah terbit atau belum diubah. Buka naskah untuk mengubahnya.",
            "The text is live already, or nobody has changed it. Open the text to change it."))
    static let overtaken = DeskRefusal(
        .conflict, code: "overtaken",
        title: DeskWording(
            "Artikelnya disimpan lagi sesudah perubahan ini dimulai",
            "The article was saved since this change was begun"),
        help: DeskWording(
            "Buka naskahnya dan gabungkan kedua versinya. Tidak ada yang terbit dan tidak ada yang hilang.",
            "Open the text and bring the two together. Nothing was published and nothing is lost."))
    static let planIsOver = DeskRefusal(
        .conflict, code: "plan-is-over",
        title: DeskWording("Jadwal itu sudah tidak berlaku", "That is no longer scheduled"),
        help: DeskWording(
            "Sudah terjadi, ditolak, atau dibatalkan. Halaman penerbitan artikelnya menyebut yang mana.",
            "It was done, refused or cancelled. The article's publication page says which."))
    static let badNotice = DeskRefusal(
        .unprocessable, code: "bad-notice",
        title: DeskWording("Catatan atau alamatnya tidak dapat dipakai", "The note or the address cannot be used"),
        help: DeskWording(
            "Catatan: teks biasa, paling banyak 1.000 huruf. Alamat: dari situs ini, seperti /topik/rupiah.",
            "Note: plain text, at most 1,000 characters. Address: of this site, such as /topik/rupiah."))

    static func gate(_ error: GateError) -> DeskRefusal {
        var fields: [String] = []
        if case .refused(let refusals) = error { fields = refusals.map(\.field.rawValue) }
        return DeskRefusal(
            .unprocessable, code: "gate-refused",
            title: DeskWording("Artikel ini belum memenuhi aturan", "This article does not fulfil the rules"),
            help: DeskWording("Halaman penerbitannya menyebut apa saja.", "Its publication page names them."),
            fields: fields)
    }
}
