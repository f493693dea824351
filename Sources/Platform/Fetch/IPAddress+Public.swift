extension IPAddress {
    /// Whether the address may belong to a machine on the open internet.
    ///
    /// Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and later). IPv6 is an allow-list,
    /// 2000::/3: everything else (::, ::1, mapped and compatible IPv4, NAT64 64:ff9b::/96, unique local, link-local,
    /// site-local, multicast, segment routing 5f00::/16) is refused without naming it.
    package var isPublic: Bool {
        switch self {
        case .v4(let bits): !Self.reserved4.contains { $0.contains(bits) }
        case .v6(let high, _): high >> 61 == 0b001 && !Self.reserved6.contains { $0.contains(high) }
        }
    }

    /// 127.0.0.0/8 and ::1; not the IPv4-mapped form.
    package var isLoopback: Bool {
        switch self {
        case .v4(let bits): bits >> 24 == 127
        case .v6(let high, let low): high == 0 && low == 1
        }
    }

    private struct Block<Bits: FixedWidthInteger & Sendable>: Sendable {
        let start: Bits
        let length: Int

        func contains(_ bits: Bits) -> Bool {
            (bits ^ start) >> Bits(Bits.bitWidth - length) == 0
        }
    }

    private static let reserved4: [Block<UInt32>] = [
        Block(start: 0x0000_0000, length: 8),  // “this network”; 0.0.0.0 reaches this machine
        Block(start: 0x0a00_0000, length: 8),  // private
        Block(start: 0x6440_0000, length: 10),  // 100.64: carrier-grade NAT
        Block(start: 0x7f00_0000, length: 8),  // loopback
        Block(start: 0xa9fe_0000, length: 16),  // 169.254: link-local, where clouds keep their secrets
        Block(start: 0xac10_0000, length: 12),  // private
        Block(start: 0xc000_0000, length: 24),  // 192.0.0: protocol assignments
        Block(start: 0xc000_0200, length: 24),  // 192.0.2: documentation
        Block(start: 0xc058_6300, length: 24),  // 192.88.99: 6to4 relays
        Block(start: 0xc0a8_0000, length: 16),  // private
        Block(start: 0xc612_0000, length: 15),  // 198.18: benchmarks
        Block(start: 0xc633_6400, length: 24),  // 198.51.100: documentation
        Block(start: 0xcb00_7100, length: 24),  // 203.0.113: documentation
        Block(start: 0xe000_0000, length: 4),  // multicast
        Block(start: 0xf000_0000, length: 4),  // reserved, broadcast
    ]

    /// Inside 2000::/3. All prefixes are shorter than 64 bits, so the upper half decides.
    private static let reserved6: [Block<UInt64>] = [
        Block(start: 0x2001_0000_0000_0000, length: 23),  // protocol assignments: Teredo, benchmark, ORCHID
        Block(start: 0x2001_0db8_0000_0000, length: 32),  // documentation
        Block(start: 0x2002_0000_0000_0000, length: 16),  // 6to4: carries an IPv4 address inside
        Block(start: 0x3fff_0000_0000_0000, length: 20),  // documentation
    ]
}
