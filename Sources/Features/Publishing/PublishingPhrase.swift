import Shell

/// What the pages about publishing say.
enum PublishingPhrase: String, DeskPhrases {
    case publication, neverLive, liveSince, withdrawnSince, publishNow, publishChange, significant, significantHint
    case corrections, viewOnSite, ready, reinstateHint
    case inTheWay, inTheWayHint, overrideReason, overrideHint, nothingInTheWay
    case withdraw, withdrawalNote, withdrawalHint, leadTo, leadToHint, leadToWrong, reinstate
    case correctionNote, correctionHint, addCorrection
    case isPublished, isWithdrawn, isReinstated, isCorrected, isNoticeChanged
    case overtaken, overtakenHelp, merge
    case leadsTo, otherSite, leadsAway, mayLeadAway, changeNotice, overrideForbidden, changedBy, lookAgain, untitled
    case schedule, scheduleHelp, plan, planTitle, planWhat, planned, plannedTitle, move, changePlan, giveUp, giveUpSure,
        keep, isPlanned, isMoved, isUnplanned
    case kindPublish, kindSwap, kindSwapUpdate, kindWithdraw, whenWithdrawn, onlyWithdrawn, readersTold
    case moment, zone, papersZone, nowAtPaper, nowForYou, timePast, whichOne
    case late, lateCount, lateHelp, held, heldHelp, done, cancelled, refused, movedFrom, plannedBy, warning, warningHelp
    case failedTitle, failedPart, donePart, nothingPlanned, nothingFailed, nothingDone, nothingHint
    case adviceAnew, adviceMend, adviceNothing, adviceMerge
    case article, section, when, what, state, everySection, everyKind

    var wording: DeskWording {
        switch self {
        case .publication: DeskWording("Penerbitan", "Publication")
        case .neverLive: DeskWording("Belum pernah tayang", "Never live so far")
        case .liveSince: DeskWording("Tayang sejak", "Live since")
        case .withdrawnSince: DeskWording("Ditarik sejak", "Withdrawn since")
        case .publishNow: DeskWording("Terbitkan sekarang", "Publish now")
        case .publishChange: DeskWording("Terbitkan perubahan", "Publish the change")
        case .significant: DeskWording("Pembaruan penting", "Significant update")
        case .significantHint:
            DeskWording(
                "Pembaca melihat tanggal pembaruan. Tanpa ini, tanggal tidak berubah.",
                "Readers see the date of the update. Without it no date moves.")
        case .ready: DeskWording("Siap terbit", "Ready for readers")
        case .reinstateHint:
            DeskWording("Artikel tampil lagi dengan tanggal semula.", "The article is back with the dates it had.")
        case .inTheWay: DeskWording("Belum dapat terbit", "Not ready for readers")
        case .inTheWayHint:
            DeskWording("Perbaiki ini di naskah, lalu terbitkan.", "Put this right in the text, then publish.")
        case .overtaken:
            DeskWording(
                "Artikelnya disimpan lagi sesudah perubahan ini dimulai",
                "The article was saved since this change was begun")
        case .overtakenHelp:
            DeskWording(
                "Gabungkan dulu keduanya, baca hasilnya, lalu terbitkan.",
                "Bring the two together first, read what came of it, then publish.")
        case .merge: DeskWording("Gabungkan", "Bring them together")
        case .nothingInTheWay: DeskWording("Semua aturan terpenuhi.", "Every rule is fulfilled.")
        case .overrideReason: DeskWording("Alasan melampaui aturan", "Reason for passing over the rules")
        case .overrideHint:
            DeskWording("Tercatat di log dengan nama Anda.", "It is written to the log with your name.")
        case .withdraw: DeskWording("Tarik artikel", "Withdraw")
        case .withdrawalNote: DeskWording("Catatan untuk pembaca", "Note to readers")
        case .withdrawalHint:
            DeskWording(
                "Tampil di alamat artikel.", "Shown at the article's address.")
        case .leadTo: DeskWording("Arahkan ke alamat", "Lead to an address")
        case .leadToHint:
            DeskWording(
                "Halaman di situs ini, misalnya /topik/rupiah.",
                "A page of this site, such as /topik/rupiah.")
        case .leadToWrong:
            DeskWording(
                "Isi alamat lengkap, atau alamat di situs ini yang dimulai dengan “/”.",
                "Enter a whole address, or one of this site that begins with “/”.")
        case .reinstate: DeskWording("Tayangkan kembali", "Bring back")
        case .corrections: DeskWording("Koreksi yang dibaca pembaca", "Corrections readers see")
        case .viewOnSite: DeskWording("Lihat di situs", "View on the site")
        case .correctionNote: DeskWording("Apa yang salah, dan apa yang benar", "What was wrong, and what is right")
        case .correctionHint:
            DeskWording(
                "Tampil di bawah artikel dan di /koreksi; tidak dapat dihapus.",
                "Shown under the article and on /koreksi; it cannot be removed.")
        case .addCorrection: DeskWording("Tambahkan koreksi", "Add the correction")
        case .isPublished: DeskWording("Artikel terbit.", "The article is live.")
        case .isWithdrawn: DeskWording("Artikel ditarik.", "The article is withdrawn.")
        case .isReinstated: DeskWording("Artikel tayang kembali.", "The article is live again.")
        case .isCorrected: DeskWording("Koreksi ditambahkan.", "The correction was added.")
        case .isNoticeChanged: DeskWording("Keterangan untuk pembaca diubah.", "What readers find was changed.")
        case .leadsTo: DeskWording("Pembaca diarahkan ke", "Readers are led to")
        case .otherSite: DeskWording("situs lain", "another site")
        case .leadsAway:
            DeskWording(
                "Alamat ini di luar situs kita. Centang bila memang begitu maksudnya.",
                "This address is not of our site. Tick this if that is what you mean.")
        case .mayLeadAway: DeskWording("Arahkan pembaca ke situs lain:", "Lead readers to another site:")
        case .changeNotice: DeskWording("Ubah keterangan", "Change what readers find")
        case .overrideForbidden:
            DeskWording(
                "Anda tidak berhak melampaui aturan ini. Minta rekan yang berhak.",
                "You may not pass over these rules. Ask a colleague who may.")
        case .changedBy: DeskWording("Naskah baru saja diubah oleh", "The text has just been changed by")
        case .lookAgain:
            DeskWording(
                "Belum ada yang terbit. Baca perubahannya, lalu tekan lagi.",
                "Nothing was published. Read what changed, then press again.")
        case .untitled: DeskWording("Tanpa judul", "Untitled")
        default: scheduleWording
        }
    }
}
