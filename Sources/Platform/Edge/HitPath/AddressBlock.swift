import NIOCore

/// What one client is likely to hold: an IPv4 address, or an IPv6 network of 64 bits (V27).
struct AddressBlock: Hashable, Sendable {
    /// An IPv4 address lies in `::ffff:0:0/96`, of which nothing is cut off: as a /64 it would be all of IPv4.
    private let bits: UInt128

    /// `nil` for a socket of the file system.
    init?(_ address: SocketAddress) {
        // The address begins after family and port; in IPv6, after the flow label too. The members' names belong to
        // a module that cannot be imported.
        let number: UInt128? = address.withSockAddr { pointer, size in
            let bytes = UnsafeRawBufferPointer(start: pointer, count: size)
            switch address {
            case .v4:
                return Self.mapped | UInt128(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
            case .v6: return UInt128(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt128.self))
            case .unixDomainSocket: return nil
            }
        }
        guard let number else { return nil }
        bits = number >> 32 == Self.mapped >> 32 ? number : (number >> 64) << 64
    }

    private static let mapped: UInt128 = 0xffff << 32
}
