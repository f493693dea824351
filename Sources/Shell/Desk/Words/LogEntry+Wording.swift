package import Newsroom

extension LogEntry.Kind {
    /// What happened, in words; the stored name for a kind that has none, such as one of a later version of the program.
    package var wording: DeskWording { Self.wordings[rawValue] ?? DeskWording(rawValue, rawValue) }

    /// Every kind that has words. The features' own are theirs to append, so they stand here by their stored names.
    package static var known: [LogEntry.Kind] { wordings.keys.sorted().map { LogEntry.Kind($0) } }

    private static let wordings = articles.merging(paper) { first, _ in first }.merging(people) { first, _ in first }

    private static let articles: [String: DeskWording] = [
        "begun": DeskWording("Penulisan dimulai", "Writing begun"),
        "assigned": DeskWording("Penugasan diubah", "Assignment changed"),
        "planned": DeskWording("Rencana diubah", "Plan changed"),
        "unplanned": DeskWording("Rencana dibatalkan", "Plan cancelled"),
        "submitted": DeskWording("Dikirim untuk ditinjau", "Submitted for review"),
        "sent-back": DeskWording("Dikembalikan", "Sent back"),
        "approved": DeskWording("Disetujui", "Approved"),
        "held-back": DeskWording("Ditahan", "Held back"),
        "let-go": DeskWording("Penahanan dicabut", "Let go"),
        "taken-over": DeskWording("Diambil alih", "Taken over"),
        "handed-back": DeskWording("Giliran menulis dikembalikan", "Writing handed back"),
        "discarded": DeskWording("Salinan kerja dibuang", "Working copy given up"),
        "published": DeskWording("Terbit", "Published"),
        "corrected": DeskWording("Perubahan terbit", "Change published"),
        "updated": DeskWording("Pembaruan terbit", "Update published"),
        "withdrawn": DeskWording("Ditarik", "Withdrawn"),
        "reinstated": DeskWording("Tayang kembali", "Brought back"),
        "gate-overridden": DeskWording("Aturan dilampaui", "Rules passed over"),
        "correction-added": DeskWording("Koreksi ditambahkan", "Correction added"),
        "withdrawal-changed": DeskWording("Catatan penarikan diubah", "Notice of withdrawal changed"),
        "copy-merged": DeskWording("Digabungkan dengan yang tersimpan", "Brought together with what was saved"),
        "revision-restored": DeskWording("Revisi dipulihkan", "Revision restored"),
        "preview-link-made": DeskWording("Tautan pratinjau dibuat", "Preview link made"),
        "preview-links-ended": DeskWording("Tautan pratinjau dimatikan", "Preview links ended"),
        "comment-edited": DeskWording("Komentar diubah penulisnya", "Comment edited by its writer"),
        "comment-deleted": DeskWording("Komentar dihapus penulisnya", "Comment deleted by its writer"),
        "action-scheduled": DeskWording("Dijadwalkan", "Scheduled"),
        "action-moved": DeskWording("Jadwal dipindah", "Moved to another moment"),
        "action-cancelled": DeskWording("Jadwal dibatalkan", "Schedule cancelled"),
        "action-failed": DeskWording("Jadwal ditolak aturan", "Schedule refused by the rules"),
    ]

    private static let paper: [String: DeskWording] = [
        "front-drafted": DeskWording("Halaman depan: konsep disimpan", "Front page: draft saved"),
        "front-arranged": DeskWording("Halaman depan: susunan tayang", "Front page: arrangement shown"),
        "front-scheduled": DeskWording("Halaman depan: susunan dijadwalkan", "Front page: arrangement scheduled"),
        "front-set-aside": DeskWording("Halaman depan: susunan disisihkan", "Front page: arrangement set aside"),
        "front-deleted": DeskWording("Halaman depan: susunan dihapus", "Front page: arrangement deleted"),
        "section-created": DeskWording("Rubrik dibuat", "Section created"),
        "section-saved": DeskWording("Rubrik diubah", "Section changed"),
        "section-moved": DeskWording("Rubrik dipindahkan", "Section moved"),
        "topic-created": DeskWording("Topik dibuat", "Topic created"),
        "topic-saved": DeskWording("Topik diubah", "Topic changed"),
        "topic-merged": DeskWording("Topik digabungkan", "Topics merged"),
        "person-created": DeskWording("Nama ditambahkan", "Person added"),
        "person-saved": DeskWording("Nama diubah", "Person changed"),
        "asset-saved": DeskWording("Foto diubah", "Picture changed"),
        "page-created": DeskWording("Halaman dibuat", "Page created"),
        "page-saved": DeskWording("Halaman diubah", "Page changed"),
        "page-deleted": DeskWording("Halaman dihapus", "Page deleted"),
        "menu-saved": DeskWording("Menu diubah", "Menu changed"),
        "site-saved": DeskWording("Pengaturan situs diubah", "Site settings changed"),
        "gate-changed": DeskWording("Aturan terbit diubah", "Rules changed"),
        "workflow-changed": DeskWording("Langkah kerja diubah", "Steps changed"),
        "timer-held": DeskWording("Pengatur waktu dihentikan", "Timer stopped"),
        "timer-resumed": DeskWording("Pengatur waktu berjalan lagi", "Timer running again"),
    ]

    private static let people: [String: DeskWording] = [
        "sign-in.done": DeskWording("Masuk", "Signed in"),
        "sign-in.failed": DeskWording("Gagal masuk", "Sign-in failed"),
        "sign-in.ended": DeskWording("Keluar", "Signed out"),
        "sign-in.confirmed": DeskWording("Identitas dipastikan lagi", "Identity confirmed again"),
        "sign-in.sessions-ended": DeskWording("Sesi diakhiri", "Sessions ended"),
        "password.set": DeskWording("Kata sandi ditetapkan", "Password set"),
        "passkey.added": DeskWording("Kunci sandi ditambahkan", "Passkey added"),
        "passkey.removed": DeskWording("Kunci sandi dihapus", "Passkey removed"),
        "one-time-key.set": DeskWording("Kode sekali pakai dipasang", "One-time codes set up"),
        "one-time-key.removed": DeskWording("Kode sekali pakai dihapus", "One-time codes removed"),
        "recovery-codes.made": DeskWording("Kode pemulihan dibuat", "Recovery codes made"),
        "recovery-codes.used": DeskWording("Kode pemulihan dipakai", "Recovery code used"),
        "user.invited": DeskWording("Pengguna diundang", "User invited"),
        "user.link-made": DeskWording("Tautan undangan dibuat", "Invitation link made"),
        "user.changed": DeskWording("Pengguna diubah", "User changed"),
        "user.disabled": DeskWording("Pengguna dinonaktifkan", "User disabled"),
        "user.enabled": DeskWording("Pengguna diaktifkan", "User enabled"),
        "user.granted": DeskWording("Peran pengguna diubah", "User's roles changed"),
        "user.unlocked": DeskWording("Kunci akun dibuka", "Account unlocked"),
        "role.made": DeskWording("Peran dibuat", "Role made"),
        "role.changed": DeskWording("Peran diubah", "Role changed"),
        "role.removed": DeskWording("Peran dihapus", "Role removed"),
    ]
}
