import Shell

/// What the pages about comments say.
enum CommentPhrase: String, DeskPhrases {
    case comments, commentsHelp, open, settled, handOver, handOverHelp, newComment, kind, comment, handOverNote
    case text, textHelp, send, answer, sendAnswer, settle, reopen, takeNote, settledBy, notedBy
    case paragraph, passageChanged, passageLost, noneOpen, noneSettled, noneHelp
    case mentionsYou, mentions, mentionsHelp, noMentions, noMentionsHelp, markRead, markAllRead, hiddenArticle, untitled
    case edit, saveEdit, delete, deleteSure, edited, deleted
    case isSent, someUntold, isSettled, isReopened, isNoted, isRead, isEdited, isDeleted

    var wording: DeskWording {
        switch self {
        case .comments: DeskWording("Komentar", "Comments")
        case .commentsHelp:
            DeskWording(
                "Hanya untuk redaksi; pembaca tidak melihatnya.", "For the newsroom only; readers never see it.")
        case .open: DeskWording("Terbuka", "Open")
        case .settled: DeskWording("Selesai", "Settled")
        case .handOver: DeskWording("Serah terima", "Hand-over")
        case .handOverHelp:
            DeskWording("Catatan bagi yang melanjutkan artikel ini.", "Notes for whoever goes on with this article.")
        case .newComment: DeskWording("Tulis komentar", "Write a comment")
        case .kind: DeskWording("Jenis", "Kind")
        case .comment: DeskWording("Komentar", "Comment")
        case .handOverNote: DeskWording("Catatan serah terima", "Hand-over note")
        case .text: DeskWording("Komentar", "Comment")
        case .textHelp:
            DeskWording(
                "@nama memberi tahu rekan yang dapat membaca artikel ini.",
                "@login tells a colleague who may read this article.")
        case .send: DeskWording("Kirim", "Send")
        case .answer: DeskWording("Jawab", "Answer")
        case .sendAnswer: DeskWording("Kirim jawaban", "Send the answer")
        case .settle: DeskWording("Selesaikan", "Settle")
        case .reopen: DeskWording("Buka lagi", "Open again")
        case .takeNote: DeskWording("Sudah saya catat", "Taken note of")
        case .settledBy: DeskWording("Diselesaikan oleh", "Settled by")
        case .notedBy: DeskWording("Dicatat oleh", "Taken note of by")
        case .paragraph: DeskWording("Paragraf", "Paragraph")
        case .passageChanged: DeskWording("kalimatnya sudah berubah", "its words have changed")
        case .passageLost: DeskWording("Tidak ada lagi dalam naskah", "No longer in the text")
        case .noneOpen: DeskWording("Tidak ada komentar terbuka", "No open comments")
        case .noneSettled: DeskWording("Belum ada yang selesai", "Nothing is settled yet")
        case .noneHelp:
            DeskWording(
                "Pilih kata-kata di naskah untuk mengomentari satu bagian.",
                "Select words in the text to comment on a passage.")
        case .mentionsYou: DeskWording("Anda disebut di sini.", "You are mentioned here.")
        case .mentions: DeskWording("Sebutan", "Mentions")
        case .mentionsHelp:
            DeskWording(
                "Yang dikatakan rekan kepada Anda dan belum Anda baca.",
                "What colleagues said to you and you have not read.")
        case .noMentions: DeskWording("Semua sudah dibaca", "Everything is read")
        case .noMentionsHelp:
            DeskWording(
                "Di sini muncul komentar yang memuat @nama Anda.", "Comments with your @login will appear here.")
        case .markRead: DeskWording("Tandai dibaca", "Mark as read")
        case .markAllRead: DeskWording("Tandai semua dibaca", "Mark all as read")
        case .hiddenArticle:
            DeskWording(
                "Di artikel yang kini tidak dapat Anda baca.", "In an article that you can no longer read.")
        case .untitled: DeskWording("Tanpa judul", "Untitled")
        case .edit: DeskWording("Ubah", "Edit")
        case .saveEdit: DeskWording("Simpan", "Save")
        case .delete: DeskWording("Hapus", "Delete")
        case .deleteSure: DeskWording("Hapus komentar ini?", "Delete this comment?")
        case .edited: DeskWording("diubah", "edited")
        case .deleted: DeskWording("Komentar ini dihapus penulisnya.", "Its writer deleted this comment.")
        case .isSent: DeskWording("Terkirim.", "Sent.")
        case .someUntold:
            DeskWording(
                "Terkirim. Tidak semua yang disebut diberi tahu: mereka tidak ada, atau tidak dapat membaca artikel ini.",
                "Sent. Not everybody mentioned was told: there is no such colleague, or they may not read this article."
            )
        case .isSettled: DeskWording("Selesai.", "Settled.")
        case .isReopened: DeskWording("Dibuka lagi.", "Open again.")
        case .isNoted: DeskWording("Tercatat.", "Noted.")
        case .isRead: DeskWording("Ditandai dibaca.", "Marked as read.")
        case .isEdited: DeskWording("Komentar diubah.", "The comment is changed.")
        case .isDeleted: DeskWording("Komentar dihapus.", "The comment is deleted.")
        }
    }
}
