/// What a `Range` header asks of a file (RFC 9110 §14).
enum ByteRange: Equatable {
    /// No range, another unit, several ranges, or nonsense: send everything (§14.2 lets a server ignore it).
    case whole
    case part(Range<Int>)
    /// 416.
    case unsatisfiable

    /// - Parameter size: bytes of the file.
    ///
    /// V34 (Vapor GHSA-vj2m-9f5j-mpr5): numbers of any length are read without overflow.
    init(_ header: String?, size: Int) {
        self = .whole
        guard let bytes = header?.utf8, equalsIgnoringCase(bytes.prefix(6), "bytes=".utf8) else { return }
        let bounds = bytes.dropFirst(6).split(
            separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
        guard bounds.count == 2 else { return }

        switch (saturatingNumber(bounds[0]), saturatingNumber(bounds[1])) {
        case (.number(let first), .number(let last)) where first <= last:
            self = first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
        case (.number(let first), .empty):
            self = first < size ? .part(first..<size) : .unsatisfiable
        case (.empty, .number(let length)):
            self = length > 0 && size > 0 ? .part(max(0, size - min(length, size))..<size) : .unsatisfiable
        case (.number, _), (.empty, _), (.other, _): return
        }
    }
}

private enum Reading {
    case empty, other
    case number(Int)
}

/// Digits only; what does not fit is `Int.max`, which is past every file's end anyway.
private func saturatingNumber(_ digits: some Collection<UInt8>) -> Reading {
    guard !digits.isEmpty else { return .empty }
    guard digits.allSatisfy(isDigit) else { return .other }
    var number = 0
    for digit in digits {
        let (tenfold, isTooLarge) = number.multipliedReportingOverflow(by: 10)
        let (sum, isTooLargeNow) = tenfold.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
        if isTooLarge || isTooLargeNow { return .number(.max) }
        number = sum
    }
    return .number(number)
}
