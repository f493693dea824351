/// What one Argon2id hash costs.
package struct PasswordParameters: Equatable, Sendable {
    /// Memory of one hash, in KiB.
    package let memory: UInt32
    /// How often it is gone through.
    package let passes: UInt32
    package let lanes: UInt32

    package init(memory: UInt32, passes: UInt32, lanes: UInt32 = 1) {
        self.memory = memory
        self.passes = passes
        self.lanes = lanes
    }

    /// OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane, which it holds equal to 46 MiB and one pass;
    /// of the two this leaves more of a small server's memory.
    package static let recommended = PasswordParameters(memory: 19_456, passes: 2)

    /// Whether a hash made with these should be made anew with `wanted`.
    package func isWeaker(than wanted: PasswordParameters) -> Bool {
        memory < wanted.memory || passes < wanted.passes || lanes < wanted.lanes
    }
}
