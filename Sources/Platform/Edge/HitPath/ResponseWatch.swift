import HTTPTypes
package import NIOCore
import NIOHTTP1
package import NIOHTTPTypes

/// Behind the codec: tells the ``EdgeHandler`` at the front what the decoder has made of its bytes, and when an
/// answer has been written to its end.
package final class ResponseWatch: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private var edge: EdgeHandler?
    private var hasOverflown = false

    package init() {}

    package func handlerAdded(context: ChannelHandlerContext) {
        edge = try? context.pipeline.syncOperations.handler(type: EdgeHandler.self)
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        edge = nil
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: edge?.requestBegan()
        case .body: break
        case .end: edge?.requestEnded()
        }
        context.fireChannelRead(data)
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            // Hummingbird answers 400 to whatever its decoder cannot read.
            if hasOverflown, edge?.hasOpenRequests == false { head.status = .requestHeaderFieldsTooLarge }
            if head.status.kind != .informational { edge?.responseBegan() }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            context.write(data, promise: promise)
            edge?.responseEnded()
        }
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? HTTPParserError, error == .headerOverflow { hasOverflown = true }
        context.fireErrorCaught(error)
    }
}
