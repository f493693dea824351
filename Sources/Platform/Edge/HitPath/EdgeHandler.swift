package import NIOCore
import Web

/// The first to see a connection's bytes: answers what ``PlainRequest`` recognises and the store holds, and hands
/// everything else, untouched, to the decoder behind it.
///
/// - A plain request whose page is held is answered at once; several in one packet, in order, with one flush.
/// - One whose page is being rendered waits for it here (`EdgeHandler+Waiting`).
/// - One whose page is not held goes to the decoder, exactly its bytes; what follows waits here until the answer has
///   been written, so that answers keep their order.
/// - At the first request that is not plain, this and all that follows on the connection goes to the decoder.
///
/// It also keeps the connection within its ``ConnectionLimits`` (`EdgeHandler+Limits`), and lets nothing be closed
/// before what was written is out (`EdgeHandler+Ending`). Not thread-safe: belongs to its channel's event loop.
package final class EdgeHandler: ChannelDuplexHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer
    package typealias OutboundIn = IOData
    package typealias OutboundOut = IOData

    /// Who reads the bytes.
    enum Reader {
        case edge
        /// The edge again, once the decoder's only request has been answered.
        case edgeLater
        /// The edge again, once the page that the first request asks for has been rendered.
        case waiting
        case decoder
        /// We have said our last word.
        case nobody
    }

    let store: PageStore
    let limits: ConnectionLimits
    let counter: ConnectionCounter
    /// Nobody before us has counted the connection.
    let isCounting: Bool
    var context: ChannelHandlerContext?

    var reader = Reader.edge
    /// Came and was not read.
    var rest = ByteBuffer()
    var times: ConnectionTimes
    var isWritable = true
    var isEnding = false
    var isQuiescing = false
    var inputEnd = InputEnd.open
    var alarm: Scheduled<Void>?
    var alarmTime = NIODeadline.distantFuture
    /// Bytes written, to the socket or its queue.
    var written = 0
    var entry = ConnectionCounter.Entry.free
    var coding = NegotiatedCoding()
    /// How often the connection has waited for a rendering.
    var waits = 0
    var endOfPatience: Scheduled<Void>?

    private var isServing = false
    private var mustFlush = false
    private var mustComplete = false
    private var isReadHeld = false

    enum InputEnd {
        case open
        /// The client will say no more, which those behind us do not know yet.
        case seen
        case told
    }

    package init(store: PageStore, limits: ConnectionLimits, counter: ConnectionCounter, isCounting: Bool = true) {
        self.isCounting = isCounting
        self.store = store
        self.limits = limits
        self.counter = counter
        times = ConnectionTimes(limits, now: .now())
    }
}

// Bytes that come.
extension EdgeHandler {
    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        switch reader {
        case .edge, .edgeLater, .waiting:
            if rest.readableBytes == 0 { rest = bytes } else { rest.writeImmutableBuffer(bytes) }
            serve(context)
        case .decoder: pass(bytes, context)
        case .nobody: break
        }
    }

    package func channelReadComplete(context: ChannelHandlerContext) {
        settle(context)
        readOn(context)
    }

    /// Nobody behind us has a part in a hit. Asked for by us, the next bytes need not be asked for by all of them.
    func readOn(_ context: ChannelHandlerContext) {
        if case .edge = reader, inputEnd == .open, rest.readableBytes == 0 { context.read() }
    }

    package func read(context: ChannelHandlerContext) {
        bodyReady(now: context.eventLoop.now)
        // As long as the client owes nothing, it may not make us keep more.
        isReadHeld = rest.readableBytes >= limits.plainBytes
        if !isReadHeld { context.read() }
    }

    package func channelWritabilityChanged(context: ChannelHandlerContext) {
        isWritable = context.channel.isWritable
        if isWritable {
            resume(context)
        } else {
            writeStalled(context)
        }
        context.fireChannelWritabilityChanged()
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isEnding else {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        written += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
    }

    /// Reads on after something has changed that does not come with bytes.
    func resume(_ context: ChannelHandlerContext) {
        guard !isServing else { return }
        serve(context)
        settle(context)
    }

    private func serve(_ context: ChannelHandlerContext) {
        guard !isServing else { return }
        isServing = true
        defer { isServing = false }

        while case .edge = reader, rest.readableBytes > 0 {
            if !isWritable {
                // May make it writable, before it returns.
                flush(context)
                guard isWritable else { break }
            }
            guard step(context) else { break }
        }
        if rest.readableBytes == 0 { rest = ByteBuffer() }
    }

    /// One request; `false` when more bytes are needed.
    private func step(_ context: ChannelHandlerContext) -> Bool {
        switch rest.withUnsafeReadableBytes(find) {
        case .held(let response, let length): answer(response, length: length, context)
        case .rendering(let rendering): wait(for: rendering, context)
        case .notHeld(let length): ask(length, context)
        case .incomplete:
            keepRest(context)
            return false
        case .other:
            reader = .decoder
            let bytes = rest
            rest = ByteBuffer()
            pass(bytes, context)
            tellQuiescing(context)
        }
        return true
    }

    func answer(_ response: ByteBuffer, length: Int, _ context: ChannelHandlerContext) {
        rest.moveReaderIndex(forwardBy: length)
        written += response.readableBytes
        times.incoming = .nothing
        mustFlush = true
        context.write(NIOAny(response), promise: nil)
    }

    /// Those behind us.
    func ask(_ length: Int, _ context: ChannelHandlerContext) {
        guard let request = rest.readSlice(length: length) else { return }
        reader = .edgeLater
        pass(request, context)
        tellQuiescing(context)
    }

    /// Not a view of the buffer that the channel would read into next.
    private func keepRest(_ context: ChannelHandlerContext) {
        rest = ByteBuffer(buffer: rest)
        let now = context.eventLoop.now
        fieldsBegan(now: now)
        watchIncoming(context, now: now)
    }

    func pass(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        flush(context)
        mustComplete = true
        let now = context.eventLoop.now
        bytesCome(bytes.readableBytes, now: now)
        context.fireChannelRead(NIOAny(bytes))
        // Of most requests nothing is missing now, and nothing has to be watched.
        watchIncoming(context, now: now)
    }

    private func flush(_ context: ChannelHandlerContext) {
        guard mustFlush else { return }
        mustFlush = false
        context.flush()
    }

    /// After a round of reading: what was written goes out, those behind us learn that it was all.
    private func settle(_ context: ChannelHandlerContext) {
        if mustFlush {
            times.lastActive = context.eventLoop.now
            flush(context)
        }
        if mustComplete {
            mustComplete = false
            context.fireChannelReadComplete()
        }
        if inputEnd == .seen { endInput(context) }
        if isQuiescing { endWhenQuiet(context) }
        if isReadHeld, rest.readableBytes < limits.plainBytes {
            isReadHeld = false
            context.read()
        }
    }
}
