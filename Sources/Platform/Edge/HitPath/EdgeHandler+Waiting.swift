import NIOCore

// A page that somebody else's request is already rendering. A thousand who ask for it need not all go through those
// behind us to wait: they wait here, and are answered as if it were held.
extension EdgeHandler {
    func wait(for rendering: PageStore.Rendering, _ context: ChannelHandlerContext) {
        reader = .waiting
        // Not a view of the buffer that the channel would read into next.
        rest = ByteBuffer(buffer: rest)
        // Our turn, however long it takes.
        times.requestBegan(now: context.eventLoop.now)
        times.requestEnded()
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        rendering.whenDone { page in
            handler.eventLoop.execute { handler.value.landed(page) }
        }
    }

    private func landed(_ page: HeldPage?) {
        guard case .waiting = reader, let context else { return }
        times.responseEnded(now: context.eventLoop.now)
        switch rest.withUnsafeReadableBytes({ find($0, page) }) {
        case .held(let response, let length):
            reader = .edge
            answer(response, length: length, context)
        case .notHeld(let length):
            // Waits no second time: who comes after a failure is told about it.
            ask(length, context)
        case .rendering, .incomplete, .other:
            // Of the same bytes it was a plain request before.
            reader = .edge
        }
        resume(context)
        readOn(context)
    }
}
