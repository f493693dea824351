import Database
package import Foundation

/// That an article does not fulfil a rule: which, where, and what is wrong.
package struct Refusal: Equatable, Sendable {
    package let rule: GateRule.ID
    package let name: Demand.Name
    package let field: GateField
    package let fault: Fault

    /// In place of a rule's number where the program itself refuses, which nobody overrides.
    package static let programs: GateRule.ID = 0

    /// What is wrong with the field, with what was measured and what the rule allows.
    package enum Fault: Equatable, Sendable {
        case missing
        case tooShort(measured: Int, limit: Int)
        case tooLong(measured: Int, limit: Int)
        /// A picture, by its number where the library has it.
        case noCredit(asset: Int64?)
        case noAlternative(asset: Int64?)
        case rightsEnded(asset: Int64, Date)
        case embargo(until: Date)
        case notApproved
        /// Approved, but by somebody who wrote it.
        case approvedByWriter
        case changedSinceApproval
        case heldBack

        /// The asset it is about, by its number in the library.
        package var asset: Int64? {
            switch self {
            case .noCredit(let asset), .noAlternative(let asset): asset
            case .rightsEnded(let asset, _): asset
            case .missing, .tooShort, .tooLong, .embargo, .notApproved, .approvedByWriter, .changedSinceApproval,
                .heldBack:
                nil
            }
        }
    }

    /// For messages and for programs: `gate-too-long`.
    package var code: String {
        switch fault {
        case .missing: "gate-missing"
        case .tooShort: "gate-too-short"
        case .tooLong: "gate-too-long"
        case .noCredit: "gate-no-credit"
        case .noAlternative: "gate-no-alternative"
        case .rightsEnded: "gate-rights-ended"
        case .embargo: "gate-embargo"
        case .notApproved: "gate-not-approved"
        case .approvedByWriter: "gate-approved-by-writer"
        case .changedSinceApproval: "gate-changed-since-approval"
        case .heldBack: "gate-held-back"
        }
    }
}

/// Why the gate stays shut.
package enum GateError: Error, Equatable {
    /// Every rule that is not fulfilled, in the order of the rules.
    case refused([Refusal])
    /// Who asked for the override has not the privilege, or not that over a legal hold.
    case overrideNotAllowed([Refusal])
    /// An override says why, in 1 to 500 characters.
    case noReason
}

extension GateError: CustomStringConvertible {
    /// For a terminal and for reports.
    package var description: String {
        switch self {
        case .refused(let refusals), .overrideNotAllowed(let refusals):
            refusals.map { "\($0.name.rawValue) (\($0.field.rawValue)): \($0.code)" }.joined(separator: "; ")
        case .noReason: "an override needs a reason of at most 500 characters"
        }
    }
}
