import Database
import Foundation
import Newsroom
import Shell

extension LogEntry {
    /// What the entry says besides who, when and what.
    var details: [String: String] {
        (try? JSONDecoder().decode([String: String].self, from: Data(detail.utf8))) ?? [:]
    }

    /// The users between whom an assignment moved: `3 > 5`.
    var assignees: [User.ID] { ends(of: "assignee").compactMap { User.ID($0) } }

    /// Both sides of `before > after`; empty when the entry does not have it.
    private func ends(of key: String) -> [String] {
        guard let text = details[key], let cut = text.range(of: " > ") else { return [] }
        return [String(text[..<cut.lowerBound]), String(text[cut.upperBound...])]
    }

    /// What it says of the standing, for colleagues: steps, assignment, reasons.
    func wording(_ names: [User.ID: String], _ language: Language) -> String {
        var parts: [String] = []
        let steps = ends(of: "step").compactMap { Step(rawValue: $0)?.wording.text(language) }
        if steps.count == 2 { parts.append(steps.joined(separator: " → ")) }
        if let assignee = ends(of: "assignee").last {
            let name = User.ID(assignee).flatMap { names[$0] }
            parts.append("\(StandingPhrase.assignment.text(language)): \(name ?? StandingPhrase.nobody.text(language))")
        }
        for key in ["reason", "note", "rules"] {
            if let text = details[key], !text.isEmpty { parts.append(text) }
        }
        if let hold = ends(of: "hold").last, hold != "-" { parts.append(hold) }
        return parts.joined(separator: "; ")
    }

    /// What happened, in words; the stored name for what this page does not know.
    func title(_ language: Language) -> String { Self.titles[kind]?.text(language) ?? kind.rawValue }

    private static let titles: [Kind: DeskWording] = [
        .begun: DeskWording("Penulisan dimulai", "Writing begun"),
        .assigned: DeskWording("Penugasan diubah", "Assignment changed"),
        .planned: DeskWording("Rencana diubah", "Plan changed"),
        .submitted: DeskWording("Dikirim untuk ditinjau", "Submitted for review"),
        .sentBack: DeskWording("Dikembalikan", "Sent back"),
        .approved: DeskWording("Disetujui", "Approved"),
        .heldBack: DeskWording("Ditahan", "Held back"),
        .letGo: DeskWording("Penahanan dicabut", "Let go"),
        .takenOver: DeskWording("Diambil alih", "Taken over"),
        .discarded: DeskWording("Salinan kerja dibuang", "Working copy given up"),
        .published: DeskWording("Terbit", "Published"),
        .corrected: DeskWording("Perubahan terbit", "Change published"),
        .updated: DeskWording("Pembaruan terbit", "Update published"),
        .withdrawn: DeskWording("Ditarik", "Withdrawn"),
        .reinstated: DeskWording("Tayang kembali", "Brought back"),
        .gateOverridden: DeskWording("Aturan dilampaui", "Rules passed over"),
        .correctionAdded: DeskWording("Koreksi ditambahkan", "Correction added"),
        .withdrawalChanged: DeskWording("Catatan penarikan diubah", "Notice of withdrawal changed"),
        .copyMerged: DeskWording("Digabungkan dengan yang tersimpan", "Brought together with what was saved"),
        .revisionRestored: DeskWording("Revisi dipulihkan", "Revision restored"),
        .previewLinkMade: DeskWording("Tautan pratinjau dibuat", "Preview link made"),
        .previewLinksEnded: DeskWording("Tautan pratinjau dimatikan", "Preview links ended"),
        .commentEdited: DeskWording("Komentar diubah penulisnya", "Comment edited by its writer"),
        .commentDeleted: DeskWording("Komentar dihapus penulisnya", "Comment deleted by its writer"),
        .actionScheduled: DeskWording("Dijadwalkan", "Scheduled"),
        .actionMoved: DeskWording("Jadwal dipindah", "Moved to another moment"),
        .actionCancelled: DeskWording("Jadwal dibatalkan", "Schedule cancelled"),
        .actionFailed: DeskWording("Jadwal ditolak aturan", "Schedule refused by the rules"),
    ]
}
