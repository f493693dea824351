import Database
import Foundation
import Newsroom
import Shell

extension LogEntry {
    /// What the entry says besides who, when and what.
    var details: [String: String] {
        (try? JSONDecoder().decode([String: String].self, from: Data(detail.utf8))) ?? [:]
    }

    /// The users between whom an assignment moved: `3 > 5`.
    var assignees: [User.ID] { ends(of: "assignee").compactMap { User.ID($0) } }

    /// Both sides of `before > after`; empty when the entry does not have it.
    private func ends(of key: String) -> [String] {
        guard let text = details[key], let cut = text.range(of: " > ") else { return [] }
        return [String(text[..<cut.lowerBound]), String(text[cut.upperBound...])]
    }

    /// What it says of the standing, for colleagues: steps, assignment, reasons.
    func wording(_ names: [User.ID: String], _ language: Language) -> String {
        var parts: [String] = []
        let steps = ends(of: "step").compactMap { Step(rawValue: $0)?.wording.text(language) }
        if steps.count == 2 { parts.append(steps.joined(separator: " → ")) }
        if let assignee = ends(of: "assignee").last {
            let name = User.ID(assignee).flatMap { names[$0] }
            parts.append("\(StandingPhrase.assignment.text(language)): \(name ?? StandingPhrase.nobody.text(language))")
        }
        for key in ["reason", "note", "rules"] {
            if let text = details[key], !text.isEmpty { parts.append(text) }
        }
        if let hold = ends(of: "hold").last, hold != "-" { parts.append(hold) }
        return parts.joined(separator: "; ")
    }
}
