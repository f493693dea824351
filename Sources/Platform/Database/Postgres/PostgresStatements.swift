import CLibPQ

/// A statement prepared on one connection.
final class PostgresStatement {
    let name: String
    fileprivate let key: String
    fileprivate let types: [Oid]

    fileprivate init(name: String, key: String, types: [Oid]) {
        self.name = name
        self.key = key
        self.types = types
    }
}

/// What a connection has prepared, by text.
struct PostgresStatements {
    private var byText: [String: PostgresStatement] = [:]
    private var count = 0

    /// Each costs the server some 10 to 100 KB; a program's own texts are fewer, so this means lists of many lengths.
    var isFull: Bool { byText.count > 1000 }

    mutating func find(_ text: String, _ types: [Oid]) -> (PostgresStatement, isNew: Bool) {
        if let statement = byText[text] {
            if statement.types == types { return (statement, false) }
            // The same text with a NULL of unknown type, say, is another statement.
            let key = "\(text)\u{1}\(types)"
            if let statement = byText[key] { return (statement, false) }
            return (add(key, types), true)
        }
        return (add(text, types), true)
    }

    mutating func forget(_ statement: PostgresStatement) {
        byText[statement.key] = nil
    }

    private mutating func add(_ key: String, _ types: [Oid]) -> PostgresStatement {
        count += 1
        let statement = PostgresStatement(name: "s\(count)", key: key, types: types)
        byText[key] = statement
        return statement
    }
}
