import Fetch

extension FetchLimits {
    /// For tests that are not about time: on two busy cores even a loopback answer can take seconds.
    static let patient = FetchLimits(connect: .seconds(120), whole: .seconds(240))
}
