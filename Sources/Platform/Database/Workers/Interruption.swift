import Dispatch
import Synchronization

/// A wish to stop a transaction, from the task that asked for it to the thread that runs it.
final class Interruption: Sendable {
    private let wish = Atomic<Bool>(false)
    private let handler = Mutex<(@Sendable () -> Void)?>(nil)

    var isWished: Bool { wish.load(ordering: .relaxed) }

    /// Asks the running transaction to stop.
    func request() {
        wish.store(true, ordering: .relaxed)
        // The handler may talk to a server: not on the caller's thread.
        DispatchQueue.global().async { self.handler.withLock { $0?() } }
    }

    /// Runs `body`; meanwhile a request calls `stop`. When this returns, no `stop` is running nor will be: it cannot
    /// hit the transaction after.
    func stopping<T>(with stop: @escaping @Sendable () -> Void, _ body: () throws -> T) rethrows -> T {
        handler.withLock { $0 = stop }
        defer { handler.withLock { $0 = nil } }
        return try body()
    }
}
