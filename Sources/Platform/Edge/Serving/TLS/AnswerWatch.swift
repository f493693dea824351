import NIOCore

/// At the front of an HTTP/2 connection: closes it when the client takes its answers too slowly.
///
/// What HTTP/1.1 has in the ``EdgeHandler``. A client that opens no window lets nothing come so far; its connection ends
/// with ``SecureLimits/age``.
final class AnswerWatch: ChannelOutboundHandler, ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let counter: ConnectionCounter
    private var rate: AnswerRate
    private var written = 0
    private var alarm: Scheduled<Void>?

    init(_ limits: ConnectionLimits, counter: ConnectionCounter) {
        self.counter = counter
        rate = AnswerRate(limits)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        written += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable { look(context) }
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        alarm?.cancel()
        alarm = nil
    }

    private func look(_ context: ChannelHandlerContext) {
        let (waiting, inKernel) = context.unacknowledged
        let owed = waiting + inKernel
        let now = context.eventLoop.now
        if waiting > 0 {
            if rate.isTooSlow(taken: written - owed, owed: owed, now: now) {
                counter.closes(.answer)
                context.close(promise: nil)
                return
            }
            rate.waits(taken: written - owed, owed: owed, now: now)
        } else {
            rate.nothingWaits()
        }
        guard alarm == nil, let check = rate.nextCheck else { return }
        alarm = context.eventLoop.assumeIsolated().scheduleTask(deadline: check) { [self] in
            guard alarm != nil else { return }
            alarm = nil
            look(context)
        }
    }
}
