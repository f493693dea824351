import CLibPQ

/// The types we send and understand, by number (`src/include/catalog/pg_type.dat`).
enum PostgresType {
    static let boolean: Oid = 16
    static let bytes: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let json: Oid = 114
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let unknown: Oid = 705
    static let blankPadded: Oid = 1042
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278
    static let jsonb: Oid = 3802

    /// The type a parameter is sent as; 0 leaves it to the server.
    static func oid(_ binding: SQL.Binding) -> Oid {
        switch binding.type {
        case .integer: int8
        case .real: float8
        case .text: text
        case .blob: bytes
        case nil:
            switch binding.value {
            case .null: 0
            case .integer: int8
            case .real: float8
            case .text: text
            case .blob: bytes
            }
        }
    }
}
