import Foundation
import Newsroom
import Shell
import Web

extension RefusalView {
    init(_ refusal: Refusal, dates: DateWording, language: Language) {
        field = refusal.field.wording.text(language)
        fault = refusal.fault.wording(dates).text(language)
        code = refusal.code
    }
}

extension GateField {
    var wording: DeskWording {
        switch self {
        case .kicker: DeskWording("Kepala judul", "Kicker")
        case .headline: DeskWording("Judul", "Headline")
        case .summary: DeskWording("Ringkasan", "Summary")
        case .dateline: DeskWording("Tempat", "Dateline")
        case .body: DeskWording("Isi", "Body")
        case .section: DeskWording("Rubrik", "Section")
        case .topics: DeskWording("Topik", "Topics")
        case .byline: DeskWording("Nama penulis", "Byline")
        case .lead: DeskWording("Gambar utama", "Lead picture")
        case .embargo: DeskWording("Embargo", "Embargo")
        case .approval: DeskWording("Persetujuan", "Approval")
        case .hold: DeskWording("Penahanan hukum", "Legal hold")
        }
    }
}

extension Refusal.Fault {
    func wording(_ dates: DateWording) -> DeskWording {
        switch self {
        case .missing: DeskWording("belum diisi", "is missing")
        case .tooShort(let measured, let limit):
            DeskWording(
                "terlalu pendek: \(measured), paling sedikit \(limit)", "is too short: \(measured), at least \(limit)")
        case .tooLong(let measured, let limit):
            DeskWording(
                "terlalu panjang: \(measured), paling banyak \(limit)", "is too long: \(measured), at most \(limit)")
        case .noCredit: DeskWording("ada gambar tanpa kredit", "has a picture without credit")
        case .noAlternative: DeskWording("ada gambar tanpa teks pengganti", "has a picture without alternative text")
        case .rightsEnded(_, let since):
            DeskWording(
                "hak pakai gambar berakhir \(dates.full(since))",
                "has a picture whose rights ended \(dates.full(since))")
        case .embargo(let until):
            DeskWording("berlaku sampai \(dates.full(until))", "holds until \(dates.full(until))")
        case .notApproved: DeskWording("belum ada", "is missing")
        case .approvedByWriter: DeskWording("harus dari orang lain", "must come from somebody else")
        case .changedSinceApproval:
            DeskWording("naskah berubah sesudah disetujui", "was given before the text was changed")
        case .heldBack: DeskWording("masih berlaku", "is in force")
        }
    }
}

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
        title: DeskWording("Jadwal itu tidak menunggu lagi", "That plan no longer waits"),
        help: DeskWording(
            "Sudah terjadi, ditolak, atau dibatalkan. Halaman penerbitan artikelnya menyebut yang mana.",
            "It was done, refused or given up. The article's publication page says which."))
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
