import CLibPQ
import Foundation
import Synchronization

/// Listens on a connection of its own, on a thread of its own, from the first subscription on; restores both after a loss.
final class PostgresListener: Sendable {
    private struct State {
        var isRunning = false
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let address: PostgresAddress
    private let hub = NotificationHub(isLocal: false)
    private let state = Mutex(State())
    /// A byte in it wakes the thread from waiting for the server.
    private let wake = Pipe()

    init(_ address: PostgresAddress) {
        self.address = address
    }

    func stream(_ channel: String) -> AsyncStream<String> {
        let stream = hub.stream(channel)
        let starts = state.withLock { state in
            defer { state.isRunning = state.isRunning || !state.isClosed }
            return !state.isRunning && !state.isClosed
        }
        if starts {
            let thread = Thread { self.run() }
            thread.name = "postgres listen"
            thread.start()
        }
        rouse()
        return stream
    }

    func close() async {
        hub.finish()
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                state.isClosed = true
                if state.isRunning { state.closers.append(continuation) }
                return !state.isRunning
            }
            rouse()
            if isOver { continuation.resume() }
        }
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    private func rouse() {
        var byte: UInt8 = 0
        _ = Foundation.write(wake.fileHandleForWriting.fileDescriptor, &byte, 1)
    }

    private func run() {
        var pause: Int32 = 100
        while !isClosed {
            if let connection = try? address.connect() {  // a server that is away is tried again
                pause = 100
                listen(connection)
                PQfinish(connection)
                hub.interrupt()
            }
            if isClosed { break }
            _ = wait(for: nil, milliseconds: pause)
            pause = min(pause * 2, 5000)
        }
        let closers = state.withLock { state in
            state.isRunning = false
            return state.closers
        }
        for closer in closers { closer.resume() }
    }

    /// Returns when the connection was lost or the database closed.
    private func listen(_ connection: OpaquePointer) {
        var listened: Set<String> = []
        while !isClosed {
            for channel in hub.channels where !listened.contains(channel) {
                guard subscribe(to: channel, connection) else { return }
                listened.insert(channel)
                hub.begin(channel)
            }
            while let notification = PQnotifies(connection) {
                if let channel = address.unqualified(String(cString: notification.pointee.relname)) {
                    hub.deliver(String(cString: notification.pointee.extra), on: channel)
                }
                PQfreemem(notification)
            }
            guard wait(for: PQsocket(connection), milliseconds: -1), PQconsumeInput(connection) == 1 else { return }
        }
    }

    private func subscribe(to channel: String, _ connection: OpaquePointer) -> Bool {
        let name = address.qualified(channel)
        guard let quoted = PQescapeIdentifier(connection, name, name.utf8.count) else { return false }
        defer { PQfreemem(quoted) }
        let result = PQexec(connection, "LISTEN \(String(cString: quoted))")
        defer { PQclear(result) }
        return PQresultStatus(result) == PGRES_COMMAND_OK
    }

    /// Waits for the socket, the pipe or the time; `false` when waiting itself failed.
    private func wait(for socket: Int32?, milliseconds: Int32) -> Bool {
        let pipe = wake.fileHandleForReading.fileDescriptor
        var handles = [pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)]
        if let socket { handles.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0)) }
        let count = poll(&handles, nfds_t(handles.count), milliseconds)
        if handles[0].revents != 0 {
            var bytes = [UInt8](repeating: 0, count: 64)
            _ = Foundation.read(pipe, &bytes, 64)
        }
        return count >= 0 || errno == EINTR
    }
}

/// A database's channels are shared by all its schemas; ours carry theirs before the name.
extension PostgresAddress {
    func qualified(_ channel: String) -> String {
        schema.map { "\($0).\(channel)" } ?? channel
    }

    func unqualified(_ name: String) -> String? {
        guard let schema else { return name }
        guard name.hasPrefix("\(schema).") else { return nil }
        return String(name.utf8.dropFirst(schema.utf8.count + 1))
    }
}
