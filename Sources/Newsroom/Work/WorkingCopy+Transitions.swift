package import Foundation

/// From step to step. Each decides and changes the value only; ``WorkingCopy/saveStanding(in:)`` writes it.
extension WorkingCopy {
    /// Gives it to somebody, or to nobody. An idea becomes an assignment.
    package mutating func assign(to user: User.ID?, _ workflow: Workflow, now: Date) {
        assignee = user
        if step == .idea, user != nil { move(to: workflow.uses(.assigned) ? .assigned : .writing, now) }
        if step == .assigned, user == nil { move(to: workflow.uses(.idea) ? .idea : .writing, now) }
    }

    /// The first word is written.
    package mutating func begin(now: Date) throws(WorkError) {
        try require(step < .review)
        move(to: .writing, now)
    }

    /// The writer is done: into review, or to the step after it where there is no review.
    package mutating func submit(_ workflow: Workflow, now: Date) throws(WorkError) {
        try require(step <= .writing)
        guard let next = workflow.steps.first(where: { $0 == .review || $0 == .approved }) else {
            throw .unusedStep(.review)
        }
        move(to: next, now)
    }

    /// Back to the writer, whatever was approved or scheduled.
    package mutating func sendBack(now: Date) throws(WorkError) {
        try require(step >= .review)
        approval = nil
        move(to: .writing, now)
    }

    /// Says that `version`, which is what `user` read, is good. Every later change is unapproved.
    package mutating func approve(by user: User.ID, version: Int, _ workflow: Workflow, now: Date) throws(WorkError) {
        guard version == self.version else { throw .stale(current: self.version) }
        try require(step >= .review || !workflow.uses(.review))
        approval = Approval(by: user, at: now, version: version)
        if step < .approved, workflow.uses(.approved) { move(to: .approved, now) }
    }

    /// A moment was set at which it goes live.
    package mutating func schedule(_ workflow: Workflow, now: Date) throws(WorkError) {
        try require(step >= .approved || !workflow.uses(.approved))
        move(to: .scheduled, now)
    }

    /// The moment was taken back.
    package mutating func unschedule(_ workflow: Workflow, now: Date) throws(WorkError) {
        try require(step == .scheduled)
        move(to: workflow.uses(.approved) ? .approved : .writing, now)
    }

    /// Nothing of it goes live until it is let go.
    ///
    /// - Throws: ``WorkError`` for a blank reason or one of more than 500 characters.
    package mutating func holdBack(by user: User.ID, reason: String, now: Date) throws(WorkError) {
        hold = LegalHold(by: user, at: now, reason: try Self.reason(reason))
    }

    /// Ends the hold; without one nothing changes.
    package mutating func letGo() { hold = nil }

    /// Not blank, at most 500 characters.
    static func reason(_ text: String) throws(WorkError) -> String {
        guard text.unicodeScalars.count <= 500, !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
            throw .noReason
        }
        return text
    }

    private func require(_ isRight: Bool) throws(WorkError) { if !isRight { throw .wrongStep(step) } }

    private mutating func move(to next: Step, _ now: Date) {
        guard next != step else { return }
        step = next
        stepSince = now
    }
}
