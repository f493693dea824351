package import Newsroom

extension GateField {
    /// As the editor and the gate's rules call it.
    package var wording: DeskWording {
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
