import NIOCore
import NIOTLS

/// Closes a connection whose handshake is not over in time, or when the program stops meanwhile. Removes itself.
final class HandshakeDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let limit: TimeAmount
    private let counter: ConnectionCounter
    private var timer: Scheduled<Void>?

    init(_ limit: Duration, counter: ConnectionCounter) {
        self.limit = TimeAmount(limit)
        self.counter = counter
    }

    func handlerAdded(context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: limit) { [counter] in
            counter.closes(.handshake)
            context.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            // Nothing was asked yet, and whoever is told to finish later is not there yet.
            context.close(promise: nil)
            return
        }
        context.fireUserInboundEventTriggered(event)
        if case .handshakeCompleted? = event as? TLSUserEvent {
            context.pipeline.syncOperations.removeHandler(self, promise: nil)
        }
    }
}
