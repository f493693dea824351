import Shell

/// What the screens of the front page say.
enum FrontPhrase: String, DeskPhrases {
    case front, frontHelp, newArrangement, newFromThis, arrangement, name, nameHelp, nowShown, automatic, automaticHelp
    case planned, drafts, before, noDrafts, places, placesHelp, moveHelp, what, article, articleHelp, until, addSlot
    case removeSlot, order, newest, newestOf, anArticle, draft, inForce, plannedFor, endsAt, isOver, withdrawnSlot
    case preview, previewHelp, saveDraft, saveNow, publish, publishSure, plan, at, atHelp, end, endHelp, moments
    case meant, setAside, setAsideHelp, deleteSure, saved, published, isPlanned, isSetAside, isDeleted, slotUntil
    case faultMissing, faultUnknown, faultRepeated, faultTime, faultEnds, faultPast, faultMany, faultName
    case staleTitle, staleHelp, staleNow, loadTheirs, changedBy, unsavedPreview

    var wording: DeskWording {
        switch self {
        case .front: DeskWording("Halaman depan", "Front page")
        case .frontHelp:
            DeskWording(
                "Yang tidak diatur di sini diisi halaman itu sendiri dengan yang terbaru.",
                "What is left open here the page fills by itself with what is newest.")
        case .newArrangement: DeskWording("Susunan baru", "New arrangement")
        case .newFromThis: DeskWording("Susun dari ini", "Begin a new one from this")
        case .arrangement: DeskWording("Susunan", "Arrangement")
        case .name: DeskWording("Nama", "Name")
        case .nameHelp:
            DeskWording("Hanya untuk meja redaksi, misalnya “Pagi”.", "For the desk only, such as “Morning”.")
        case .nowShown: DeskWording("Sekarang", "Now")
        case .automatic: DeskWording("Otomatis", "Automatic")
        case .automaticHelp:
            DeskWording("Halaman depan menyusun diri dari yang terbaru.", "The page makes itself of what is newest.")
        case .planned: DeskWording("Terjadwal", "Scheduled")
        case .drafts: DeskWording("Konsep", "Drafts")
        case .before: DeskWording("Sebelumnya", "Before")
        case .noDrafts: DeskWording("Tidak ada konsep.", "There are no drafts.")
        case .places: DeskWording("Tempat", "Places")
        case .placesHelp:
            DeskWording(
                "Nomor 1 adalah berita utama, 2–5 di sampingnya, selebihnya pilihan redaksi. Paling banyak 20.",
                "Number 1 leads, 2–5 stand beside it, the rest are the editors' picks. At most 20.")
        case .moveHelp:
            DeskWording(
                "Seret dengan pegangannya, atau pilih pegangan lalu tekan panah atas dan bawah.",
                "Drag by the handle, or focus it and press the arrow keys.")
        case .what: DeskWording("Isi", "What")
        case .article: DeskWording("Artikel", "Article")
        case .articleHelp:
            DeskWording("Awal judul, nomor, atau alamat", "Beginning of the headline, number, or address")
        case .until: DeskWording("Sampai", "Until")
        case .addSlot: DeskWording("Tambah tempat", "Add a place")
        case .removeSlot: DeskWording("Hapus tempat", "Remove")
        case .order: DeskWording("Urutan", "Order")
        case .newest: DeskWording("Yang terbaru", "The newest")
        case .newestOf: DeskWording("Terbaru:", "Newest of")
        case .anArticle: DeskWording("Sebuah artikel", "An article")
        case .draft: DeskWording("Konsep", "Draft")
        case .inForce: DeskWording("Tayang sejak", "Shown since")
        case .plannedFor: DeskWording("Mulai", "From")
        case .endsAt: DeskWording("sampai", "until")
        case .isOver: DeskWording("Tayang mulai", "Was shown from")
        case .withdrawnSlot: DeskWording("pembaca tidak dapat melihatnya", "readers cannot see it")
        default: actionWording
        }
    }

    private var actionWording: DeskWording {
        switch self {
        case .preview: DeskWording("Pratinjau", "Preview")
        case .previewHelp: DeskWording("terbuka di tab baru", "opens in a new tab")
        case .saveDraft: DeskWording("Simpan", "Save")
        case .saveNow: DeskWording("Simpan, langsung tayang", "Save, readers see it at once")
        case .publish: DeskWording("Tayangkan sekarang", "Show it now")
        case .plan: DeskWording("Jadwalkan", "Schedule it")
        case .at: DeskWording("Mulai", "From")
        case .atHelp: DeskWording("Menurut jam redaksi:", "By the paper's clock:")
        case .end: DeskWording("Sampai", "Until")
        case .endHelp:
            DeskWording(
                "Sesudah waktu “Sampai”, susunan sebelumnya kembali.",
                "After “Until” the one before is back.")
        case .moments: DeskWording("Kapan", "When")
        case .meant: DeskWording("Yang mana", "Which one")
        case .setAside: DeskWording("Sisihkan", "Set aside")
        case .setAsideHelp:
            DeskWording(
                "Menjadi konsep lagi; susunan sebelumnya kembali.", "It is a draft again; the one before is back.")
        case .deleteSure: DeskWording("Hapus susunan ini?", "Delete this arrangement?")
        case .saved: DeskWording("Susunan tersimpan.", "The arrangement is saved.")
        case .published: DeskWording("Susunan tayang.", "The arrangement is shown.")
        case .isPlanned: DeskWording("Susunan terjadwal.", "The arrangement is scheduled.")
        case .isSetAside: DeskWording("Susunan disisihkan.", "The arrangement is set aside.")
        case .isDeleted: DeskWording("Susunan dihapus.", "The arrangement is deleted.")
        case .slotUntil: DeskWording("sampai", "until")
        case .faultMissing:
            DeskWording(
                "Pilih artikel, atau isi nomor atau alamatnya.", "Choose an article, or enter its number or address.")
        case .faultUnknown: DeskWording("Tidak ada artikel itu.", "There is no such article.")
        case .faultRepeated: DeskWording("Artikel ini sudah punya tempat.", "This article has a place already.")
        case .faultTime: DeskWording("Isi waktu yang ada.", "Enter a moment that exists.")
        case .faultEnds: DeskWording("Harus sesudah mulainya.", "It must be after the beginning.")
        case .faultPast: DeskWording("Isi waktu yang akan datang.", "Enter a moment to come.")
        case .faultMany: DeskWording("Paling banyak 20 tempat.", "At most 20 places.")
        case .faultName: DeskWording("Nama paling banyak 100 huruf.", "At most 100 letters in the name.")
        case .staleTitle: DeskWording("Ada yang lebih dulu menyimpannya", "Somebody saved it before you")
        case .staleHelp:
            DeskWording(
                "Isian Anda masih ada di bawah dan belum tersimpan. Simpan lagi untuk menggantikan yang ini:",
                "What you entered is below and is not saved. Save again to put it in place of this:")
        case .staleNow: DeskWording("Yang tersimpan sekarang", "What is saved now")
        case .loadTheirs: DeskWording("Buang isian saya", "Drop mine")
        case .unsavedPreview:
            DeskWording(
                "Halaman depan seperti di formulir, belum disimpan. Formulirnya masih terbuka di tab sebelumnya.",
                "The front page as the form has it, not saved. The form is still open in the tab before this one.")
        case .changedBy: DeskWording("Disimpan oleh", "Saved by")
        default: DeskWording("", "")
        }
    }
}
