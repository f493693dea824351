import Shell

/// What the page about an article's standing says.
enum StandingPhrase: String, DeskPhrases {
    case standing, untitled, noSection, steps, since, nothingPrepared, nothingPreparedHelp, isLive, isWithdrawn
    case begin, submit, approve, approveVersion, approveAgain, ownWork, readIt, approvedBy, approvalIsOld, sendBack,
        sendBackReason, sendBackHint, cancelsSchedule
    case assignment, person, personHint, nobody, assign, takeIt, giveBack, owner, writer
    case plan, due, length, lengthHint, embargo, embargoHint, isOverdue, words
    case hold, holdReason, holdHint, holdBack, letGo, heldBy
    case giveUp, giveUpReason, giveUpHint, giveUpChangeHint, isGivenUp, holdFirst, embargoFirst
    case rules, inTheWay, inTheWayHelp, nothingInTheWay, scheduled, notes
    case history, older, noHistory
    case isAssigned, isUnassigned, isPlanned, isBegun, isSubmitted, isSentBack, isNowApproved, isHeld, isLetGo
    case changedFirst, changedFirstHelp, textChanged, textChangedHelp, wrongStep, wrongStepHelp
    case severalMatch, nobodyMatches, mayNotWrite, embargoNeedsEditor

    var wording: DeskWording {
        switch self {
        case .standing: DeskWording("Status", "Standing")
        case .untitled: DeskWording("Tanpa judul", "Untitled")
        case .noSection: DeskWording("Belum ada rubrik", "No section yet")
        case .steps: DeskWording("Langkah", "Steps")
        case .since: DeskWording("sejak", "since")
        case .nothingPrepared: DeskWording("Tidak ada yang sedang disiapkan", "Nothing is being prepared")
        case .nothingPreparedHelp:
            DeskWording(
                "Buka naskahnya untuk memulai perubahan.", "Open the text to begin a change.")
        case .isLive: DeskWording("Tayang", "Live")
        case .isWithdrawn: DeskWording("Ditarik", "Withdrawn")
        case .begin: DeskWording("Mulai menulis", "Begin writing")
        case .submit: DeskWording("Kirim untuk ditinjau", "Submit for review")
        case .approve: DeskWording("Setujui", "Approve")
        case .approveVersion:
            DeskWording(
                "Yang Anda setujui: naskah sejak perubahan terakhir,", "What you approve: the text as last changed,")
        case .approveAgain: DeskWording("Setujui lagi", "Approve again")
        case .ownWork:
            DeskWording(
                "Anda memulai atau mengerjakannya: aturan bisa meminta persetujuan orang lain.",
                "You began it or work on it: the rules may ask for somebody else's approval.")
        case .readIt: DeskWording("Baca", "Read it")
        case .approvedBy: DeskWording("Disetujui oleh", "Approved by")
        case .approvalIsOld: DeskWording("naskah berubah sesudah itu", "the text was changed after that")
        case .sendBack: DeskWording("Kembalikan", "Send back")
        case .sendBackReason: DeskWording("Apa yang perlu diperbaiki", "What has to be put right")
        case .sendBackHint:
            DeskWording("Penulis membacanya di sini; tersimpan di log.", "The writer reads it here; the log keeps it.")
        case .cancelsSchedule:
            DeskWording("Jadwal terbitnya ikut dibatalkan.", "What is scheduled for it is cancelled with it.")
        case .assignment: DeskWording("Penugasan", "Assignment")
        case .person: DeskWording("Dikerjakan oleh", "Person")
        case .personHint:
            DeskWording("Nama atau nama pengguna. Kosong: tidak ada.", "A name or login. Empty: nobody.")
        case .nobody: DeskWording("belum ada", "nobody yet")
        case .assign: DeskWording("Tugaskan", "Assign")
        case .takeIt: DeskWording("Saya kerjakan", "I take it")
        case .giveBack: DeskWording("Lepaskan tugas", "Unassign")
        case .owner: DeskWording("Dimulai oleh", "Begun by")
        case .writer: DeskWording("Diambil alih oleh", "Taken over by")
        case .plan: DeskWording("Rencana", "Plan")
        case .due: DeskWording("Tenggat", "Due")
        case .length: DeskWording("Panjang yang direncanakan", "Planned length")
        case .lengthHint: DeskWording("Dalam kata.", "In words.")
        case .embargo: DeskWording("Embargo sampai", "Embargo until")
        case .embargoHint: DeskWording("Tidak terbit sebelum saat ini.", "It does not go live before this moment.")
        case .isOverdue: DeskWording("Terlambat", "Overdue")
        case .words: DeskWording("Jumlah kata", "Words")
        case .hold: DeskWording("Penahanan hukum", "Legal hold")
        case .holdReason: DeskWording("Alasan", "Reason")
        case .holdHint:
            DeskWording("Tidak terbit sampai dilepaskan.", "It does not go live until it is let go.")
        case .holdBack: DeskWording("Tahan", "Hold back")
        case .letGo: DeskWording("Lepaskan", "Let go")
        case .heldBy: DeskWording("Ditahan oleh", "Held back by")
        case .giveUp: DeskWording("Buang yang disiapkan", "Give up what is prepared")
        case .giveUpReason: DeskWording("Alasan membuang", "Reason for giving it up")
        case .giveUpHint:
            DeskWording(
                "Naskahnya hilang dari papan dan tersimpan sebagai revisi; jadwalnya dibatalkan.",
                "The text leaves the board and stays as a revision; what is scheduled is cancelled.")
        case .giveUpChangeHint:
            DeskWording(
                "Pembaca tetap melihat artikel seperti sekarang. Perubahannya tersimpan sebagai revisi; jadwalnya dibatalkan.",
                "Readers see the article as it is. The change stays as a revision; what is scheduled is cancelled.")
        case .isGivenUp: DeskWording("Dibuang; tersimpan sebagai revisi.", "Given up; it stays as a revision.")
        case .holdFirst:
            DeskWording(
                "Artikel ini ditahan: hanya yang dapat melepaskannya boleh membuangnya.",
                "It is held back: only who may let it go may give it up.")
        case .embargoFirst:
            DeskWording(
                "Embargonya belum berakhir: hanya editor rubrik ini boleh membuangnya.",
                "Its embargo is not over: only an editor of the section may give it up.")
        case .rules: DeskWording("Aturan terbit", "Rules")
        case .inTheWay: DeskWording("Yang masih menghalangi terbit", "What is still in the way")
        case .inTheWayHelp:
            DeskWording("Jika diterbitkan sekarang, aturan menolaknya:", "Published now, the rules would refuse it:")
        case .nothingInTheWay: DeskWording("Semua aturan terpenuhi.", "Every rule is fulfilled.")
        case .scheduled: DeskWording("Terjadwal", "Scheduled")
        case .notes: DeskWording("Catatan", "Notes")
        case .history: DeskWording("Riwayat", "History")
        case .older: DeskWording("Lebih lama", "Older")
        case .noHistory: DeskWording("Belum ada riwayat.", "Nothing so far.")
        case .isAssigned: DeskWording("Ditugaskan.", "Assigned.")
        case .isUnassigned: DeskWording("Tugas dilepaskan.", "Unassigned.")
        case .isPlanned: DeskWording("Rencana tersimpan.", "The plan is saved.")
        case .isBegun: DeskWording("Sedang ditulis.", "It is being written.")
        case .isSubmitted: DeskWording("Dikirim untuk ditinjau.", "Submitted for review.")
        case .isSentBack: DeskWording("Dikembalikan ke penulis.", "Sent back to the writer.")
        case .isNowApproved: DeskWording("Disetujui.", "Approved.")
        case .isHeld: DeskWording("Ditahan.", "Held back.")
        case .isLetGo: DeskWording("Dilepaskan.", "Let go.")
        case .changedFirst: DeskWording("Ada yang lebih dulu mengubahnya", "Somebody changed it before you")
        case .changedFirstHelp:
            DeskWording(
                "Isian Anda masih ada di bawah. Periksa, lalu ulangi.",
                "What you entered is still there below. Look, then press again.")
        case .textChanged:
            DeskWording("Naskah berubah sesudah Anda membacanya", "The text was changed after you read it")
        case .textChangedHelp: DeskWording("Baca lagi, lalu setujui.", "Read it again, then approve.")
        case .wrongStep: DeskWording("Langkah ini tidak mungkin dari sini", "This cannot be done from here")
        case .wrongStepHelp: DeskWording("Sekarang di langkah", "It is now at the step")
        case .severalMatch:
            DeskWording("Ada beberapa orang yang cocok: pilih satu.", "Several people match: choose one.")
        case .nobodyMatches: DeskWording("Tidak ada yang cocok.", "Nobody matches.")
        case .mayNotWrite: DeskWording("Orang ini tidak berhak menulis.", "This person may not write.")
        case .embargoNeedsEditor:
            DeskWording(
                "Hanya editor rubrik ini yang dapat memajukan atau mencabut embargo.",
                "Only an editor of this section can move an embargo forward or lift it.")
        }
    }
}
