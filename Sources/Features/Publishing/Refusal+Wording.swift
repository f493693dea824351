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
