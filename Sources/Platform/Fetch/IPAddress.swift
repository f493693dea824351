#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A numeric address, without port or zone.
package enum IPAddress: Hashable, Sendable {
    /// Host byte order: 127.0.0.1 is `0x7f00_0001`.
    case v4(UInt32)
    /// Host byte order, most significant half first.
    case v6(UInt64, UInt64)

    /// The strict forms only, as `inet_pton` reads them: `127.1`, octal and zones (`%eth0`) give `nil`.
    package init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self = .v4(UInt32(bigEndian: four.s_addr))
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(six)
        } else {
            return nil
        }
    }

    init(_ address: in_addr) {
        self = .v4(UInt32(bigEndian: address.s_addr))
    }

    init(_ address: in6_addr) {
        let halves = withUnsafeBytes(of: address) { bytes in
            (bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
        self = .v6(UInt64(bigEndian: halves.0), UInt64(bigEndian: halves.1))
    }
}

extension IPAddress: CustomStringConvertible {
    /// `192.0.2.1`, or eight groups without abbreviation, which every parser reads.
    package var description: String {
        switch self {
        case .v4(let bits):
            return (0..<4).map { String(bits >> (24 - 8 * UInt32($0)) & 0xff) }.joined(separator: ".")
        case .v6(let high, let low):
            let groups = [high, low].flatMap { half in (0..<4).map { half >> (48 - 16 * UInt64($0)) & 0xffff } }
            return groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
    }
}
