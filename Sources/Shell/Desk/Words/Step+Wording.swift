package import Newsroom

extension Step {
    /// What the step is called on the board and wherever an article stands at it.
    package var wording: DeskWording {
        switch self {
        case .idea: DeskWording("Ide", "Idea")
        case .assigned: DeskWording("Ditugaskan", "Assigned")
        case .writing: DeskWording("Ditulis", "Writing")
        case .review: DeskWording("Ditinjau", "In review")
        case .approved: DeskWording("Disetujui", "Approved")
        case .scheduled: DeskWording("Terjadwal", "Scheduled")
        }
    }
}
