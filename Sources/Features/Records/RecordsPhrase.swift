import Shell

/// What this feature says.
enum RecordsPhrase: String, DeskPhrases {
    case log, logHelp, who, whoHelp, what, subject, when, detail, everybody, nothing, nothingHelp
    case exportCSV, exportLines, sequence, anything

    var wording: DeskWording {
        switch self {
        case .log: DeskWording("Log", "Log")
        case .logHelp:
            DeskWording(
                "Siapa melakukan apa dan kapan, menurut jam redaksi. Setiap baris mengunci baris sebelumnya, sehingga tidak dapat diubah diam-diam.",
                "Who did what, and when by the paper's clock. Each entry seals the one before it, so that none can be changed unseen."
            )
        case .who: DeskWording("Siapa", "Who")
        case .whoHelp: DeskWording("Nama pengguna", "Login")
        case .what: DeskWording("Apa", "What")
        case .subject: DeskWording("Tentang", "About")
        case .when: DeskWording("Kapan", "When")
        case .detail: DeskWording("Keterangan", "Detail")
        case .anything: DeskWording("Semua", "Anything")
        case .everybody: DeskWording("Semua orang", "Everybody")
        case .nothing: DeskWording("Tidak ada yang tercatat", "No entries")
        case .nothingHelp: DeskWording("Longgarkan saringannya.", "Try fewer filters.")
        case .exportCSV: DeskWording("Ekspor CSV", "Export CSV")
        case .exportLines: DeskWording("Ekspor JSON", "Export JSON lines")
        case .sequence: DeskWording("No.", "No.")
        }
    }
}
