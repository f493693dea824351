import Shell

/// What the board says.
enum BoardPhrase: String, DeskPhrases {
    case board, boardHelp, timesIn, newIdea, ideaHeadline, section, person, personHint, due, length, lengthHint, note,
        noteHint, makeIdea, isMade
    case views, all, today, week, mine, everybody, anySection, everyStep, noSection, nobody, untitled
    case overdue, words, changedBy, standing, nothing, nothingHelp, nothingFound
    case held, embargoUntil, isApproved, changedSinceApproval, isLive
    case alarm, alarmHelp, toPublish, toSwap, toWithdraw, late, refused, moreAlarms, timerHeld
    case severalMatch, nobodyMatches, mayNotWrite, onlyYourself

    var wording: DeskWording {
        switch self {
        case .board: DeskWording("Papan", "Board")
        case .boardHelp:
            DeskWording(
                "Apa sudah sampai di mana, dari ide sampai terjadwal.", "What is where, from idea to scheduled.")
        case .timesIn: DeskWording("Waktu dalam", "Times in")
        case .newIdea: DeskWording("Ide atau penugasan baru", "New idea or assignment")
        case .ideaHeadline: DeskWording("Judul sementara", "Working headline")
        case .section: DeskWording("Rubrik", "Section")
        case .person: DeskWording("Dikerjakan oleh", "Person")
        case .personHint: DeskWording("Nama atau nama pengguna.", "A name or login.")
        case .due: DeskWording("Tenggat", "Due")
        case .length: DeskWording("Panjang", "Length")
        case .lengthHint: DeskWording("Dalam kata.", "In words.")
        case .note: DeskWording("Catatan", "Note")
        case .noteHint:
            DeskWording(
                "Untuk rekan; pembaca tidak melihatnya. @nama menyebut seseorang.",
                "For colleagues; readers never see it. @login mentions somebody.")
        case .makeIdea: DeskWording("Buat", "Create")
        case .isMade: DeskWording("Sudah ada di papan.", "It is on the board.")
        case .views: DeskWording("Menurut tenggat", "By due moment")
        case .all: DeskWording("Semua", "All")
        case .today: DeskWording("Hari ini", "Today")
        case .week: DeskWording("Pekan ini", "This week")
        case .mine: DeskWording("Tugas saya", "Mine")
        case .everybody: DeskWording("Siapa saja", "Anybody")
        case .anySection: DeskWording("Semua rubrik", "Any section")
        case .everyStep: DeskWording("Semua langkah", "Every step")
        case .noSection: DeskWording("Belum ada rubrik", "No section yet")
        case .nobody: DeskWording("Belum ditugaskan", "Nobody yet")
        case .untitled: DeskWording("Tanpa judul", "Untitled")
        case .overdue: DeskWording("Terlambat", "Overdue")
        case .words: DeskWording("kata", "words")
        case .changedBy: DeskWording("Diubah oleh", "Changed by")
        case .standing: DeskWording("Status", "Standing")
        case .nothing: DeskWording("Tidak ada yang sedang dikerjakan di sini", "Nothing is being worked on here")
        case .nothingHelp:
            DeskWording("Ide dan tugas baru muncul di sini.", "New ideas and assignments appear here.")
        case .nothingFound:
            DeskWording("Hapus saringan untuk melihat semuanya.", "Clear the filters to see all.")
        case .held: DeskWording("Ditahan", "Held back")
        case .embargoUntil: DeskWording("Embargo sampai", "Embargo until")
        case .isApproved: DeskWording("Disetujui", "Approved")
        case .changedSinceApproval: DeskWording("Berubah sesudah disetujui", "Changed since approval")
        case .isLive: DeskWording("Sudah tayang", "Live")
        case .alarm: DeskWording("Jadwal yang tidak terlaksana", "Scheduled, and not done")
        case .alarmHelp:
            DeskWording(
                "Buka halaman penerbitannya: perbaiki, lalu jadwalkan lagi atau batalkan.",
                "Open its publication page: put it right, then schedule it again or cancel it.")
        case .toPublish: DeskWording("Terbit", "Publish")
        case .toSwap: DeskWording("Ganti isi", "Swap in")
        case .toWithdraw: DeskWording("Tarik", "Withdraw")
        case .late: DeskWording("Waktunya lewat, belum dilaksanakan", "Its moment has passed, not done yet")
        case .refused: DeskWording("Ditolak aturan", "Refused by the rules")
        case .moreAlarms: DeskWording("Masih ada lagi.", "There are more.")
        case .timerHeld:
            DeskWording(
                "Pengatur waktu berhenti: jam server mundur. Periksa jamnya, lalu jalankan “redaksi schedule resume”.",
                "The timer stands still: the server's clock went back. Check it, then run “redaksi schedule resume”.")
        case .severalMatch:
            DeskWording("Ada beberapa orang yang cocok: pilih satu.", "Several people match: choose one.")
        case .nobodyMatches: DeskWording("Tidak ada yang cocok.", "Nobody matches.")
        case .mayNotWrite: DeskWording("Orang ini tidak berhak menulis.", "This person may not write.")
        case .onlyYourself:
            DeskWording(
                "Di rubrik ini Anda hanya dapat menugaskan diri sendiri.",
                "In this section you can assign yourself only.")
        }
    }
}
