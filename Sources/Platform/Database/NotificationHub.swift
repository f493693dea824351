import Synchronization

/// Who listens to which channel within this process.
final class NotificationHub: Sendable {
    private struct State {
        var listeners: [String: [Int: AsyncStream<String>.Continuation]] = [:]
        var nextNumber = 0
        /// The channels on which nothing is missed at present.
        var ready: Set<String> = []
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Whether every channel is ready at once, since nothing comes from outside this process.
    private let isLocal: Bool

    init(isLocal: Bool) {
        self.isLocal = isLocal
    }

    /// The channel names both engines take: short enough that PostgreSQL (63 bytes) can carry a schema before it.
    static func isChannel(_ name: String) -> Bool {
        (1...30).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
    }

    var channels: [String] { state.withLock { Array($0.listeners.keys) } }

    /// Begins with an empty payload, “look now”, as soon as the channel is ready.
    func stream(_ channel: String) -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1000)) { continuation in
            let number: Int? = state.withLock { state in
                guard !state.isClosed else { return nil }
                state.nextNumber += 1
                state.listeners[channel, default: [:]][state.nextNumber] = continuation
                if isLocal || state.ready.contains(channel) { continuation.yield("") }
                return state.nextNumber
            }
            guard let number else { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in self?.remove(number, from: channel) }
        }
    }

    func deliver(_ payload: String, on channel: String) {
        let listeners = state.withLock { $0.listeners[channel] ?? [:] }
        for listener in listeners.values { listener.yield(payload) }
    }

    /// Says “look now” on a channel, and from now on to whoever joins it.
    func begin(_ channel: String) {
        let listeners = state.withLock { state in
            state.ready.insert(channel)
            return state.listeners[channel] ?? [:]
        }
        for listener in listeners.values { listener.yield("") }
    }

    /// Something may be missed on every channel until it has begun again.
    func interrupt() {
        state.withLock { $0.ready = [] }
    }

    func finish() {
        let listeners = state.withLock { state in
            state.isClosed = true
            defer { state.listeners = [:] }
            return state.listeners
        }
        for listener in listeners.values.flatMap(\.values) { listener.finish() }
    }

    private func remove(_ number: Int, from channel: String) {
        state.withLock { state in
            state.listeners[channel]?[number] = nil
            if state.listeners[channel]?.isEmpty == true { state.listeners[channel] = nil }
        }
    }
}
