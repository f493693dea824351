/// A NUMERIC in its binary format (`numeric_send`): what `sum` and `avg` of BIGINTs are.
struct PostgresNumeric {
    private var digits: [Int] = []
    private let weight: Int
    private let sign: UInt16

    init(_ bytes: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt16 {
            UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self))
        }
        weight = Int(Int16(bitPattern: word(1)))
        sign = word(2)
        for index in 0..<Int(word(0)) { digits.append(Int(word(4 + index))) }
    }

    /// A whole number that fits becomes an INTEGER, as SQLite's `sum` gives; anything else a REAL, NaN a NULL.
    var value: SQLValue {
        switch sign {
        case 0xC000: return .null
        case 0xD000: return .real(.infinity)
        case 0xF000: return .real(-.infinity)
        default: break
        }
        if digits.count <= weight + 1, let whole { return .integer(whole) }
        // Digits are in base 10,000, the first worth 10,000 to the power of `weight`.
        var text = sign == 0x4000 ? "-0" : "0"
        for digit in digits { text += String(String(10_000 + digit).utf8.dropFirst()) ?? "" }
        return .real(Double("\(text)e\(4 * (weight + 1 - digits.count))") ?? .nan)
    }

    private var whole: Int64? {
        var sum: Int64 = 0
        for place in 0..<max(0, weight + 1) {
            let digit = place < digits.count ? Int64(digits[place]) : 0
            let (product, isTooLong) = sum.multipliedReportingOverflow(by: 10_000)
            let (next, isTooLongToo) = product.addingReportingOverflow(sign == 0x4000 ? -digit : digit)
            if isTooLong || isTooLongToo { return nil }
            sum = next
        }
        return sum
    }
}
