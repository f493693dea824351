package import Foundation

/// Why something cannot be scheduled, moved or cancelled.
package enum TimingError: Error, Equatable {
    case unknown(ScheduledAction.ID)
    /// It was done, failed or cancelled before.
    case over(ScheduledAction.ID, ScheduledAction.State)
    /// The same is scheduled for the article already: move or cancel that.
    case alreadyScheduled(ScheduledAction.ID)
    /// No IANA name that this program knows.
    case unknownZone(String)
    /// The moment is not ahead: do it now instead.
    case past(Date)
}

/// A refusal by the newsroom's rules: what keeps a scheduled action from happening, told to whoever scheduled it.
package protocol ActionRefusal: Error {
    /// Stable words for programs first, then what they are about, separated by spaces: `incomplete headline body`.
    /// At most 500 characters.
    var reason: String { get }
}

extension GateError: ActionRefusal {
    package var reason: String {
        switch self {
        case .refused(let refusals), .overrideNotAllowed(let refusals):
            refusals.map { "\($0.code) \($0.field.rawValue)" }.joined(separator: " ")
        case .noReason: "no-reason"
        }
    }
}

extension WorkError: ActionRefusal {
    package var reason: String {
        switch self {
        case .noCopy: "no-copy"
        case .stale: "stale"
        case .standingStale: "standing-stale"
        case .overtaken(let revision): "overtaken \(revision)"
        case .wrongStep(let step): "wrong-step \(step.rawValue)"
        case .unusedStep(let step): "unused-step \(step.rawValue)"
        case .taken: "taken"
        case .repeated: "repeated"
        case .noReason: "no-reason"
        }
    }
}

extension ArticleError: ActionRefusal {
    package var reason: String {
        switch self {
        case .unknown(let id): "unknown \(id)"
        case .stale: "stale"
        case .incomplete(let fields): (["incomplete"] + fields.map(\.rawValue)).joined(separator: " ")
        case .tooLong(let field, let limit): "too-long \(field.rawValue) \(limit)"
        case .notLive: "not-live"
        case .notWithdrawn: "not-withdrawn"
        case .notAdmitted: "not-admitted"
        case .withdrawn: "withdrawn"
        case .alreadyLive: "already-live"
        case .unreadableState: "unreadable-state"
        }
    }
}

extension PublicationError: ActionRefusal {
    package var reason: String {
        switch self {
        case .badText: "bad-text"
        case .badAddress: "bad-address"
        case .leadsToItself: "leads-to-itself"
        }
    }
}
