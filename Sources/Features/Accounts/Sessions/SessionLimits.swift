/// How long signing in lasts. NIST SP 800-63B's level AAL2: idle at most an hour, a day in all.
package struct SessionLimits: Sendable {
    /// Seconds without a request.
    package let idle: Double
    /// Seconds since signing in.
    package let absolute: Double
    /// Seconds since the last proof of who it is, for what asks for a fresh one.
    package let fresh: Double

    package init(idle: Double = 3_600, absolute: Double = 86_400, fresh: Double = 600) {
        self.idle = idle
        self.absolute = absolute
        self.fresh = fresh
    }
}
