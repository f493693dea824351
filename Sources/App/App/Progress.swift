import Foundation

/// How far a long command is: one line that renews itself on a terminal, a line now and then elsewhere.
package final class Progress {
    private let unit: String
    private let started = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = ContinuousClock.now
    private var hasLine = false

    /// How many were done before this run began.
    private let before: Int

    package init(unit: String, before: Int = 0) {
        self.unit = unit
        self.before = before
    }

    /// Shows “120 of 4,000 pages, 38/s, 1 min 42 s left” at most five times a second, every ten seconds where
    /// stderr is no terminal.
    package func show(_ done: Int, of total: Int) {
        let now = ContinuousClock.now
        guard now - shown >= (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
        shown = now
        let seconds = Double((now - started).components.seconds) + 0.001
        let rate = Double(done - before) / seconds
        let left = rate > 0 ? Int(Double(total - done) / rate) : 0
        let line = "\(done) of \(total) \(unit), \(Int(rate.rounded()))/s, \(left / 60) min \(left % 60) s left"
        write(isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n")
        hasLine = isTerminal
    }

    /// Clears the line.
    package func finish() {
        if hasLine { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
