package import Edge
package import Foundation
package import Logging
import ServiceLifecycle

/// Loads a theme anew whenever its folder changes: for developing, so that nothing has to be started again.
///
/// What does not load leaves the theme as it was, and its mistakes are logged, all together, as at the start.
package struct ThemeWatch: Service {
    private let folder: URL
    private let theme: ThemeInForce
    private let store: PageStore?
    private let logger: Logger

    package init(_ folder: URL, _ theme: ThemeInForce, store: PageStore?, logger: Logger) {
        (self.folder, self.theme, self.store, self.logger) = (folder, theme, store, logger)
    }

    static let pause = Duration.milliseconds(250)

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var seen = Seen(folder)
            while !Task.isCancelled {
                // Cancelled, the loop ends.
                try? await Task.sleep(for: Self.pause)
                await look(&seen)
            }
        }
    }

    /// What the folder held at the last look, and when it was loaded.
    struct Seen {
        var last: [String]
        var loaded: [String]

        init(_ folder: URL) {
            last = Self.files(of: folder)
            loaded = last
        }

        /// Name, size and time of every file of a theme.
        static func files(of folder: URL) -> [String] {
            let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey]
            let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
            return (all?.compactMap { $0 as? URL } ?? []).map { file in
                let values = try? file.resourceValues(forKeys: Set(keys))
                let time = values?.contentModificationDate?.timeIntervalSince1970 ?? 0
                return "\(file.path) \(values?.fileSize ?? 0) \(time)"
            }.sorted()
        }
    }

    /// Loads what has changed and then stayed the same for one look: an editor may still be writing.
    func look(_ seen: inout Seen) async {
        let files = Seen.files(of: folder)
        defer { seen.last = files }
        guard files == seen.last, files != seen.loaded else { return }
        seen.loaded = files
        do {
            theme.become(try Theme(folder: folder))
            store?.dropAll()
            logger.notice("the theme was loaded anew")
        } catch {
            logger.error("the theme has mistakes; pages stay as they were", metadata: ["error": "\(error)"])
        }
    }
}
