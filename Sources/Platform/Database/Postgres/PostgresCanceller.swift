import CLibPQ
import Synchronization

/// Stops the statement a connection runs, from any thread.
final class PostgresCanceller: Sendable {
    /// `@unchecked Sendable`: libpq's documentation allows `PQcancel` from another thread than the connection's, and
    /// the lock around it keeps `PQfreeCancel` away meanwhile.
    private struct Handle: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let handle = Mutex<Handle?>(nil)

    func adopt(_ connection: OpaquePointer) {
        let new = PQgetCancel(connection).map(Handle.init)
        handle.withLock { $0 = new }
    }

    func forget() {
        handle.withLock { handle in
            if let handle { PQfreeCancel(handle.pointer) }
            handle = nil
        }
    }

    /// Returns when the server has been told; silently does nothing when it cannot be reached, since the statement then
    /// fails by itself.
    func cancel() {
        handle.withLock { handle in
            guard let handle else { return }
            var message = [CChar](repeating: 0, count: 256)
            _ = PQcancel(handle.pointer, &message, 256)
        }
    }
}
