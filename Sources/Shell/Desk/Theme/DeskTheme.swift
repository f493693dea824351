package import Foundation
package import Templates
import Web

/// The folder `Desk/`: how the desk looks. Templates in `templates`, styles and modules in `assets` and `vendor`.
///
/// Each feature asks for its templates when it is made, and a mistyped key is an error then, never an empty space in a
/// page. Files lie in memory under a name that holds the hash of all of them, so that modules can import one another by
/// their own names.
package struct DeskTheme: Sendable {
    private let library: TemplateLibrary
    let files: StaticFiles
    let stylesheet: String
    let icon: String
    let script: String
    let problem: DeskTemplate<DeskWord, DeskProblemPage>
    let previewBar: Template<PreviewBar>
    let previewStylesheet: String

    /// - Throws: `TemplateError` listing everything wrong in its templates; ``DeskThemeError``.
    package init(folder: URL) throws {
        library = try TemplateLibrary.load(folder: folder.appending(path: "templates"))
        files = try StaticFiles(DeskFiles.all(in: folder), under: "/desk/assets/", named: .together)
        stylesheet = try Self.address(DeskFiles.stylesheet, files)
        icon = try Self.address("icon.svg", files)
        script = try Self.address("desk.js", files)
        problem = DeskTemplate(
            template: try library.template("problem", DeskLayout.self, Saying<DeskWord>.self, DeskProblemPage.self),
            scripts: [])
        previewBar = try library.template("preview-bar", PreviewBar.self)
        previewStylesheet = try Self.address("preview/bar.css", files)
    }

    /// A template and the modules its page needs.
    ///
    /// - Parameters:
    ///   - name: of `Desk/templates/NAME.mustache`.
    ///   - words: the phrases under `say`.
    ///   - scripts: files of `Desk/assets` or, with `vendor/` before the name, of `Desk/vendor`.
    /// - Throws: `TemplateError`; ``DeskThemeError/missing(_:)`` for a script that is not there.
    package func template<Phrase: DeskPhrases, Page: TemplateContext>(
        _ name: String, _ page: Page.Type, words: Phrase.Type, scripts: [String] = []
    ) throws -> DeskTemplate<Phrase, Page> {
        DeskTemplate(
            template: try library.template(name, DeskLayout.self, Saying<Phrase>.self, page),
            scripts: try scripts.map { try Self.address($0, files) })
    }

    /// Where a file of the desk is.
    package func address(of file: String) throws -> String { try Self.address(file, files) }

    private static func address(_ name: String, _ files: StaticFiles) throws -> String {
        guard let address = files.address(of: name) else { throw DeskThemeError.missing(name) }
        return address
    }
}

/// Why a folder is not the desk's.
package enum DeskThemeError: Error, Equatable {
    /// A file that the desk needs and the folder has not.
    case missing(String)
    /// A file whose kind we do not serve.
    case unknownKind(String)
}
