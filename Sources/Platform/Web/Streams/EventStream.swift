import HTTPTypes
package import Hummingbird
import NIOCore
import ServiceLifecycle

/// An answer that goes on: events as they happen, and a sign of life between them.
///
/// It ends when the events end, when the reader goes away, and when the program is told to stop; the browser comes
/// back by itself, to another node if need be.
package enum EventStream {
    /// - Parameters:
    ///   - events: what to tell; cancelled when the reader is gone.
    ///   - heartBeat: after how much silence a comment is sent, which proxies and we ourselves take for life.
    ///     Most proxies give up after 60 seconds.
    ///   - retry: after how long the browser shall come back when the stream breaks.
    package static func response<Events: AsyncSequence & Sendable>(
        _ events: Events, heartBeat: Duration = .seconds(15), retry: Duration = .seconds(2)
    ) -> Response where Events.Element == ServerEvent {
        let milliseconds = retry.components.seconds * 1000 + retry.components.attoseconds / 1_000_000_000_000_000
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: "retry: \(milliseconds)\n\n"))
            try await write(events, heartBeat: heartBeat, to: &writer)
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            // `no-transform` and the third keep proxies from holding events back.
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store, no-transform", .accelBuffering: "no",
            ], body: body)
    }

    /// Unread events wait in memory, at most 256; beyond that the reader is too slow and the stream ends, so that the
    /// browser begins anew with what is true then.
    private static func write<Events: AsyncSequence & Sendable>(
        _ events: Events, heartBeat: Duration, to writer: inout any ResponseBodyWriter
    ) async throws where Events.Element == ServerEvent {
        let (stream, continuation) = AsyncStream.makeStream(of: ByteBuffer.self, bufferingPolicy: .bufferingOldest(256))
        try await withGracefulShutdownHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    defer { continuation.finish() }
                    for try await event in events {
                        guard case .enqueued = continuation.yield(event.bytes) else { return }
                    }
                }
                group.addTask {
                    while true {
                        try await Task.sleep(for: heartBeat)
                        continuation.yield(ByteBuffer(string: ":\n\n"))
                    }
                }
                for await buffer in stream { try await writer.write(buffer) }
                group.cancelAll()
            }
        } onGracefulShutdown: {
            continuation.finish()
        }
    }
}

extension HTTPField.Name {
    // A token (RFC 9110 §5.1), which is all the initialiser checks.
    static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
