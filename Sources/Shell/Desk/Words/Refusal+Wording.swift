package import Newsroom

extension Refusal.Fault {
    /// What is wrong with the field, which is named before it.
    package func wording(_ dates: DateWording) -> DeskWording {
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

extension Demand.Name {
    /// What the rule is called.
    package var wording: DeskWording {
        switch self {
        case .required: DeskWording("Isian wajib", "Required fields")
        case .length: DeskWording("Panjang teks", "Lengths")
        case .embargo: DeskWording("Embargo", "Embargo")
        case .approval: DeskWording("Persetujuan orang lain", "Approval by someone else")
        case .reapproval: DeskWording("Persetujuan ulang sesudah diubah", "Re-approval after an edit")
        case .pictureCredit: DeskWording("Kredit gambar", "Picture credits")
        case .alternativeText: DeskWording("Teks pengganti gambar", "Alternative texts")
        case .pictureRights: DeskWording("Hak pakai gambar", "Picture rights")
        case .legalHold: DeskWording("Penahanan hukum", "Legal hold")
        }
    }
}
