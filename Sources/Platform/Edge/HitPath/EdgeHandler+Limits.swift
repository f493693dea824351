import NIOCore

// One alarm a connection, set again only when it has rung or something earlier is due: a hit never touches it.
extension EdgeHandler {
    func startTimes(_ context: ChannelHandlerContext) {
        times.lastActive = context.eventLoop.now
        setAlarm(context, at: times.lastActive + .init(limits.idle))
    }

    private func setAlarm(_ context: ChannelHandlerContext, at deadline: NIODeadline) {
        guard deadline < alarmTime else { return }
        alarm?.cancel()
        alarmTime = deadline
        alarm = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [weak self] in
            self?.alarmRang()
        }
    }

    func stopAlarm() {
        alarm?.cancel()
        alarm = nil
        alarmTime = .distantPast
    }

    private func alarmRang() {
        guard let context, alarm != nil else { return }
        alarm = nil
        alarmTime = .distantFuture
        let (waiting, inKernel) = context.unacknowledged
        let owed = waiting + inKernel
        switch times.judge(
            now: context.eventLoop.now, taken: written - owed, owed: owed, isWriting: waiting > 0)
        {
        case .wait(let deadline): setAlarm(context, at: deadline)
        case .close(let limit):
            if let limit { counter.closes(limit) }
            context.close(promise: nil)
        case .timeout(let limit):
            counter.closes(limit)
            answerLast(LastWord.timeout, context)
        }
    }

    func ended(_ context: ChannelHandlerContext) {
        times.ended = context.eventLoop.now
        setAlarm(context, at: context.eventLoop.now + .init(limits.linger))
    }
}

// What the bytes are, as far as known.
extension EdgeHandler {
    func fieldsBegan(now: NIODeadline) {
        guard case .nothing = times.incoming else { return }
        times.incoming = .fields(since: now)
    }

    func watchIncoming(_ context: ChannelHandlerContext, now: NIODeadline) {
        switch times.incoming {
        case .nothing: break
        case .fields(let since): setAlarm(context, at: since + .init(limits.header))
        case .body: setAlarm(context, at: now + .init(limits.bodyGrace))
        }
    }

    /// For those behind us.
    func bytesCome(_ count: Int, now: NIODeadline) {
        switch times.incoming {
        case .nothing: fieldsBegan(now: now)
        case .fields: break
        case .body(var rate):
            rate.came(count, now: now)
            times.incoming = .body(rate)
        }
    }

    func bodyReady(now: @autoclosure () -> NIODeadline) {
        guard case .body(var rate) = times.incoming else { return }
        rate.ready(now: now())
        times.incoming = .body(rate)
    }

    func writeStalled(_ context: ChannelHandlerContext) {
        let now = context.eventLoop.now
        // With TLS the two are of different kinds, some bytes in a thousand apart.
        let (waiting, inKernel) = context.unacknowledged
        times.stalled(taken: written - waiting - inKernel, owed: waiting + inKernel, now: now)
        setAlarm(context, at: now + .init(limits.answerGrace))
    }
}

// What ResponseWatch tells.
extension EdgeHandler {
    var hasOpenRequests: Bool { times.open > 0 }

    func requestBegan() {
        guard let context else { return }
        times.requestBegan(now: context.eventLoop.now)
    }

    func requestEnded() {
        times.requestEnded()
    }

    func responseBegan() {
        times.responseBegan()
    }

    func responseEnded() {
        guard let context else { return }
        let now = context.eventLoop.now
        times.responseEnded(now: now)
        watchIncoming(context, now: now)
        guard case .edgeLater = reader, times.open == 0 else { return }
        reader = .edge
        // Those behind us close after this answer.
        if !isQuiescing { resume(context) }
    }
}
