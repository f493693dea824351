package import Foundation

/// What an extractor knows of the paper the article goes to.
package struct ExtractionContext: Sendable {
    /// Dates without a zone are in this one.
    package var zone: TimeZone
    /// The paper's name: recognised in datelines and follow lines.
    package var paper: String
    /// Names of the paper's sections: recognised where they stand alone.
    package var sections: [String]

    package init(zone: TimeZone, paper: String, sections: [String] = []) {
        self.zone = zone
        self.paper = paper
        self.sections = sections
    }

    func isSection(_ words: Words) -> Bool {
        !words.isEmpty && sections.contains { Words($0) == words }
    }
}
