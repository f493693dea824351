package import NIOCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The numeric address of a machine, without port and zone.
///
/// 128 bits in host order; IPv4 lies in `::ffff:0:0/96`, so that a client reaching a socket for both families is the
/// same client (RFC 4291 §2.5.5.2).
package struct HostAddress: Hashable, Sendable {
    let bits: UInt128

    init(bits: UInt128) { self.bits = bits }

    /// The strict forms only, as `inet_pton` reads them: `127.1`, octal and zones (`%eth0`) give `nil`.
    package init?(_ text: String) {
        // A NUL would end the text early for C.
        guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
        var bytes: (UInt64, UInt64) = (0, 0)
        let family = withUnsafeMutableBytes(of: &bytes) { bytes in
            [AF_INET, AF_INET6].first { inet_pton($0, text, bytes.baseAddress) == 1 }
        }
        guard let family else { return nil }
        bits = withUnsafeBytes(of: bytes) { bytes in
            family == AF_INET
                ? Self.mapped | UInt128(UInt32(bigEndian: bytes.load(as: UInt32.self)))
                : UInt128(bigEndian: bytes.loadUnaligned(as: UInt128.self))
        }
    }

    /// `nil` for a Unix socket.
    package init?(_ address: SocketAddress) {
        guard let text = address.ipAddress else { return nil }
        self.init(text)
    }

    package var isV4: Bool { bits >> 32 == Self.mapped >> 32 }

    /// This machine itself: 127.0.0.0/8 or `::1`.
    package var isLoopback: Bool { bits == 1 || (isV4 && bits >> 24 & 0xff == 127) }

    static let mapped: UInt128 = 0xffff << 32
}

extension HostAddress: CustomStringConvertible {
    /// `192.0.2.1`, or eight groups without abbreviation.
    package var description: String {
        if isV4 { return (0..<4).map { String(bits >> (24 - 8 * UInt128($0)) & 0xff) }.joined(separator: ".") }
        return (0..<8).map { String(bits >> (112 - 16 * UInt128($0)) & 0xffff, radix: 16) }.joined(separator: ":")
    }
}
