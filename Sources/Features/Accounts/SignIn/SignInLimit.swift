import Foundation

/// How often signing in may be tried before each further try has to wait, and how the wait grows.
///
/// Nobody is ever locked out for good, and a browser that has signed in before is counted by itself, so that an attacker
/// who tries an account's password cannot keep its owner out (ASVS 6.3.1).
struct SignInLimit: Sendable {
    /// Tries without a wait.
    let free: Int
    /// Seconds of the first wait; each further one is twice as long.
    let first: Double
    /// Seconds of the longest wait.
    let longest: Double
    /// Seconds without a try after which all is forgotten.
    let memory: Double

    /// Of one account, or of one browser known to it.
    static let account = SignInLimit(free: 5, first: 15, longest: 900, memory: 3_600)
    /// Of one address (IPv6: of its /64): a whole newsroom may sit behind one.
    static let address = SignInLimit(free: 30, first: 5, longest: 300, memory: 900)

    /// Seconds that must pass after the last of so many tries that failed.
    func wait(after failures: Int) -> Double {
        guard failures >= free else { return 0 }
        return min(longest, first * pow(2, Double(min(failures - free, 20))))
    }
}
