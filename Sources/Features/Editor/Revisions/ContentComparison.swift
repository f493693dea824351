import Database
import Documents
import Newsroom

/// Two states of an article beside each other: the fields that differ, and the body line by line.
struct ContentComparison {
    let fields: [(CopyField, [Comparison.Run])]
    let body: Comparison

    init(from old: ArticleContent, to new: ArticleContent, in db: Connection) throws {
        let (before, after) = (FieldValues(old), FieldValues(new))
        fields = try CopyField.allCases.compactMap { field in
            guard before[field] != after[field] else { return nil }
            return (
                field,
                Comparison.runs(
                    from: try Self.words(before[field], field, in: db), to: try Self.words(after[field], field, in: db))
            )
        }
        body = Comparison(from: old.body, to: new.body)
    }

    /// A field in words: what is chosen by its name.
    private static func words(_ value: FieldValues.Value?, _ field: CopyField, in db: Connection) throws -> String {
        switch value {
        case .text(let text)?: text
        case .choice(let id?)? where field == .section: try Section.find(Section.ID(id), in: db)?.name ?? "#\(id)"
        case .choice(let id?)?: try Choice.assets([Asset.ID(id)], in: db).first?.name ?? "#\(id)"
        case .choices(let ids)?: try names(try Choice.topics(ids.map { Topic.ID($0) }, in: db), ids)
        case .byline(let byline)?:
            try names(try Choice.persons(byline.map(\.person), in: db), byline.map(\.person.number))
        case .choice(nil)?, nil: ""
        }
    }

    private static func names(_ known: [Choice], _ ids: [Int64]) throws -> String {
        let names = Dictionary(known.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return ids.map { names[$0] ?? "#\($0)" }.joined(separator: ", ")
    }
}
