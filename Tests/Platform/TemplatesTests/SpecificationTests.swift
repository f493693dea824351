import Foundation
import Templates
import Testing

/// The official cases, github.com/mustache/spec, with its optional modules.
@Suite struct SpecificationTests {
    @Test(arguments: SpecificationCase.all())
    func `the specification's case renders as it says`(example: SpecificationCase) throws {
        guard example.refusal == nil else { return }
        let bytes = try example.render()
        #expect(String(decoding: bytes, as: UTF8.self) == example.expected, "\(example.template)")
    }

    @Test(arguments: SpecificationCase.all().filter { $0.refusal != nil && !$0.isLambda })
    func `a refused case is an error, never a silent nothing`(example: SpecificationCase) {
        #expect(throws: TemplateError.self) { try example.render() }
    }

    @Test func `the cases are there, or their absence is told`() {
        let count = SpecificationCase.all().count
        if count == 0 { print("Skipped: no Mustache specification in \(SpecificationCase.folder.path)") }
        #expect(count == 0 || count == 194)
    }
}

struct SpecificationCase: CustomTestStringConvertible, Sendable {
    let module: String
    let name: String
    let template: String
    let expected: String
    let partials: [String: String]
    let data: JSON

    var testDescription: String { "\(module): \(name)" }
    var isLambda: Bool { module == "~lambdas" }

    /// Why we do not do what the case asks; `nil` for all others.
    var refusal: String? {
        if isLambda { return "Lambdas: a template's text is never computed, and output is never a template." }
        return Self.refusals["\(module): \(name)"]
    }

    static let refusals = [
        "partials: Failed Lookup": "A missing partial is an author's mistake: told when the theme is loaded.",
        "~dynamic-names: Dynamic Names - Double Dereferencing": "“**dynamic” is not a name.",
        "~dynamic-names: Dynamic Names - Composed Dereferencing": "“foo.*bar” is not a name.",
    ]

    func render() throws -> [UInt8] {
        var sources = partials
        sources["the case"] = template
        let library = try TemplateLibrary(sources: sources, kind: .specification)
        return try library.template("the case", JSONScope.self).render(JSONScope(data))
    }

    static let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/fixtures/mustache-spec")
        .standardized

    static func all() -> [SpecificationCase] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap {
            file -> [SpecificationCase] in
            let module = file.deletingPathExtension().lastPathComponent
            guard let data = try? Data(contentsOf: file), let suite = try? JSONDecoder().decode(Suite.self, from: data)
            else {
                return []
            }
            return suite.tests.map {
                SpecificationCase(
                    module: module, name: $0.name, template: $0.template, expected: $0.expected,
                    partials: $0.partials ?? [:],
                    data: $0.data)
            }
        }
    }

    private struct Suite: Decodable {
        struct Case: Decodable {
            let name: String
            let template: String
            let expected: String
            let partials: [String: String]?
            let data: JSON
        }

        let tests: [Case]
    }
}
