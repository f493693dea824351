import Foundation

/// What a batch of due actions reads once: the transaction has ``ChangeLog/turn(in:)``, so that nobody else changes rules,
/// sections or settings, and what is due changes none of them itself.
///
/// Kept as `Connection.knowledge` by ``ActionTimer``; where there is none, nothing is remembered.
struct BatchMemory: Sendable {
    var rules: [GateRule]?
    /// A section with those above it.
    var ancestors: [Section.ID: [Section.ID]] = [:]
    /// The paper's.
    var zone: TimeZone?
}
