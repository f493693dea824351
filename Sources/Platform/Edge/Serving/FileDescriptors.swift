#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many files and sockets the process may have open, and how many of these connections may take.
package enum FileDescriptors {
    /// The process's own limit (`LimitNOFILE`, `ulimit -n`); `nil` when the system does not say.
    package static var limit: Int? {
        var limit = rlimit()
        guard getrlimit(openFiles, &limit) == 0 else { return nil }
        return Int(clamping: limit.rlim_cur)
    }

    /// What is kept for everything but readers' connections: the database's files, logs, metrics, NIO's own.
    package static let reserve = 64

    /// Connections for which `limit` descriptors are enough: after the reserve and the database's share, two for each,
    /// since an answer may have a file of its own open. At least 1.
    ///
    /// - Parameter readers: reading connections to the database, of four files each on SQLite.
    package static func connections(of limit: Int, readers: Int) -> Int {
        max(1, (limit - reserve - 4 * (readers + 4)) / 2)
    }

    #if canImport(Glibc)
        private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let openFiles = RLIMIT_NOFILE
    #endif
}
