import Delivery
import Edge
import Foundation
import Shell

/// What the program loads from files before it opens the database. Everything that is wrong with them is told together.
struct ServerFiles: Sendable {
    let theme: Theme
    let desk: DeskTheme

    /// The certificate is only looked at: who serves with it loads it again, whenever it changes.
    ///
    /// - Throws: ``StartError/files(_:)``.
    init(_ configuration: Configuration) throws {
        var problems: [any Error] = []
        var theme: Theme?
        var desk: DeskTheme?
        do { theme = try Theme(folder: configuration.themeFolder) } catch { problems.append(error) }
        do { desk = try DeskTheme(folder: configuration.deskFolder) } catch { problems.append(error) }
        if let files = configuration.serving.certificate {
            do { _ = try LoadedCertificate(files) } catch { problems.append(error) }
        }
        guard let theme, let desk, problems.isEmpty else { throw StartError.files(problems) }
        self.theme = theme
        self.desk = desk
    }
}
