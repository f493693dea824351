import Newsroom
import Shell

extension Demand {
    /// What it asks for, in one line: “Headline: 20 to 110 characters”.
    func line(_ language: Language) -> String {
        switch self {
        case .required(let fields):
            let names = fields.map { $0.wording.text(language) }.joined(separator: ", ")
            return DeskWording("Harus diisi: \(names)", "Must be filled in: \(names)").text(language)
        case .length(let field, let least, let most): return length(field, least, most, language)
        case .approval(let strict):
            return strict
                ? DeskWording("Disetujui oleh bukan penulisnya", "Approved by nobody who wrote in it").text(language)
                : name.title.text(language)
        case .pictureCredit, .alternativeText, .pictureRights, .embargo, .reapproval, .legalHold:
            return name.title.text(language)
        }
    }

    private func length(_ field: GateField, _ least: Int?, _ most: Int?, _ language: Language) -> String {
        let unit = (field == .body ? RulesPhrase.words : .characters).text(language)
        let limits =
            switch (least, most) {
            case (let least?, let most?): DeskWording("\(least) sampai \(most)", "\(least) to \(most)")
            case (let least?, nil): DeskWording("paling sedikit \(least)", "at least \(least)")
            case (nil, let most?): DeskWording("paling banyak \(most)", "at most \(most)")
            case (nil, nil): DeskWording("tanpa batas", "no limit")
            }
        return "\(field.wording.text(language)): \(limits.text(language)) \(unit)"
    }
}

extension Demand.Name {
    var title: DeskWording {
        switch self {
        case .required: DeskWording("Isian yang wajib", "Fields that must be filled in")
        case .length: DeskWording("Panjang", "Length")
        case .pictureCredit: DeskWording("Kredit pada setiap gambar", "Credit on every picture")
        case .alternativeText: DeskWording("Teks pengganti pada setiap gambar", "Alternative text on every picture")
        case .pictureRights: DeskWording("Hak pakai masih berlaku", "Rights not expired")
        case .embargo: DeskWording("Embargo sudah lewat", "Embargo over")
        case .approval: DeskWording("Disetujui orang lain", "Approved by somebody else")
        case .reapproval: DeskWording("Disetujui lagi setelah diubah", "Approved again after a change")
        case .legalHold: DeskWording("Tidak ditahan bagian hukum", "Not held back by the lawyers")
        }
    }

    /// What it refuses.
    var help: DeskWording {
        switch self {
        case .required:
            DeskWording(
                "Menolak artikel yang salah satu isian itu kosong, misalnya tanpa judul atau tanpa rubrik.",
                "Refuses an article in which one of these fields is empty, such as one without headline or section.")
        case .length:
            DeskWording(
                "Menolak artikel yang kepala judul, judul, ringkasan, atau isinya terlalu pendek atau terlalu panjang.",
                "Refuses an article whose kicker, headline, summary or body is too short or too long.")
        case .pictureCredit:
            DeskWording(
                "Menolak artikel dengan gambar, di kepala atau di dalam teks, yang tidak menyebut pembuatnya.",
                "Refuses an article with a picture, at its head or in the text, that does not say who made it.")
        case .alternativeText:
            DeskWording(
                "Menolak artikel dengan gambar tanpa kata-kata bagi yang tidak dapat melihatnya.",
                "Refuses an article with a picture that has no words for those who cannot see it.")
        case .pictureRights:
            DeskWording(
                "Menolak artikel dengan gambar, video, atau berkas yang hak pakainya sudah berakhir.",
                "Refuses an article with a picture, video or file that the paper may no longer show.")
        case .embargo:
            DeskWording(
                "Menolak artikel sebelum embargonya lewat; penerbitan terjadwal juga menunggu.",
                "Refuses an article before its embargo is over; scheduled publication waits as well.")
        case .approval:
            DeskWording(
                "Menolak artikel yang belum disetujui, atau disetujui oleh yang memulai atau ditugasi menulisnya.",
                "Refuses an article that nobody approved, or that was approved by who began it or was assigned to it.")
        case .reapproval:
            DeskWording(
                "Menolak artikel yang diubah setelah disetujui. Yang belum pernah disetujui tidak ditolaknya.",
                "Refuses an article that was changed after it was approved. One never approved is not its business.")
        case .legalHold:
            DeskWording(
                "Menolak artikel yang sedang ditahan. Melampauinya memerlukan hak tersendiri.",
                "Refuses an article that is held back. Passing over it needs a privilege of its own.")
        }
    }
}
