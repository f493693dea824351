import Synchronization

/// Who is told what a transaction announced once it has been kept.
final class CommitObservers: Sendable {
    typealias Observer = @Sendable ([String]) -> Void

    private let observers = Mutex<[Observer]>([])

    func add(_ observer: @escaping Observer) {
        observers.withLock { $0.append(observer) }
    }

    func tell(_ announcements: [String]) {
        guard !announcements.isEmpty else { return }
        for observer in observers.withLock({ $0 }) { observer(announcements) }
    }
}

/// What a transaction announced, carried from its thread to the task that waits for it.
final class Announcements: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func keep(_ announced: [String]) {
        texts.withLock { $0 = announced }
    }
}
