package import Web

extension FieldFault.Reason {
    /// One sentence beside the field, which its label precedes.
    package var wording: DeskWording {
        switch self {
        case .missing: DeskWording("Isi kolom ini.", "Fill in this field.")
        case .tooLong(let limit):
            DeskWording("Terlalu panjang: paling banyak \(limit).", "Too long: at most \(limit).")
        case .tooShort(let least):
            DeskWording("Terlalu pendek: paling sedikit \(least).", "Too short: at least \(least).")
        case .notANumber(let range):
            DeskWording(
                "Isi dengan angka \(range.lowerBound) sampai \(range.upperBound).",
                "Enter a number from \(range.lowerBound) to \(range.upperBound).")
        case .unknown: DeskWording("Pilih salah satu yang ada.", "Choose one of those offered.")
        case .controlCharacter:
            DeskWording(
                "Ada karakter yang tidak terlihat atau ganti baris.", "It holds an invisible character or a line break."
            )
        case .notADate: DeskWording("Isi dengan tanggal yang ada.", "Enter a date that exists.")
        case .notAnAddress:
            DeskWording("Isi alamat yang dimulai dengan https://.", "Enter an address that begins with https://.")
        case .notASlug:
            DeskWording(
                "Hanya huruf kecil a–z, angka, dan tanda hubung di antaranya.",
                "Only lower-case letters a–z, digits, and single hyphens between them.")
        case .taken: DeskWording("Sudah dipakai.", "Already in use.")
        case .reserved: DeskWording("Dipakai oleh situs sendiri.", "The site itself uses this.")
        case .other(let sentence): DeskWording(sentence, sentence)
        }
    }
}
