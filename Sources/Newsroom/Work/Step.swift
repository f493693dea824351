import Database

/// How far a working copy has come.
package enum Step: String, CaseIterable, Codable, Comparable, Sendable, SQLConvertible {
    case idea, assigned, writing, review, approved, scheduled

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    package static func < (a: Step, b: Step) -> Bool { a.order < b.order }
}
