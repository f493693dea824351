/// Pages by path: open addressing, linear probing, at most 70 % full.
struct PathTable {
    /// 0 is a free place.
    private var hashes: [UInt64] = Array(repeating: 0, count: 16)
    private var pages: [HeldPage?] = Array(repeating: nil, count: 16)
    private(set) var count = 0

    func find(_ path: UnsafeRawBufferPointer, hash: UInt64) -> HeldPage? {
        place(of: path, hash: Self.marked(hash)).flatMap { pages[$0] }
    }

    /// In place of what was held for the path, if anything was.
    mutating func put(_ page: HeldPage) {
        let hash = Self.marked(page.hash)
        if let place = page.path.withUnsafeBytes({ place(of: $0, hash: hash) }) {
            pages[place] = page
            return
        }
        if (count + 1) * 10 > hashes.count * 7 { grow() }
        insert(page, hash: hash)
        count += 1
    }

    /// Nothing happens when another page is held for its path.
    mutating func remove(_ page: HeldPage) {
        let hash = Self.marked(page.hash)
        guard let found = page.path.withUnsafeBytes({ place(of: $0, hash: hash) }), pages[found] === page else {
            return
        }
        // What follows moves up, so that no search stops too early: no tombstones.
        var hole = found
        var next = (hole + 1) & mask
        while hashes[next] != 0 {
            let home = start(hashes[next])
            if (next - home) & mask >= (next - hole) & mask {
                hashes[hole] = hashes[next]
                pages[hole] = pages[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        hashes[hole] = 0
        pages[hole] = nil
        count -= 1
    }

    private var mask: Int { hashes.count - 1 }

    private static func marked(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

    /// The lowest bits chose the shard.
    private func start(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 8) & mask }

    private func place(of path: UnsafeRawBufferPointer, hash: UInt64) -> Int? {
        var place = start(hash)
        while hashes[place] != 0 {
            if hashes[place] == hash, let page = pages[place], page.isFor(path) { return place }
            place = (place + 1) & mask
        }
        return nil
    }

    private mutating func insert(_ page: HeldPage, hash: UInt64) {
        var place = start(hash)
        while hashes[place] != 0 { place = (place + 1) & mask }
        hashes[place] = hash
        pages[place] = page
    }

    private mutating func grow() {
        let old = pages
        hashes = Array(repeating: 0, count: old.count * 2)
        pages = Array(repeating: nil, count: old.count * 2)
        for case let page? in old { insert(page, hash: Self.marked(page.hash)) }
    }
}
