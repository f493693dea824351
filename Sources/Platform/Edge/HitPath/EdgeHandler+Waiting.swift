import NIOCore

// A page that somebody else's request is already rendering. A thousand who ask for it need not all go through those
// behind us to wait: they wait here, and are answered as if it were held.
//
// Not for long: a rendering that takes longer is in trouble, and what to say then those behind us know. They wait for
// the same rendering.
extension EdgeHandler {
    func wait(for rendering: PageStore.Rendering, _ context: ChannelHandlerContext) {
        reader = .waiting
        // Not a view of the buffer that the channel would read into next.
        rest = ByteBuffer(buffer: rest)
        // Our turn, however long it takes.
        times.requestBegan(now: context.eventLoop.now)
        times.requestEnded()
        waits += 1
        let number = waits
        endOfPatience = context.eventLoop.assumeIsolated().scheduleTask(in: .init(limits.door)) { [weak self] in
            self?.goOn(number, with: nil)
        }
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        rendering.whenDone { page in
            handler.eventLoop.execute { handler.value.goOn(number, with: page) }
        }
    }

    /// - Parameter number: of the wait that is over, unless it was before.
    private func goOn(_ number: Int, with page: HeldPage?) {
        guard case .waiting = reader, number == waits, let context else { return }
        endOfPatience?.cancel()
        endOfPatience = nil
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
