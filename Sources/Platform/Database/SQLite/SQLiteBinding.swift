import Foundation
import GRDBSQLite

extension SQLiteSession {
    /// SQLite numbers `$1`, `$2`, … in the order in which they appear, which is how they are numbered.
    func bind(_ bindings: [SQL.Binding], to handle: OpaquePointer) throws {
        guard Int(sqlite3_bind_parameter_count(handle)) == bindings.count else {
            throw StatementFailure.refused(
                DatabaseError.failed(code: "parameters", message: "a “$” or “?” in the SQL itself", sql: ""))
        }
        for (index, binding) in bindings.enumerated() {
            let position = Int32(index + 1)
            switch binding.value {
            case .null: sqlite3_bind_null(handle, position)
            case .integer(let number): sqlite3_bind_int64(handle, position, number)
            case .real(let number): sqlite3_bind_double(handle, position, number)
            case .text(var text): try bind(&text, to: handle, position)
            case .blob(let bytes): bind(bytes, to: handle, position)
            }
        }
    }

    private func bind(_ text: inout String, to handle: OpaquePointer, _ position: Int32) throws {
        let hasNUL = text.withUTF8 { bytes in
            if let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil { return true }
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                _ = sqlite3_bind_text64(
                    handle, position, bytes.baseAddress ?? Self.nothing, UInt64(bytes.count), Self.copied,
                    UInt8(SQLITE_UTF8))
            }
            return false
        }
        if hasNUL { throw StatementFailure.refused(DatabaseError.nulInText) }
    }

    private func bind(_ bytes: [UInt8], to handle: OpaquePointer, _ position: Int32) {
        guard !bytes.isEmpty else {
            sqlite3_bind_zeroblob(handle, position, 0)
            return
        }
        sqlite3_bind_blob64(handle, position, bytes, UInt64(bytes.count), Self.copied)
    }

    /// `SQLITE_TRANSIENT`, a macro Swift does not see: SQLite makes its own copy.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    /// Where an empty text may point; a null pointer would mean NULL. Never written, never freed.
    private nonisolated(unsafe) static let nothing: UnsafePointer<CChar> = {
        let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        byte.initialize(to: 0)
        return UnsafePointer(byte)
    }()
}
