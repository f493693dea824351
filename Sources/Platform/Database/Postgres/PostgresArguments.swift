import CLibPQ
import Foundation

/// A statement's parameters in PostgreSQL's binary formats, in one buffer used again and again.
final class PostgresArguments {
    private(set) var types: [Oid] = []
    /// Begins with a byte nobody reads, so that even an empty value has an address.
    private var bytes: [UInt8] = [0]
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    func fill(_ bindings: [SQL.Binding]) throws {
        types.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        bytes.removeLast(bytes.count - 1)
        for binding in bindings {
            let start = bytes.count
            try append(binding.value)
            types.append(PostgresType.oid(binding))
            offsets.append(binding.value == .null ? nil : start)
            lengths.append(Int32(clamping: bytes.count - start))
            formats.append(1)
        }
    }

    typealias Values = UnsafePointer<UnsafePointer<CChar>?>

    func withPointers(_ body: (Values?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } }
            return body(values, lengths, formats)
        }
    }

    private func append(_ value: SQLValue) throws {
        switch value {
        case .null: break
        case .integer(let number): append(UInt64(bitPattern: number))
        case .real(let number): append(number.bitPattern)
        case .text(var text):
            let hasNUL = text.withUTF8 { utf8 in
                bytes.append(contentsOf: utf8)
                return utf8.baseAddress.map { memchr($0, 0, utf8.count) != nil } ?? false
            }
            if hasNUL { throw DatabaseError.nulInText }
        case .blob(let blob): bytes.append(contentsOf: blob)
        }
    }

    private func append(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
