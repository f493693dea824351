package import Foundation

extension TemplateLibrary {
    /// Reads every `NAME.mustache` in a folder; other files and subfolders are left alone.
    ///
    /// - Throws: ``TemplateError`` naming the folder or each file that cannot be read or is no UTF-8, or listing what is
    ///   wrong in the sources.
    package static func load(folder: URL, kind: Kind = .html) throws(TemplateError) -> TemplateLibrary {
        let files: [URL]
        do {
            files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        } catch {
            throw TemplateError([unreadable(folder.lastPathComponent, "The folder \(folder.path)")])
        }
        var sources: [String: [UInt8]] = [:]
        var problems: [TemplateProblem] = []
        for file in files where file.pathExtension == "mustache" {
            let name = file.deletingPathExtension().lastPathComponent
            if let data = try? Data(contentsOf: file), String(validating: data, as: UTF8.self) != nil {
                sources[name] = Array(data)
            } else {  // Why does not matter: the author has to look at the file either way.
                problems.append(unreadable(name, "The file \(file.lastPathComponent)"))
            }
        }
        guard problems.isEmpty else { throw TemplateError(problems) }
        return try TemplateLibrary(bytes: sources, kind: kind)
    }

    private static func unreadable(_ name: String, _ what: String) -> TemplateProblem {
        TemplateProblem(
            template: name, line: 0, column: 0, message: "\(what) cannot be read as UTF-8 text.",
            help: "Check that it exists, its permissions and its encoding.")
    }
}
