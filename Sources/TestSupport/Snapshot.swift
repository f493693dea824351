import Foundation
package import Testing

/// Texts on record in `Tests/Snapshots`.
package enum Snapshot {
    /// Compares, or writes when `REDAKSI_RECORD` is set; a changed record is then seen in the diff.
    package static func compare(
        _ text: String, with name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = SharedFolder.project.appending(path: "Tests/Snapshots").appending(path: name)
        if ProcessInfo.processInfo.environment["REDAKSI_RECORD"] != nil {
            try Data(text.utf8).write(to: file)
            return
        }
        let recorded = try String(contentsOf: file, encoding: .utf8)
        guard text != recorded else { return }
        let difference = text.split(separator: "\n").difference(from: recorded.split(separator: "\n"))
        Issue.record(
            "\(name) differs (REDAKSI_RECORD=1 records anew): \(difference.prefix(10).map { "\($0)" })",
            sourceLocation: sourceLocation)
    }
}
