import HummingbirdCore
import Synchronization

/// Lets no more connections in than there are file descriptors for (R22).
///
/// At the limit accepting pauses: nothing is read from the listening socket, so that the rest wait in the kernel's queue
/// and cost nothing, until somebody leaves. NIO accepts a few at once, so that the limit may be passed by up to 16.
package final class ConnectionGate: AvailableConnectionsDelegate {
    private struct State {
        var figures = ConnectionFigures()
        var isPaused = false
    }

    private let state: Mutex<State>

    /// - Parameter limit: connections at once.
    package init(limit: Int) {
        var state = State()
        state.figures.limit = limit
        self.state = Mutex(state)
    }

    package func connectionOpened() {
        state.withLock { state in
            state.figures.open += 1
            state.figures.accepted += 1
        }
    }

    package func connectionClosed() {
        state.withLock { $0.figures.open -= 1 }
    }

    package func isAcceptingNewConnections() -> Bool {
        state.withLock { state in
            let isFull = state.figures.open >= state.figures.limit
            if isFull, !state.isPaused { state.figures.pauses += 1 }
            state.isPaused = isFull
            return !isFull
        }
    }

    /// The figures, without those that other limits closed.
    package var figures: ConnectionFigures { state.withLock { $0.figures } }
}
