import Database
import Foundation
import Logging

/// Turns texts into settings and collects what is wrong with them.
struct ConfigurationChecks {
    private let source: ConfigurationSource
    private(set) var problems: [String] = []

    init(_ source: ConfigurationSource) {
        self.source = source
        problems = source.problems
    }

    mutating func database(in dataFolder: URL) -> DatabaseLocation? {
        let text = source.text(.database)
        guard !text.isEmpty else { return .sqlite(path: dataFolder.appending(path: "redaksi.sqlite").path) }
        do throws(DatabaseLocationError) {
            return try DatabaseLocation(text)
        } catch {
            report(.database, "\(error)")
            return nil
        }
    }

    mutating func number(_ key: ConfigurationKey, in range: ClosedRange<Int>) -> Int {
        let text = source.text(key)
        guard let number = Int(text), range.contains(number) else {
            report(key, "“\(text)” is no number from \(range.lowerBound) to \(range.upperBound)")
            return range.lowerBound
        }
        return number
    }

    mutating func address() -> String? {
        let text = source.text(.address)
        guard !text.isEmpty else { return nil }
        let url = URL(string: text)
        guard let url, ["http", "https"].contains(url.scheme), url.host() != nil, url.path() == "" || url.path() == "/",
            url.query() == nil, url.user() == nil
        else {
            report(.address, "“\(text)” is no address such as https://www.example.com")
            return nil
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    mutating func resources() -> URL? {
        let text = source.text(.resources)
        let candidates = text.isEmpty ? Self.placesForResources : [URL(filePath: text, directoryHint: .isDirectory)]
        if let found = candidates.first(where: { $0.appending(path: "Themes").isFolder }) { return found }
        report(.resources, "no folder with Themes in it at \(candidates.map(\.path).joined(separator: ", "))")
        return nil
    }

    mutating func theme(in resources: URL?) -> URL? {
        let text = source.text(.theme)
        let named = resources?.appending(path: "Themes").appending(path: text)
        let folder = text.utf8.contains(UInt8(ascii: "/")) ? URL(filePath: text, directoryHint: .isDirectory) : named
        guard let folder else { return nil }
        guard folder.appending(path: "templates").isFolder else {
            report(.theme, "no templates folder in \(folder.path)")
            return nil
        }
        return folder
    }

    mutating func logLevel() -> Logger.Level {
        let text = source.text(.logLevel)
        guard let level = Logger.Level(rawValue: text) else {
            report(.logLevel, "“\(text)” is none of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
            return .info
        }
        return level
    }

    func text(_ key: ConfigurationKey) -> String { source.text(key) }

    mutating func report(_ key: ConfigurationKey, _ message: String) {
        problems.append("\(key.name): \(message) (\(key.option), \(key.variable); from \(source.origin(key))).")
    }

    /// Beside the program, upwards from it, and where the program was started.
    private static var placesForResources: [URL] {
        var places: [URL] = []
        var folder = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
        for _ in 0..<5 {
            folder = folder.deletingLastPathComponent()
            places += [folder, folder.appending(path: "share/redaksi")]
        }
        return places + [URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)]
    }
}

extension URL {
    fileprivate var isFolder: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
