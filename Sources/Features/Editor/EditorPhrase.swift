import Newsroom
import Shell

/// What the editor's pages say.
enum EditorPhrase: String, DeskPhrases {
    case articles, newArticle, untitled, headline, kicker, summary, place, section, topics, byline, lead, caption,
        language
    case slug, slugHint, body, state, changed, draft, live, withdrawn, anyState, noSection, add, searchHeadline,
        noArticles
    case noArticlesHint, filteredHint, details, tools, find, replaceWith, findNext, findPrevious, replaceOne,
        replaceAll, close,
        people
    case shareCards, searchResult, sharedLink, noHeadline, saveRevision, note, revisions, preview, takeOver,
        takeOverHint
    case takenBy, takenByYou, savedRevision, restored, compare, compareFrom, compareTo, restore, revisionNumber,
        savedBy
    case workingCopy, noDifference, added, removed, previewLink, previewLinkHint, previewLinkMade, hours,
        makeLink, comments, commentOn, allComments, handOverNote
    case comment, send, noScript, vendorMissing, indonesian, english, edit
    case beginCopy, beginCopyHint, overtaken, mergeSaved, isMerged, nothingToMerge, endLinks, areLinksEnded
    case handBack, handBackHint, isHandedBack, wasNotTaken

    var wording: DeskWording {
        switch self {
        case .articles: DeskWording("Artikel", "Articles")
        case .beginCopy: DeskWording("Mulai mengubah", "Begin changing it")
        case .beginCopyHint:
            DeskWording(
                "Tidak ada yang sedang mengubah artikel ini. Yang Anda ubah menjadi salinan kerja; pembaca melihat artikel seperti sekarang sampai salinan itu diterbitkan.",
                "Nobody is changing this article. What you change is a working copy; readers see the article as it is until the copy is published."
            )
        case .overtaken:
            DeskWording(
                "Artikel ini disimpan lagi sesudah perubahan Anda dimulai. Sebelum terbit, keduanya perlu digabungkan.",
                "The article was saved since this change was begun. The two have to be brought together before it is published."
            )
        case .mergeSaved: DeskWording("Gabungkan", "Bring them together")
        case .isMerged:
            DeskWording(
                "Keduanya tergabung. Baca sekali lagi; isi sebelumnya ada di revisi.",
                "They are together now. Read it once more; what was there before is a revision.")
        case .nothingToMerge: DeskWording("Tidak ada yang perlu digabungkan.", "There is nothing to bring together.")
        case .endLinks: DeskWording("Matikan semua tautan", "End all links")
        case .areLinksEnded: DeskWording("Semua tautan pratinjau mati.", "All preview links are dead.")
        case .newArticle: DeskWording("Artikel baru", "New article")
        case .untitled: DeskWording("Tanpa judul", "Untitled")
        case .headline: GateField.headline.wording
        case .kicker: GateField.kicker.wording
        case .summary: GateField.summary.wording
        case .place: GateField.dateline.wording
        case .section: GateField.section.wording
        case .topics: GateField.topics.wording
        case .byline: GateField.byline.wording
        case .lead: GateField.lead.wording
        case .caption: DeskWording("Keterangan gambar", "Caption")
        case .language: DeskWording("Bahasa", "Language")
        case .slug: DeskWording("Alamat", "Address")
        case .slugHint: DeskWording("Huruf kecil, angka, dan tanda hubung.", "Lower-case letters, digits and hyphens.")
        case .body: GateField.body.wording
        case .state: DeskWording("Status", "State")
        case .changed: DeskWording("Diubah", "Changed")
        case .draft: DeskWording("Konsep", "Draft")
        case .live: DeskWording("Tayang", "Live")
        case .withdrawn: DeskWording("Ditarik", "Withdrawn")
        case .anyState: DeskWording("Semua status", "Any state")
        case .noSection: DeskWording("Belum ada rubrik", "No section yet")
        case .add: DeskWording("Tambah", "Add")
        case .searchHeadline: DeskWording("Awal judul", "Headline begins with")
        case .noArticles: DeskWording("Tidak ada artikel di sini", "No articles here")
        case .noArticlesHint:
            DeskWording("Mulai dengan artikel baru.", "Begin with a new article.")
        case .filteredHint: DeskWording("Hapus saringan untuk melihat semuanya.", "Clear the filters to see all.")
        case .details: DeskWording("Keterangan artikel", "Article details")
        case .tools: DeskWording("Alat tulis", "Writing tools")
        case .find: DeskWording("Cari dalam teks", "Find in text")
        case .replaceWith: DeskWording("Ganti dengan", "Replace with")
        case .findNext: DeskWording("Berikutnya", "Next")
        case .findPrevious: DeskWording("Sebelumnya", "Previous")
        case .replaceOne: DeskWording("Ganti", "Replace")
        case .replaceAll: DeskWording("Ganti semua", "Replace all")
        case .close: DeskWording("Tutup", "Close")
        case .people: DeskWording("Juga di sini", "Also here")
        case .shareCards: DeskWording("Tampilan di luar", "How it looks elsewhere")
        case .searchResult: DeskWording("Hasil pencarian", "Search result")
        case .sharedLink: DeskWording("Tautan yang dibagikan", "Shared link")
        case .noHeadline: DeskWording("Judul artikel", "The headline")
        case .saveRevision: DeskWording("Simpan revisi", "Save revision")
        case .note: DeskWording("Catatan revisi", "Note on the revision")
        case .revisions: DeskWording("Revisi", "Revisions")
        case .preview: DeskWording("Pratinjau", "Preview")
        case .takeOver: DeskWording("Ambil alih", "Take over")
        case .takeOverHint:
            DeskWording("Hanya Anda yang dapat menulis. Tercatat.", "Only you can write then. It is logged.")
        case .takenBy: DeskWording("Diambil alih oleh", "Taken over by")
        case .takenByYou:
            DeskWording("Anda mengambil alih artikel ini.", "You have taken over this article.")
        case .handBack: DeskWording("Kembalikan giliran", "Hand back")
        case .handBackHint:
            DeskWording(
                "Kembalikan supaya semua dapat menulis lagi.", "Hand it back so that everybody can write again.")
        case .isHandedBack:
            DeskWording("Semua dapat menulis lagi.", "Everybody can write again.")
        case .wasNotTaken:
            DeskWording("Giliran menulis bukan lagi milik Anda.", "The article is no longer yours alone.")
        case .savedRevision: DeskWording("Revisi tersimpan.", "Revision saved.")
        case .restored: DeskWording("Revisi dipulihkan ke salinan kerja.", "The revision is back in the working copy.")
        case .compare: DeskWording("Bandingkan", "Compare")
        case .compareFrom: DeskWording("Dari", "From")
        case .compareTo: DeskWording("Ke", "To")
        case .restore: DeskWording("Pulihkan", "Restore")
        case .revisionNumber: DeskWording("Revisi", "Revision")
        case .savedBy: DeskWording("Oleh", "By")
        case .workingCopy: DeskWording("Salinan kerja", "Working copy")
        case .noDifference: DeskWording("Tidak ada perbedaan.", "There is no difference.")
        case .added: DeskWording("ditambahkan", "added")
        case .removed: DeskWording("dihapus", "removed")
        case .previewLink: DeskWording("Tautan pratinjau", "Preview link")
        case .previewLinkHint:
            DeskWording(
                "Untuk orang tanpa akun. Berlaku untuk waktu yang dipilih, lalu mati.",
                "For people without an account. It works for the time chosen, then it is dead.")
        case .previewLinkMade:
            DeskWording(
                "Salin tautan ini sekarang; tidak dapat ditampilkan lagi.",
                "Copy this link now; it cannot be shown again.")
        case .hours: DeskWording("Berlaku (jam)", "Works for (hours)")
        case .makeLink: DeskWording("Buat tautan", "Make a link")
        case .comments: DeskWording("Komentar", "Comments")
        case .comment: DeskWording("Komentar untuk redaksi", "Comment for the newsroom")
        case .commentOn: DeskWording("Komentari pilihan", "Comment on the selection")
        case .allComments: DeskWording("Semua komentar", "All comments")
        case .handOverNote: DeskWording("Catatan serah terima", "Hand-over note")
        case .send: DeskWording("Kirim", "Send")
        case .noScript: DeskWording("Menulis memerlukan JavaScript.", "Writing needs JavaScript.")
        case .vendorMissing:
            DeskWording(
                "Penyunting teks belum terpasang: jalankan Scripts/desk-vendor di server.",
                "The text editor is not installed: run Scripts/desk-vendor on the server.")
        case .indonesian: DeskWording("Bahasa Indonesia", "Indonesian")
        case .english: DeskWording("Bahasa Inggris", "English")
        case .edit: DeskWording("Sunting", "Edit")
        }
    }
}
