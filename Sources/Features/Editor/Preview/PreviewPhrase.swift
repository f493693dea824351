import Shell

/// What stands above previews of articles.
enum PreviewPhrase: String, DeskPhrases {
    case unpublished, change, live, withdrawn, withdrawnChange, revision, saved, by, linkUntil

    var wording: DeskWording {
        switch self {
        case .unpublished: DeskWording("Belum terbit.", "Not published yet.")
        case .change:
            DeskWording(
                "Perubahan yang belum terbit; pembaca masih melihat yang lama.",
                "A change that is not published; readers see the article as it was.")
        case .live:
            DeskWording("Tidak sedang diubah: sama dengan yang tayang.", "Nobody is changing it: as it is live.")
        case .withdrawn:
            DeskWording("Artikel ini ditarik; pembaca tidak melihatnya.", "Withdrawn; readers do not see it.")
        case .withdrawnChange:
            DeskWording(
                "Artikel ini ditarik; perubahan ini belum terbit.", "Withdrawn; this change is not published.")
        case .revision: DeskWording("Revisi", "Revision")
        case .saved: DeskWording("disimpan", "saved")
        case .by: DeskWording("oleh", "by")
        case .linkUntil: DeskWording("Tautan ini berlaku sampai", "This link works until")
        }
    }
}
