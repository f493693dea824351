import Shell

extension PublishingPhrase {
    /// What is said about plans and their moments.
    var scheduleWording: DeskWording {
        switch self {
        case .schedule: DeskWording("Jadwal", "Schedule")
        case .scheduleHelp:
            DeskWording(
                "Apa yang terbit, berganti, atau ditarik dengan sendirinya.",
                "What appears, changes or goes by itself.")
        case .plan: DeskWording("Jadwalkan", "Schedule it")
        case .planTitle: DeskWording("Jadwalkan", "Schedule")
        case .planWhat: DeskWording("Apa", "What")
        case .planned: DeskWording("Terjadwal", "Scheduled")
        case .plannedTitle: DeskWording("Terjadwal", "Scheduled")
        case .move: DeskWording("Pindahkan", "Move it")
        case .changePlan: DeskWording("Ubah jadwal", "Change the schedule")
        case .giveUp: DeskWording("Batalkan jadwal", "Cancel it")
        case .giveUpSure: DeskWording("Batalkan jadwal ini?", "Cancel this?")
        case .isPlanned: DeskWording("Terjadwal.", "It is scheduled.")
        case .isMoved: DeskWording("Jadwal dipindahkan.", "It is scheduled for another moment.")
        case .isUnplanned: DeskWording("Jadwal dibatalkan.", "It is cancelled.")
        case .kindPublish: DeskWording("Terbitkan", "Publish")
        case .kindSwap: DeskWording("Terbitkan perubahan", "Swap in the change")
        case .kindSwapUpdate: DeskWording("Terbitkan sebagai pembaruan penting", "Swap in a significant update")
        case .kindWithdraw: DeskWording("Tarik", "Withdraw")
        case .whenWithdrawn: DeskWording("Untuk penarikan. ", "For a withdrawal. ")
        case .onlyWithdrawn: DeskWording("Hanya untuk penarikan.", "For a withdrawal only.")
        case .readersTold: DeskWording("Pembaca diberi tahu", "Readers are told")
        case .article: DeskWording("Artikel", "Article")
        case .section: DeskWording("Rubrik", "Section")
        case .when: DeskWording("Kapan", "When")
        case .what: DeskWording("Apa", "What")
        case .state: DeskWording("Status", "State")
        case .everySection: DeskWording("Semua rubrik", "Every section")
        case .everyKind: DeskWording("Semua", "Everything")
        case .nothingPlanned: DeskWording("Tidak ada yang terjadwal", "Nothing is scheduled")
        case .nothingFailed: DeskWording("Tidak ada yang gagal dalam sepekan", "Nothing failed in the last week")
        case .nothingDone: DeskWording("Tidak ada yang terlaksana dalam sepekan", "Nothing happened in the last week")
        case .nothingHint:
            DeskWording(
                "Jadwalkan sebuah artikel dari halaman penerbitannya.", "Schedule an article on its publication page.")
        case .failedPart: DeskWording("Gagal", "Failed")
        case .donePart: DeskWording("Terlaksana", "Done")
        default: momentWording
        }
    }

    private var momentWording: DeskWording {
        switch self {
        case .moment: DeskWording("Kapan", "When")
        case .zone: DeskWording("Menurut jam di", "By the clock of")
        case .papersZone: DeskWording("Zona waktu redaksi", "The paper's zone")
        case .nowAtPaper: DeskWording("Sekarang di redaksi pukul", "At the paper it is now")
        case .nowForYou: DeskWording("di tempat Anda pukul", "where you are")
        case .timePast:
            DeskWording("Saat itu sudah lewat. Lakukan sekarang saja.", "That is past already. Do it now instead.")
        case .whichOne: DeskWording("Yang mana", "Which one")
        case .late: DeskWording("Terlambat", "Late")
        case .lateCount: DeskWording("Terlambat", "Late")
        case .lateHelp:
            DeskWording(
                "Waktunya sudah lewat tetapi belum terjadi. Apakah server sedang berjalan?",
                "Their moment is past and they have not happened. Is a server running?")
        case .held: DeskWording("Pengatur waktu berhenti", "The timer stands still")
        case .heldHelp:
            DeskWording(
                "Jam komputer ini mundur lebih dari lima menit. Tidak ada yang terjadi sampai jamnya benar, atau sampai pengelola menjalankan “redaksi schedule resume”.",
                "This machine's clock went back by more than five minutes. Nothing happens until it is right, or until whoever runs the server says “redaksi schedule resume”."
            )
        case .done: DeskWording("Terlaksana", "Done")
        case .cancelled: DeskWording("Dibatalkan", "Cancelled")
        case .refused: DeskWording("Ditolak", "Refused")
        case .movedFrom: DeskWording("Aturan zona waktu berubah; semula", "The zone's rules changed; it was due")
        case .plannedBy: DeskWording("Dijadwalkan oleh", "Scheduled by")
        case .warning: DeskWording("Dengan naskah sekarang akan ditolak", "As it stands it would be refused")
        case .warningHelp:
            DeskWording(
                "Perbaiki ini di naskah sebelum waktunya.", "Put this right in the text before its moment comes.")
        case .failedTitle: DeskWording("Tidak terlaksana", "Did not happen")
        case .adviceAnew: DeskWording("Jadwalkan lagi.", "Schedule it anew.")
        case .adviceMend:
            DeskWording(
                "Perbaiki di naskah, lalu terbitkan atau jadwalkan lagi. Tidak dicoba lagi dengan sendirinya.",
                "Put it right in the text, then publish it or schedule it anew. It is not tried again by itself.")
        case .adviceNothing:
            DeskWording(
                "Ada yang mendahului jadwalnya. Mungkin tidak perlu apa-apa lagi.",
                "Somebody was there before the timer. There may be nothing left to do.")
        case .adviceMerge:
            DeskWording(
                "Buka naskah dan gabungkan kedua versinya, lalu jadwalkan lagi.",
                "Open the text and bring the two together, then schedule it anew.")
        default: DeskWording("", "")
        }
    }
}
