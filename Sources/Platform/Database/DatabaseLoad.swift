import Synchronization

/// How busy a database's reading connections are; on PostgreSQL, where one kind does both, all of them.
package struct DatabaseLoad: Sendable, Equatable {
    package var connections: Int
    package var busy: Int
    /// Transactions that wait for one.
    package var waiting: Int
}

extension Database {
    /// At this moment. Costs a lock.
    package var load: DatabaseLoad { driver.load }
}

extension WorkerPool {
    var load: DatabaseLoad {
        state.withLock { state in
            DatabaseLoad(
                connections: state.threads, busy: max(0, state.threads - state.idle.count), waiting: state.waiting.count
            )
        }
    }
}
