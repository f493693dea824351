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
