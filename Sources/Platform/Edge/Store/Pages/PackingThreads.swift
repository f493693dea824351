import NIOPosix

#if canImport(Glibc)
    import Glibc
#endif

/// Where packing that takes long is done.
enum PackingThreads {
    /// For a reader who waits.
    static func run(_ work: @escaping @Sendable () -> Void) async {
        // Its errors: the pool has been stopped, or the caller cancelled. Either way the page stays as it is.
        _ = try? await NIOThreadPool.singleton.runIfActive(work)
    }

    /// For nobody in particular: one thread, which on Linux yields to all others.
    static func runInBackground(_ work: @escaping @Sendable () -> Void) async {
        _ = try? await background.runIfActive { () -> Void in
            #if canImport(Glibc)
                // On Linux 0 means this thread, and 19 is the least urgent.
                _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
            #endif
            work()
        }
    }

    private static let background: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        return pool
    }()
}
