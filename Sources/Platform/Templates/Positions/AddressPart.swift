/// How far the value of an address attribute has come, which decides how a value there is escaped.
enum AddressPart: Hashable {
    /// Nothing but white space yet: a value is the whole address.
    case start
    /// Literal bytes in which a colon would still make a scheme, lower-case.
    case beginning([UInt8])
    /// Such bytes, with a value among them.
    case openValue
    /// A character reference where the scheme would be: what it spells is not worked out.
    case reference
    /// Behind the colon of `javascript:` and the like.
    case script
    /// The literal so far is a lone slash.
    case root
    /// Behind a scheme's colon or a double slash, before the host.
    case authority
    case host
    case path
    /// Behind `?` or `#`.
    case component
    /// In a srcset, behind an address.
    case descriptor
    /// Sections left it open which of these it is.
    case unknown

    /// Takes in a literal byte.
    mutating func advance(_ byte: UInt8) -> Position.Complaint? {
        switch self {
        case .start: self = Self.first(byte)
        case .beginning(let bytes): self = Self.behind(bytes, byte)
        case .openValue, .unknown:
            switch byte {
            case UInt8(ascii: ":"): return Self.colonComplaint
            case UInt8(ascii: "&"): self = .reference
            case UInt8(ascii: "?"), UInt8(ascii: "#"): self = .component
            case UInt8(ascii: "/"), UInt8(ascii: "\\"): self = .path
            default: break
            }
        case .root:
            self = Self.isSlash(byte) ? .authority : Self.isMark(byte) ? .component : byte > 0x20 ? .path : .root
        case .authority: if !Self.isSlash(byte) { self = Self.isMark(byte) ? .component : .host }
        case .host: if Self.isSlash(byte) { self = .path } else if Self.isMark(byte) { self = .component }
        case .path: if Self.isMark(byte) { self = .component }
        case .reference, .script, .component, .descriptor: break
        }
        return nil
    }

    /// Takes in a value.
    mutating func advanceValue() {
        switch self {
        case .start, .beginning: self = .openValue
        case .authority: self = .host
        case .openValue, .reference, .script, .root, .host, .path, .component, .descriptor, .unknown: break
        }
    }

    private static func first(_ byte: UInt8) -> Self {
        if isSlash(byte) { return .root }
        if isMark(byte) { return .component }
        return byte <= 0x20 ? .start : behind([], byte)
    }

    private static func behind(_ bytes: [UInt8], _ byte: UInt8) -> Self {
        if isSlash(byte) { return .path }
        if isMark(byte) { return .component }
        switch byte {
        case UInt8(ascii: "&"): return .reference
        case UInt8(ascii: ":"): return scripts.contains(bytes) ? .script : .authority
        // Browsers drop tabs and newlines inside a scheme.
        case 0...0x20: return .beginning(bytes)
        default: return .beginning(bytes.count < 64 ? bytes + [Position.lower(byte)] : bytes)
        }
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") }

    private static let colonComplaint: Position.Complaint = (
        "A colon behind a value would let the value choose the address's scheme.",
        "Write the scheme literally, or let the key hold the whole address."
    )

    private static let scripts: Set = Set(["javascript", "vbscript", "data", "blob"].map { Array($0.utf8) })
}
