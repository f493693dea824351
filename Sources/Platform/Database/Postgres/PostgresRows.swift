import CLibPQ

/// A result and the row of it that is being read.
final class PostgresRows: RowSource {
    private var result: OpaquePointer?
    private var row: Int32 = -1

    init(_ result: OpaquePointer?) {
        self.result = result
        super.init(columns: (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) })
    }

    func next() -> Bool {
        row += 1
        expectedColumn = 0
        return row < PQntuples(result)
    }

    func close() {
        result = nil
    }

    override func value(at index: Int) throws -> SQLValue {
        guard let result else { throw DatabaseError.closed }
        let column = Int32(index)
        if PQgetisnull(result, row, column) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        switch PQftype(result, column) {
        case PostgresType.int8: return .integer(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
        case PostgresType.int4: return .integer(Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
        case PostgresType.int2: return .integer(Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
        case PostgresType.oid: return .integer(Int64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
        case PostgresType.boolean: return .integer(bytes[0] == 0 ? 0 : 1)
        case PostgresType.float8:
            return .real(Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))))
        case PostgresType.float4:
            return .real(Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))))
        case PostgresType.numeric: return PostgresNumeric(bytes).value
        case PostgresType.text, PostgresType.varchar, PostgresType.name, PostgresType.json, PostgresType.blankPadded,
            PostgresType.unknown:
            return .text(String(decoding: bytes, as: UTF8.self))
        case PostgresType.jsonb: return .text(String(decoding: bytes.dropFirst(), as: UTF8.self))
        case PostgresType.bytes: return .blob([UInt8](bytes))
        case PostgresType.void: return .null
        case let other:
            // Binary, in a format of its own.
            throw DatabaseError.mismatch(
                expected: "a type Redaksi reads (CAST it to TEXT or BIGINT)", found: "PostgreSQL type \(other)",
                column: columns[index])
        }
    }
}
