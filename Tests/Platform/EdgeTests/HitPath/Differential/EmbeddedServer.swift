import Edge
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// The pipeline of a connection without socket and tasks: what it does is settled when a call returns.
final class EmbeddedServer {
    let channel = EmbeddedChannel()
    private let responder: PatientResponder
    private(set) var output: [UInt8] = []
    private var hasEnded = false

    /// - Parameters:
    ///   - hasEdge: with the handler that is tested; without it, NIO's decoder reads everything.
    ///   - answersAtOnce: otherwise each answer waits for ``answerNext()``.
    ///   - from: the client.
    init(
        _ store: PageStore, hasEdge: Bool = true, answersAtOnce: Bool = true, limits: ConnectionLimits = .init(),
        counter: ConnectionCounter = .init(), from client: String = "192.0.2.1"
    ) throws {
        responder = PatientResponder(store, answersAtOnce: answersAtOnce)
        let pipeline = channel.pipeline.syncOperations
        if hasEdge {
            try pipeline.addHandler(EdgeHandler(store: store, limits: limits, counter: counter))
        }
        var decoder = NIOHTTPDecoderLimitConfiguration()
        decoder.maxHeaderFieldSize = limits.fieldBytes
        decoder.maxHeaderListSize = limits.headerBytes
        decoder.maxHeaderFieldCount = limits.headerFields
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
            withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoder)
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
        if hasEdge { try pipeline.addHandler(ResponseWatch()) }
        try pipeline.addHandler(responder)
        channel.connect(to: try SocketAddress(ipAddress: client, port: 80), promise: nil)
    }

    var isOpen: Bool { channel.isActive }
    var waiting: Int { responder.waiting }
    var answers: [Answer]? { Answer.all(in: output) }

    func receive(_ bytes: [UInt8]) {
        guard isOpen, !hasEnded else { return }
        channel.pipeline.fireChannelRead(ByteBuffer(bytes: bytes))
        channel.pipeline.fireChannelReadComplete()
        collect()
    }

    func receiveEnd() {
        guard isOpen, !hasEnded else { return }
        hasEnded = true
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        collect()
    }

    func answerNext() {
        responder.answerNext()
        collect()
    }

    func receive(_ text: String) { receive(Array(text.utf8)) }

    /// As when the program stops.
    func quiesce() {
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        collect()
    }

    func setWritable(_ isWritable: Bool) {
        channel.isWritable = isWritable
        channel.pipeline.fireChannelWritabilityChanged()
        collect()
    }

    func advance(by time: TimeAmount) {
        channel.embeddedEventLoop.advanceTime(by: time)
        collect()
    }

    func collect() {
        while let bytes = try? channel.readOutbound(as: ByteBuffer.self) { output += bytes.readableBytesView }
    }

    func finish() {
        _ = try? channel.finish(acceptAlreadyClosed: true)
    }
}

/// Answers in order, as Hummingbird's `handleHTTP` does: 400 and the end for what cannot be read, the end after
/// `Connection: close` and when the client is done.
private final class PatientResponder: ChannelInboundHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundOut = HTTPResponsePart

    private enum Task {
        case answer(HTTPRequest, body: Int)
        case refuse
        case end
    }

    private let store: PageStore
    private let answersAtOnce: Bool
    private var context: ChannelHandlerContext?
    private var tasks: [Task] = []
    private var current: (head: HTTPRequest, body: Int)?
    private var hasClosed = false

    init(_ store: PageStore, answersAtOnce: Bool) {
        self.store = store
        self.answersAtOnce = answersAtOnce
    }

    var waiting: Int { tasks.count }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): current = (head, 0)
        case .body(let bytes): current?.body += bytes.readableBytes
        case .end:
            if let current { add(.answer(current.head, body: current.body)) }
            current = nil
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        add(error is HTTPParserError ? .refuse : .end)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent { add(.end) }
    }

    private func add(_ task: Task) {
        tasks.append(task)
        if answersAtOnce { answerNext() }
    }

    func answerNext() {
        guard !tasks.isEmpty, !hasClosed else { return }
        switch tasks.removeFirst() {
        case .answer(let head, let body):
            write(TestPages.answer(head, body: body, from: store))
            if head.headerFields[.connection] == "close" { close() }
        case .refuse:
            write(Answer(status: 400, fields: ["connection:close", "content-length:0"], body: []))
            close()
        case .end: close()
        }
        // Nothing that costs no answer waits for one.
        if case .end? = tasks.first { answerNext() }
    }

    private func write(_ answer: Answer) {
        guard let context else { return }
        context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
        if !answer.body.isEmpty { context.write(wrapOutboundOut(.body(ByteBuffer(bytes: answer.body))), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    private func close() {
        hasClosed = true
        tasks = []
        context?.close(promise: nil)
    }
}
