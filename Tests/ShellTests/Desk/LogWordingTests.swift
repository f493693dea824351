import Foundation
import Newsroom
import Shell
import TestSupport
import Testing

/// What the log calls things.
@Suite struct LogWordingTests {
    /// The stored names in the sources: `static let published = Self("published")` in an extension of `LogEntry.Kind`.
    private static func declared() throws -> [String] {
        let sources = SharedFolder.project.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var names: [String] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for part in text.components(separatedBy: "extension LogEntry.Kind {").dropFirst() {
                let body = part.components(separatedBy: "\n}").first ?? ""
                for line in body.components(separatedBy: "\n") where line.contains("static let") {
                    let pieces = line.components(separatedBy: "\"")
                    if pieces.count == 3 { names.append(pieces[1]) }
                }
            }
        }
        return names
    }

    @Test func `every kind of entry has words in both languages, and no words are left of one that is gone`() throws {
        let declared = Set(try Self.declared())
        let known = Set(LogEntry.Kind.known.map(\.rawValue))

        #expect(declared.count > 60)
        #expect(declared.subtracting(known) == [])
        #expect(known.subtracting(declared) == [])
        for kind in LogEntry.Kind.known {
            #expect(!kind.wording.indonesian.isEmpty && !kind.wording.english.isEmpty, "\(kind.rawValue)")
        }
    }

    @Test(arguments: Language.allCases)
    func `no two kinds are called the same`(language: Language) {
        let names = LogEntry.Kind.known.map { $0.wording.text(language) }
        #expect(Set(names).count == names.count)
    }
}
