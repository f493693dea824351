import Synchronization

/// The table in sixteen parts with a lock each, so that a change that drops thousands of pages never stops a reader
/// for longer than one of them takes.
final class ShardedTable: Sendable {
    private let shards = (0..<16).map { _ in Shard() }

    func find(_ path: UnsafeRawBufferPointer, hash: UInt64) -> HeldPage? {
        shard(hash).table.withLock { $0.find(path, hash: hash) }
    }

    func put(_ page: HeldPage) {
        shard(page.hash).table.withLock { $0.put(page) }
    }

    func remove(_ page: HeldPage) {
        shard(page.hash).table.withLock { $0.remove(page) }
    }

    var count: Int { shards.reduce(0) { $0 + $1.table.withLock { $0.count } } }

    private func shard(_ hash: UInt64) -> Shard { shards[Int(truncatingIfNeeded: hash) & 15] }
}

private final class Shard: Sendable {
    let table = Mutex(PathTable())
}
