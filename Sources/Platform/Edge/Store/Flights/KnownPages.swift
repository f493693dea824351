/// Of which addresses the last rendering was an ordinary page.
///
/// A table of fixed size in which a newcomer overwrites: who is forgotten waits with the strangers.
struct KnownPages {
    private var hashes: [UInt64] = []

    mutating func note(_ page: HeldPage) {
        if hashes.isEmpty { hashes = Array(repeating: 0, count: Self.size) }
        if page.status == 200 {
            hashes[place(page.hash)] = page.hash
        } else if hashes[place(page.hash)] == page.hash {
            hashes[place(page.hash)] = 0
        }
    }

    func contains(_ key: PathKey) -> Bool { !hashes.isEmpty && hashes[place(key.hash)] == key.hash }

    /// 8 bytes each.
    private static let size = 65_536

    private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 16) & (Self.size - 1) }
}
