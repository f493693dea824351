import Delivery
import Foundation
import Newsroom
import Shell

/// Looks at everything the program needs and says what is missing.
package struct Doctor: Sendable {
    let source: ConfigurationSource

    package init(_ source: ConfigurationSource) { self.source = source }

    /// One thing looked at. A problem says what to do.
    package struct Finding: Equatable, Sendable {
        package let isProblem: Bool
        package let text: String
    }

    package func findings() async -> [Finding] {
        let configuration: Configuration
        do throws(ConfigurationProblems) {
            configuration = try Configuration(source)
        } catch {
            return error.problems.map { Finding(isProblem: true, text: $0) }
        }
        var findings = [Finding(isProblem: false, text: "The settings are complete.")]
        findings += source.strangers.map {
            Finding(isProblem: false, text: "The environment's \($0) is none of the program's settings.")
        }
        findings.append(await theme(configuration))
        findings += await desk(configuration)
        findings.append(folder(configuration))
        findings += await ports(configuration)
        findings += certificate(configuration)
        findings.append(limits(configuration))
        findings += await database(configuration)
        return findings
    }

    private func theme(_ configuration: Configuration) async -> Finding {
        do {
            let theme = try Theme(folder: configuration.themeFolder).manifest
            return Finding(isProblem: false, text: "The theme \(theme.name) \(theme.version) is in order.")
        } catch ThemeError.missing(let what) {
            return Finding(isProblem: true, text: "The theme has no \(what).")
        } catch {
            return Finding(isProblem: true, text: "\(error)")
        }
    }

    private func folder(_ configuration: Configuration) -> Finding {
        let path = configuration.dataFolder.path
        let manager = FileManager.default
        if !manager.fileExists(atPath: path) {
            return Finding(isProblem: false, text: "The data folder \(path) will be made at the first start.")
        }
        guard manager.isWritableFile(atPath: path) else {
            return Finding(
                isProblem: true,
                text: "The data folder \(path) cannot be written: change its owner or give another --data.")
        }
        return Finding(isProblem: false, text: "The data folder \(path) can be written.")
    }

    private func desk(_ configuration: Configuration) async -> [Finding] {
        do {
            let theme = try DeskTheme(folder: configuration.deskFolder)
            guard (try? theme.address(of: "vendor/editor.js")) != nil else {
                return [
                    Finding(
                        isProblem: true,
                        text:
                            "The desk has no text editor, so that no text can be edited: run Scripts/desk-vendor and copy Desk anew."
                    )
                ]
            }
            return [Finding(isProblem: false, text: "The desk and its text editor are in order.")]
        } catch DeskThemeError.missing(let what) {
            return [Finding(isProblem: true, text: "The desk has no \(what).")]
        } catch {
            return [Finding(isProblem: true, text: "The desk in \(configuration.deskFolder.path): \(error)")]
        }
    }
}
