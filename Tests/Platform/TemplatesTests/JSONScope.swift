import Foundation
import Templates

/// A JSON value and the values around it: what the specification's cases are rendered over.
final class JSONScope: TemplateContext {
    let value: JSON
    let outer: JSONScope?

    init(_ value: JSON, in outer: JSONScope? = nil) {
        self.value = value
        self.outer = outer
    }

    static let keys: TemplateKeys<JSONScope> = .open(
        text: { $0.find($1)?.text },
        isTruthy: { $0.find($1)?.isTruthy ?? false },
        each: { scope, name in
            guard let found = scope.find(name), found.isTruthy else { return [] }
            guard case .array(let values) = found else { return [JSONScope(found, in: scope)] }
            return values.map { JSONScope($0, in: scope) }
        }
    )

    private func find(_ path: String) -> JSON? {
        if path == "." { return value }
        let parts = path.split(separator: ".").map(String.init)
        guard case .object(let members) = value, let first = members[parts[0]] else { return outer?.find(path) }
        return parts.dropFirst().reduce(first) { found, part in
            if case .object(let members)? = found { members[part] } else { nil }
        }
    }
}

enum JSON: Decodable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .decimal(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    var text: String? {
        switch self {
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .decimal(let value): "\(value)"
        case .string(let value): value
        case .null, .array, .object: nil
        }
    }

    var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .array(let values): !values.isEmpty
        case .integer, .decimal, .string, .object: true
        }
    }
}
