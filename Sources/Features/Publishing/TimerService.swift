package import Database
package import Logging
package import Newsroom
import ServiceLifecycle

/// Runs the timer: sleeps until the next moment, wakes when the schedule is changed, and looks four times a second
/// besides, since clocks are set and other programs on this machine change the schedule too.
///
/// When the program is told to stop, the batch at work is finished and no other begun.
package struct TimerService: Service {
    let database: Database
    let timer: ActionTimer
    let perform: ActionTimer.Perform
    package let progress = TimerProgress()
    let logger: Logger

    package init(
        _ database: Database, timer: ActionTimer, logger: Logger,
        perform: @escaping ActionTimer.Perform = TimedPublication.perform
    ) {
        self.database = database
        self.timer = timer
        self.perform = perform
        self.logger = logger
    }

    /// The longest sleep.
    static let pause = Duration.milliseconds(250)

    package func run() async throws {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                group.addTask {
                    for await _ in database.notifications(on: ScheduledAction.channel) { wake.yield() }
                }
                var iterator = wakes.makeAsyncIterator()
                repeat {
                    let pause = await step()
                    guard pause > .zero else { continue }
                    group.addTask {
                        // Cancelled: nobody waits any more.
                        if (try? await Task.sleep(for: pause, tolerance: .zero)) != nil { wake.yield() }
                    }
                    guard await iterator.next() != nil else { break }
                } while !Task.isShuttingDownGracefully && !Task.isCancelled
                group.cancelAll()
            }
        } onGracefulShutdown: {
            wake.finish()
        }
    }

    /// - Returns: how long to sleep.
    private func step() async -> Duration {
        do {
            let step = try await timer.step(perform: perform)
            tell(step)
            progress.note(step)
            return step.pause >= 0.25 ? Self.pause : .seconds(step.pause)
        } catch {
            // The database is away, or was in the way: what is due waits, and shows as late.
            if !(error is CancellationError) {
                logger.warning("the timer could not work", metadata: ["reason": "\(error)"])
            }
            return Self.pause
        }
    }

    private func tell(_ step: TimerStep) {
        for action in step.failed {
            logger.warning("a scheduled action was refused", metadata: ["action": "\(action)"])
        }
        if step.isHeld, !progress.isHeld {
            logger.critical(
                "the clock went back by more than five minutes: nothing scheduled is done; set it right, or “redaksi schedule resume”"
            )
        } else if !step.isHeld, progress.isHeld {
            logger.notice("the timer goes on")
        }
        if let worst = step.lateness.max(), worst > ActionTimer.patience {
            logger.notice("late", metadata: ["actions": "\(step.done)", "seconds": "\(worst)"])
        }
    }
}
