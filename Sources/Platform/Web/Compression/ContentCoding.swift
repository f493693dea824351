/// How a body is packed on its way.
package enum ContentCoding: String, Sendable, CaseIterable {
    case brotli = "br"
    case gzip
    case identity

    /// Chooses for an `Accept-Encoding` value (RFC 9110 §12.5.3): the highest weight, of equals the smallest body.
    ///
    /// Without the header, or when it forbids everything we have: identity, as the RFC allows. Only the first 1,024
    /// bytes are read; a member with a malformed weight is passed over. Asked for every page: about 0.2 µs.
    package static func negotiate(_ acceptEncoding: String?) -> ContentCoding {
        guard var text = acceptEncoding else { return .identity }
        return text.withUTF8 { negotiate(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The same for the bytes of the value.
    package static func negotiate(bytes: UnsafeRawBufferPointer) -> ContentCoding {
        var weights = Weights()
        var rest = bytes.bindMemory(to: UInt8.self).prefix(1_024)
        while !rest.isEmpty {
            let member = rest.prefix { $0 != UInt8(ascii: ",") }
            weights.read(member)
            rest = rest[member.endIndex...].dropFirst()
        }
        return weights.best
    }
}

/// The weights of a header, in thousandths; `nil` where it is silent.
private struct Weights {
    typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private var brotli: Int?
    private var gzip: Int?
    private var identity: Int?
    private var others: Int?

    var best: ContentCoding {
        let brotli = brotli ?? others ?? 0
        let gzip = gzip ?? others ?? 0
        // Identity is always acceptable, but wins only when asked for, and by more.
        if let identity = identity ?? others, identity > max(brotli, gzip) { return .identity }
        guard max(brotli, gzip) > 0 else { return .identity }
        return brotli >= gzip ? .brotli : .gzip
    }

    mutating func read(_ member: Bytes) {
        let coding = member.prefix { $0 != UInt8(ascii: ";") }
        guard let weight = weight(member[coding.endIndex...].dropFirst()) else { return }
        let name = trimmed(coding)
        if equals(name, "br") {
            brotli = weight
        } else if equals(name, "gzip") || equals(name, "x-gzip") {
            gzip = weight
        } else if equals(name, "identity") {
            identity = weight
        } else if equals(name, "*") {
            others = weight
        }
    }

    /// `q=0.8` is 800, nothing is 1000. RFC 9110 §12.4.2 allows three digits after the point.
    private func weight(_ parameter: Bytes) -> Int? {
        let text = trimmed(parameter)
        if text.isEmpty { return 1_000 }
        guard equals(text.prefix(2), "q="), let first = text.dropFirst(2).first, isDigit(first) else { return nil }
        let fraction = text.dropFirst(3)
        guard fraction.count <= 4, fraction.first ?? UInt8(ascii: ".") == UInt8(ascii: ".") else { return nil }

        var thousandths = Int(first - UInt8(ascii: "0")) * 1_000
        var unit = 100
        for digit in fraction.dropFirst() {
            guard isDigit(digit) else { return nil }
            thousandths += Int(digit - UInt8(ascii: "0")) * unit
            unit /= 10
        }
        return thousandths <= 1_000 ? thousandths : nil
    }

    private func trimmed(_ bytes: Bytes) -> Bytes {
        let start = bytes.drop { isSpace($0) }
        guard let end = start.lastIndex(where: { !isSpace($0) }) else { return start.prefix(0) }
        return start[...end]
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09
    }

    /// `name` in lower case.
    private func equals(_ bytes: Bytes, _ name: StaticString) -> Bool {
        guard bytes.count == name.utf8CodeUnitCount else { return false }
        return bytes.indices.allSatisfy { index in
            let byte = bytes[index]
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            return (isUpper ? byte | 0x20 : byte) == name.utf8Start[index - bytes.startIndex]
        }
    }
}

func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
