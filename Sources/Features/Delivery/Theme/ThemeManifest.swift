import Foundation

/// `theme.json`: what a theme says of itself.
package struct ThemeManifest: Decodable, Sendable, Equatable {
    package let name: String
    /// After semver.org.
    package let version: String
    /// One sentence.
    package let description: String

    /// - Throws: ``ThemeError/missing(_:)``.
    init(file: URL) throws {
        do {
            self = try JSONDecoder().decode(ThemeManifest.self, from: Data(contentsOf: file))
        } catch {
            throw ThemeError.missing("theme.json with name, version and description in \(file.path)")
        }
    }
}
