/// The phrases every part of the desk shares: `words` in templates.
package enum DeskWord: String, DeskPhrases {
    case desk, skipToContent, navigation, menu, close, signIn, signOut, toSite, account, shortcuts, shortcutHelp,
        shortcutsOn, toDesk, toArticle
    case save, cancel, delete, create, edit, search, back, more, first, next, actions, yes, none, or, optional,
        required
    case saved, created, moved, copied, failed, confirm, moveUp, moveDown, filter, reset, from, to
    case unread, shortcutsHere, shortcutsMenu
    case faultsTitle, today, articles, articlePages, editPicture, preview, copy, copyByHand

    package var wording: DeskWording {
        switch self {
        case .desk: DeskWording("Meja redaksi", "The desk")
        case .skipToContent: DeskWording("Langsung ke isi", "Skip to content")
        case .navigation: DeskWording("Menu meja redaksi", "Desk menu")
        case .menu: DeskWording("Menu", "Menu")
        case .close: DeskWording("Tutup", "Close")
        case .signIn: DeskWording("Masuk", "Sign in")
        case .signOut: DeskWording("Keluar", "Sign out")
        case .toSite: DeskWording("Lihat situs", "View the site")
        case .account: DeskWording("Akun saya", "My account")
        case .shortcuts: DeskWording("Pintasan papan tombol", "Keyboard shortcuts")
        case .shortcutHelp: DeskWording("Daftar pintasan ini", "This list of shortcuts")
        case .shortcutsOn: DeskWording("Pintasan satu tombol aktif", "Single-key shortcuts are on")
        case .unread: DeskWording("belum dibaca", "unread")
        case .shortcutsHere: DeskWording("Di halaman ini", "On this page")
        case .shortcutsMenu: DeskWording("Berpindah halaman", "Going places")
        case .toDesk: DeskWording("Ke meja redaksi", "To the desk")
        case .toArticle: DeskWording("Ke artikel", "To the article")
        case .save: DeskWording("Simpan", "Save")
        case .cancel: DeskWording("Batal", "Cancel")
        case .delete: DeskWording("Hapus", "Delete")
        case .create: DeskWording("Buat", "Create")
        case .edit: DeskWording("Ubah", "Edit")
        case .search: DeskWording("Cari", "Search")
        case .back: DeskWording("Kembali", "Back")
        case .more: DeskWording("Selanjutnya", "More")
        case .first: DeskWording("Ke awal", "To the beginning")
        case .next: DeskWording("Berikutnya", "Next")
        case .actions: DeskWording("Tindakan", "Actions")
        case .yes: DeskWording("Ya", "Yes")
        case .none: DeskWording("Tidak ada", "None")
        case .or: DeskWording("atau", "or")
        case .optional: DeskWording("boleh kosong", "optional")
        case .required: DeskWording("wajib diisi", "required")
        case .saved: DeskWording("Tersimpan.", "Saved.")
        case .created: DeskWording("Sudah dibuat.", "Created.")
        case .moved: DeskWording("Sudah dipindahkan.", "Moved.")
        case .copy: DeskWording("Salin", "Copy")
        case .copyByHand:
            DeskWording("Teksnya sudah dipilih; tekan Ctrl+C atau ⌘C.", "It is selected; press Ctrl+C or ⌘C.")
        case .copied: DeskWording("Tersalin.", "Copied.")
        case .failed: DeskWording("Tidak berhasil.", "That did not work.")
        case .confirm: DeskWording("Anda yakin?", "Are you sure?")
        case .moveUp: DeskWording("Naikkan", "Move up")
        case .moveDown: DeskWording("Turunkan", "Move down")
        case .filter: DeskWording("Saring", "Filter")
        case .reset: DeskWording("Hapus saringan", "Clear filters")
        case .from: DeskWording("Dari", "From")
        case .to: DeskWording("Sampai", "To")
        case .faultsTitle: DeskWording("Periksa isian berikut", "Check these fields")
        case .articles: DeskWording("Artikel", "Articles")
        case .articlePages: DeskWording("Halaman artikel", "Pages of the article")
        case .editPicture: DeskWording("Ubah foto", "Edit picture")
        case .preview: DeskWording("Pratinjau", "Preview")
        case .today: DeskWording("Hari ini", "Today")
        }
    }
}
