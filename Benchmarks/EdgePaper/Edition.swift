import Synchronization

/// What the editor has published so far, told to readers in the same process: they know a publication the moment
/// it is acknowledged.
final class Edition: Sendable {
    /// The number of the last publication acknowledged; 0 before the first.
    private let last = Atomic(0)
    private let isOver = Atomic(false)
    private let articles = Mutex<(paths: [String], acknowledged: [ContinuousClock.Instant])>((["/"], [.now]))

    var acknowledged: Int { last.load(ordering: .sequentiallyConsistent) }
    var hasEnded: Bool { isOver.load(ordering: .relaxed) }

    /// The address of publication `number`, known once its draft is there; 0 stands for the front page.
    func path(of number: Int) -> String? {
        articles.withLock { $0.paths.indices.contains(number) ? $0.paths[number] : nil }
    }

    /// When publications up to `number` were acknowledged, from `first` on.
    func moments(from first: Int, through number: Int) -> [ContinuousClock.Instant] {
        articles.withLock { articles in
            guard first <= number else { return [] }
            let known = min(number, articles.acknowledged.count - 1)
            return first <= known ? Array(articles.acknowledged[first...known]) : []
        }
    }

    func drafted(_ path: String) { articles.withLock { $0.paths.append(path) } }

    func acknowledge() {
        articles.withLock { $0.acknowledged.append(.now) }
        last.wrappingAdd(1, ordering: .sequentiallyConsistent)
    }

    func end() { isOver.store(true, ordering: .relaxed) }
}
