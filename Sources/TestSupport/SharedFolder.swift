package import Foundation

/// Test data that lies beside the project on some machines and is never part of it.
package enum SharedFolder {
    /// `../shared/fixtures/PATH` as seen from the project, `nil` on a machine that has none; says so once.
    package static func fixture(_ path: String) -> URL? {
        let file = fixtures.appending(path: path)
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("Skipped: \(path) is not beside this clone (../shared/fixtures).")
            return nil
        }
        return file
    }

    /// Whether `path` is there; for `.enabled(if:)`.
    package static func has(_ path: String) -> Bool { fixture(path) != nil }

    /// The project's own folder.
    package static let project = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let fixtures = project.deletingLastPathComponent().appending(path: "shared/fixtures")
}
