import Newsroom
import Shell

/// What the editor's scripts say: the page hands them over, each under its name.
enum ScriptPhrase {
    static func words(_ language: Language) -> [PhraseView] {
        phrases.map { PhraseView(name: $0.0, text: $0.1.text(language)) }
    }

    static func word(_ name: String, _ language: Language) -> String {
        phrases.first { $0.0 == name }?.1.text(language) ?? name
    }

    private static let phrases: [(String, DeskWording)] = [
        (
            "placeholder",
            DeskWording("Mulai menulis, atau ketik / untuk menyisipkan …", "Begin to write, or type / to insert …")
        ),
        ("body", DeskWording("Isi artikel", "Body of the article")),
        ("bold", DeskWording("Tebal", "Bold")), ("italic", DeskWording("Miring", "Italic")),
        ("underline", DeskWording("Garis bawah", "Underline")), ("strike", DeskWording("Coret", "Strike through")),
        ("code", DeskWording("Kode", "Code")), ("superscript", DeskWording("Naik", "Superscript")),
        ("subscript", DeskWording("Turun", "Subscript")), ("link", DeskWording("Tautan", "Link")),
        ("unlink", DeskWording("Hapus tautan", "Remove link")), ("heading", DeskWording("Judul bagian", "Heading")),
        ("subheading", DeskWording("Subjudul", "Subheading")), ("bulletList", DeskWording("Daftar", "List")),
        ("orderedList", DeskWording("Daftar bernomor", "Numbered list")), ("quote", DeskWording("Kutipan", "Quote")),
        ("pullQuote", DeskWording("Kutipan menonjol", "Pull quote")),
        ("related", DeskWording("Baca juga", "Related article")),
        ("picture", DeskWording("Gambar", "Picture")), ("gallery", DeskWording("Galeri", "Gallery")),
        ("video", DeskWording("Video", "Video")), ("embed", DeskWording("Sematan", "Embed")),
        (
            "embedHint",
            DeskWording(
                "Alamat YouTube, X, Instagram …; menjadi kartu.",
                "An address of YouTube, X, Instagram …; it becomes a card.")
        ),
        ("factBox", DeskWording("Kotak fakta", "Fact box")),
        ("factBoxTitle", DeskWording("Judul kotak", "Title of the box")),
        ("table", DeskWording("Tabel", "Table")),
        ("addRowAfter", DeskWording("Tambah baris di bawah", "Add a row below")),
        ("deleteRow", DeskWording("Hapus baris", "Remove the row")),
        ("addColumnAfter", DeskWording("Tambah kolom di kanan", "Add a column to the right")),
        ("deleteColumn", DeskWording("Hapus kolom", "Remove the column")),
        ("toggleHeaderRow", DeskWording("Baris kepala", "Head row")),
        ("deleteTable", DeskWording("Hapus tabel", "Remove the table")),
        ("rule", DeskWording("Garis pemisah", "Dividing line")),
        ("alt", DeskWording("Yang terlihat, bagi yang tak melihat", "What it shows, for who cannot see it")),
        ("caption", DeskWording("Keterangan", "Caption")), ("credit", DeskWording("Kredit", "Credit")),
        ("title", DeskWording("Judul", "Title")), ("relatedHeadline", DeskWording("Judul tautan", "Words of the link")),
        ("address", DeskWording("Alamat", "Address")),
        ("unsafeAddress", DeskWording("Alamat ini tidak dapat dipakai.", "This address cannot be used.")),
        ("editPicture", DeskWord.editPicture.wording), ("search", DeskWording("Cari …", "Search …")),
        ("nothingFound", DeskWording("Tidak ditemukan.", "Nothing found.")),
        ("done", DeskWording("Selesai", "Done")), ("cancel", DeskWording("Batal", "Cancel")),
        ("remove", DeskWording("Hapus", "Remove")), ("resolve", DeskWording("Selesai", "Done with")),
        ("state-saved", DeskWording("Tersimpan", "Saved")), ("state-writing", DeskWording("Menyimpan …", "Saving …")),
        (
            "state-offline",
            DeskWording("Tanpa sambungan: tersimpan di peramban ini", "No connection: kept in this browser")
        ),
        ("state-refused", DeskWording("Tidak diterima: tersimpan di peramban ini", "Not taken: kept in this browser")),
        ("refused", DeskWording("Server tidak menerima teks ini.", "The server did not take this text.")),
        (
            "signedOut",
            DeskWording(
                "Sesi berakhir. Masuk lagi di tab lain, lalu coba lagi.",
                "The session ended. Sign in again in another tab, then try again.")
        ),
        ("takenBy", DeskWording("{name} mengambil alih artikel ini.", "{name} took over this article.")),
        ("notLoaded", DeskWording("Belum dapat dimuat; mencoba lagi …", "Could not be loaded yet; trying again …")),
        (
            "noStorage",
            DeskWording(
                "Peramban tidak mau menyimpan: tulisan hanya aman setelah tersimpan di server.",
                "The browser will not keep anything: what you write is safe only once saved on the server.")
        ),
        ("counted", DeskWording("{words} kata · {minutes} menit baca", "{words} words · {minutes} min read")),
        ("keptTitle", DeskWording("Teks yang belum tersimpan", "Text that was not saved")),
        ("keptNote", DeskWording("Peramban ini menyimpannya untuk Anda.", "This browser kept it for you.")),
        ("keptInsert", DeskWording("Sisipkan di akhir", "Put at the end")),
        ("keptAgain", DeskWording("Coba lagi", "Try again")),
        ("keptCopy", DeskWording("Salin", "Copy")), ("keptDiscard", DeskWording("Buang", "Discard")),
        ("keptSure", DeskWording("Buang teks ini selamanya?", "Discard this text for good?")),
        ("commentAnswer", DeskWording("Jawab", "Answer")), ("commentSend", DeskWording("Kirim", "Send")),
        ("commentSettle", DeskWording("Selesaikan", "Settle")),
        ("commentTakeNote", DeskWording("Sudah saya catat", "Taken note of")),
        ("commentJump", DeskWording("Ke teks", "To the passage")),
        ("commentNote", DeskWording("Catatan serah terima", "Hand-over note")),
        ("commentLost", DeskWording("Tidak ada lagi dalam naskah", "No longer in the text")),
        ("commentFailed", DeskWording("Belum terkirim. Coba lagi.", "Not sent. Try again.")),
        (
            "commentUntold",
            DeskWording(
                "Terkirim. Tidak semua yang disebut diberi tahu.", "Sent. Not everybody mentioned was told.")
        ),
        ("commentEdit", DeskWording("Ubah", "Edit")), ("commentSave", DeskWording("Simpan", "Save")),
        ("commentDelete", DeskWording("Hapus", "Delete")),
        ("commentDeleteSure", DeskWording("Hapus komentar ini?", "Delete this comment?")),
        ("commentEdited", DeskWording("diubah", "edited")),
        ("commentDeleted", DeskWording("Komentar ini dihapus penulisnya.", "Its writer deleted this comment.")),
        ("commentOn", DeskWording("Komentari pilihan", "Comment on the selection")),
        ("whileWriting", DeskWording("Saat menulis", "While writing")),
        ("keySave", DeskWording("Simpan revisi", "Save a revision")),
        ("keyFind", DeskWording("Cari dan ganti", "Find and replace")),
        ("keyUndo", DeskWording("Urungkan", "Undo")), ("keyRedo", DeskWording("Ulangi", "Redo")),
        (
            "keySlash",
            DeskWording(
                "Sisipkan (di awal baris atau setelah spasi)", "Insert (at the start of a line or after a space)")
        ),
        ("keyPlain", DeskWording("Tempel tanpa format", "Paste without formatting")),
        ("keyShortcuts", DeskWording("Daftar pintasan ini", "This list of shortcuts")),
        ("role-writer", DeskWording("penulis", "writer")),
        ("role-contributor", DeskWording("kontributor", "contributor")),
        ("role-photographer", DeskWording("fotografer", "photographer")),
        ("role-videographer", DeskWording("videografer", "videographer")),
        ("role-translator", DeskWording("penerjemah", "translator")), ("role-editor", DeskWording("editor", "editor")),
    ]
}
