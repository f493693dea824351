/// Why bytes are not a document. Paths are written like `doc.content[3].attrs.level`.
package enum DocumentError: Error, Equatable {
    /// Not JSON, at a byte counted from 0.
    case syntax(offset: Int, expected: String)
    /// Bytes.
    case tooLarge(size: Int, limit: Int)
    /// Node levels, see ``Document/depthLimit``.
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    case duplicateKey(String, path: String)
    /// A key a node or mark does not have.
    case unknownKey(String, path: String, allowed: [String])
    /// A node that does not exist, or not in this place.
    case unknownNode(String, path: String, allowed: [String])
    case unknownMark(String, path: String, allowed: [String])
    case missing(path: String)
    /// A wrong type or a value out of range; `allowed` says what may stand there.
    case wrongValue(path: String, allowed: String)
    /// An address no reader should be led to, see ``SafeAddress``.
    case unsafeAddress(path: String)
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .syntax(let offset, let expected): "not JSON at byte \(offset): expected \(expected)"
        case .tooLarge(let size, let limit): "\(size) bytes are too many: at most \(limit)"
        case .tooDeep(let limit): "nested too deeply: at most \(limit) levels"
        case .tooManyNodes(let limit): "too many nodes: at most \(limit)"
        case .duplicateKey(let key, let path): "\(path): “\(key)” stands there twice"
        case .unknownKey(let key, let path, let allowed):
            "\(path): unknown key “\(key)”; allowed: \(allowed.joined(separator: ", "))"
        case .unknownNode(let name, let path, let allowed):
            "\(path): no “\(name)” may stand here; allowed: \(allowed.joined(separator: ", "))"
        case .unknownMark(let name, let path, let allowed):
            "\(path): unknown mark “\(name)”; allowed: \(allowed.joined(separator: ", "))"
        case .missing(let path): "\(path) is missing"
        case .wrongValue(let path, let allowed): "\(path): allowed is \(allowed)"
        case .unsafeAddress(let path):
            "\(path): only http, https, mailto and tel addresses and paths from the site's root are allowed"
        }
    }
}
