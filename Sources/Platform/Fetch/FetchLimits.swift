/// How long and how much one fetch may take.
package struct FetchLimits: Sendable, Equatable {
    /// For the look-up of a name, and again for connecting (TLS included); for each hop.
    package var connect: Duration
    /// For everything, from the first look-up to the last byte, redirects included.
    package var whole: Duration
    /// Body bytes, as received.
    package var bytes: Int
    /// Redirects followed; one more is an error.
    package var redirects: Int

    package init(
        connect: Duration = .seconds(5), whole: Duration = .seconds(10),
        bytes: Int = 20 * 1024 * 1024, redirects: Int = 3
    ) {
        self.connect = connect
        self.whole = whole
        self.bytes = bytes
        self.redirects = redirects
    }

    /// 5 s to connect, 10 s in all, 20 MiB, 3 redirects.
    package static let standard = FetchLimits()
}
