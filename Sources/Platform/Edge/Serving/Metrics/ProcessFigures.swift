package import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process as its system sees it, under the names every Prometheus client uses.
package struct ProcessFigures: Sendable {
    private let start: Date

    /// - Parameter start: when the program started.
    package init(start: Date) { self.start = start }

    /// Blocking, some 50 µs: reads `/proc`. What the system does not tell is left out.
    package var families: [MetricFamily] {
        var families: [MetricFamily] = [
            .gauge(
                "process_start_time_seconds", help: "When the program started, seconds since 1970.",
                start.timeIntervalSince1970)
        ]
        var usage = rusage()
        if getrusage(Self.ownUsage, &usage) == 0 {
            let seconds = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
            families.append(
                .counter("process_cpu_seconds_total", help: "Processor time used.", seconds: seconds.reduce(0, +)))
        }
        if let pages = Self.residentPages {
            families.append(
                .gauge(
                    "process_resident_memory_bytes", help: "Memory in use.",
                    Double(pages * sysconf(Int32(_SC_PAGESIZE)))
                ))
        }
        // Not there outside Linux.
        if let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            // One of them is the listing itself.
            families.append(.gauge("process_open_fds", help: "Open file descriptors.", Double(open.count - 1)))
        }
        if let limit = FileDescriptors.limit {
            families.append(.gauge("process_max_fds", help: "File descriptors there may be.", Double(limit)))
        }
        return families
    }

    private static var residentPages: Int? {
        // Not there outside Linux.
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let numbers = text.utf8.split(separator: 0x20)
        return numbers.count > 1 ? Int(String(numbers[1]) ?? "") : nil
    }

    #if canImport(Glibc)
        private static let ownUsage = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
        private static let ownUsage = RUSAGE_SELF
    #endif
}
