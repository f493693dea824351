package import NIOCore

extension EdgeHandler {
    package func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { start(context) }
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        forget()
        self.context = nil
    }

    package func channelActive(context: ChannelHandlerContext) {
        start(context)
        context.fireChannelActive()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        forget()
        context.fireChannelInactive()
    }

    private func start(_ context: ChannelHandlerContext) {
        startTimes(context)
        guard isCounting else { return }
        entry = counter.enter(context.channel.remoteAddress, limit: limits.connectionsPerAddress)
        guard entry == .tooMany else { return }
        counter.closes(.address)
        answerLast(LastWord.tooMany, context)
    }

    private func forget() {
        stopAlarm()
        endOfPatience?.cancel()
        endOfPatience = nil
        if case .counted(let block) = entry { counter.leave(block) }
        entry = .free
        reader = .nobody
        rest = ByteBuffer()
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            inputEnd = .seen
            endInput(context)
        case is ChannelShouldQuiesceEvent:
            isQuiescing = true
            switch reader {
            case .edge, .waiting: endWhenQuiet(context)
            case .edgeLater, .decoder, .nobody: context.fireUserInboundEventTriggered(event)
            }
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    /// Tells those behind us that nothing more will come, once they have all that came.
    func endInput(_ context: ChannelHandlerContext) {
        switch reader {
        case .edgeLater where rest.readableBytes > 0, .waiting: return
        case .edge, .edgeLater, .decoder, .nobody: break
        }
        if rest.readableBytes > 0, case .edge = reader {
            // Whole requests wait for the socket; a part of one never ends.
            guard isWritable else { return }
            reader = .decoder
            let bytes = rest
            rest = ByteBuffer()
            pass(bytes, context)
            context.fireChannelReadComplete()
        }
        inputEnd = .told
        context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    }

    /// Whoever answers a request now should close after it.
    func tellQuiescing(_ context: ChannelHandlerContext) {
        if isQuiescing { context.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    }

    func endWhenQuiet(_ context: ChannelHandlerContext) {
        guard case .edge = reader, rest.readableBytes == 0 else { return }
        reader = .nobody
        close(context: context, mode: .all, promise: nil)
    }

    /// NIO drops what is written and not yet sent when a channel is closed; Hummingbird closes right after the last
    /// answer. So a close waits for the bytes before it, and for the limits if they never go.
    package func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode != .input, context.channel.isActive else {
            context.close(mode: mode, promise: promise)
            return
        }
        isEnding = true
        reader = .nobody
        writeStalled(context)
        let sent = context.eventLoop.makePromise(of: Void.self)
        sent.futureResult.assumeIsolated().whenComplete { _ in
            self.ended(context)
            context.close(mode: mode, promise: promise)
        }
        context.writeAndFlush(NIOAny(ByteBuffer()), promise: sent)
    }

    /// Says `text` and closes: our side at once, the other when the client has closed, or after a while.
    func answerLast(_ text: ByteBuffer, _ context: ChannelHandlerContext) {
        guard !isEnding else {
            context.close(promise: nil)
            return
        }
        written += text.readableBytes
        context.write(NIOAny(text), promise: nil)
        close(context: context, mode: .output, promise: nil)
    }
}

/// Answers to clients that have had their chance.
enum LastWord {
    static let timeout = ByteBuffer(
        string: "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
    static let tooMany = ByteBuffer(
        string: "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
}
