/// What the pages dropped lately looked like, to find out which were dropped for nothing.
///
/// A table of fixed size in which a newcomer overwrites: it is a measure, not a promise.
struct DroppedPages {
    private var hashes: [UInt64] = []
    private var digests: [UInt64] = []

    mutating func note(_ page: HeldPage) {
        if hashes.isEmpty {
            hashes = Array(repeating: 0, count: Self.size)
            digests = hashes
        }
        hashes[place(page)] = page.hash
        digests[place(page)] = digest(page)
    }

    /// Forgets the page; `true` when it is what it was when it was dropped.
    mutating func take(_ page: HeldPage) -> Bool {
        guard !hashes.isEmpty, hashes[place(page)] == page.hash else { return false }
        hashes[place(page)] = 0
        return digests[place(page)] == digest(page)
    }

    mutating func forgetAll() { (hashes, digests) = ([], []) }

    /// 16 bytes each.
    private static let size = 32_768

    private func place(_ page: HeldPage) -> Int { Int(truncatingIfNeeded: page.hash >> 16) & (Self.size - 1) }

    private func digest(_ page: HeldPage) -> UInt64 {
        (UInt64(page.digest, radix: 16) ?? 0) ^ UInt64(page.status)
    }
}
