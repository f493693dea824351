import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import ServiceLifecycle
import Testing
import Web

@Suite struct EventStreamTests {
    @Test func `an event is what the browser expects, and data makes no event of its own`() {
        let event = ServerEvent("version", id: 7, data: Array("{\"a\":1}\nevent: evil\r\n".utf8))

        #expect(
            String(buffer: event.bytes) == "id: 7\nevent: version\ndata: {\"a\":1}\ndata: event: evil\ndata: \n\n")
    }

    @Test func `events go out as they come, and the stream ends with them`() async throws {
        let events = AsyncStream<ServerEvent> { continuation in
            continuation.yield(ServerEvent("a", data: [0x31]))
            continuation.yield(ServerEvent("b", data: [0x32]))
            continuation.finish()
        }
        let router = Router()
        router.get("/events") { _, _ in EventStream.response(events) }

        try await Application(router: router).test(.router) { client in
            let answer = try await client.execute(uri: "/events", method: .get)

            #expect(answer.headers[.contentType] == "text/event-stream")
            #expect(answer.headers[.cacheControl] == "no-store, no-transform")
            #expect(
                String(buffer: answer.body) == "retry: 2000\n\nevent: a\ndata: 1\n\nevent: b\ndata: 2\n\n")
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `silence is broken by a sign of life, and a graceful shutdown ends the stream`() async throws {
        let (endless, _) = AsyncStream.makeStream(of: ServerEvent.self)
        let writer = Collector()
        let response = EventStream.response(endless, heartBeat: .milliseconds(20))
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: Writing(response: response, writer: writer))], logger: Logger(label: "test")))

        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            while await !writer.text.hasSuffix(":\n\n") { try await Task.sleep(for: .milliseconds(10)) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }

        let text = await writer.text
        #expect(text.hasPrefix("retry: 2000\n\n:\n\n"))
        #expect(await writer.isFinished)
    }

    private struct Writing: Service {
        let response: Response
        let writer: Collector
        func run() async throws { try await response.body.write(Writer(collector: writer)) }
    }

    private actor Collector {
        var text = ""
        var isFinished = false
        func add(_ buffer: ByteBuffer) { text += String(buffer: buffer) }
        func finish() { isFinished = true }
    }

    private struct Writer: ResponseBodyWriter {
        let collector: Collector
        func write(_ buffer: ByteBuffer) async throws { await collector.add(buffer) }
        consuming func finish(_ trailing: HTTPFields?) async throws { await collector.finish() }
    }
}
