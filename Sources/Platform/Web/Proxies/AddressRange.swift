/// A network: an address and how many of its bits count, as in `10.0.0.0/8` or `2001:db8::/32`.
package struct AddressRange: Hashable, Sendable {
    private let bits: UInt128
    private let mask: UInt128

    /// An address alone is a network of one. `nil` when it is no address, when the length is too great, or when bits
    /// after it are set: `10.0.0.1/8` is a mistake in one of the two.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = HostAddress(String(parts[0]) ?? "") else { return nil }
        let isV4 = !parts[0].contains(UInt8(ascii: ":"))
        let width = isV4 ? 32 : 128
        var length = width
        if parts.count == 2 {
            let digits = parts[1]
            guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
                digits.count == 1 || digits.first != 0x30, let number = Int(String(digits) ?? ""), number <= width
            else { return nil }
            length = number
        }
        let significant = length + 128 - width
        mask = significant == 0 ? 0 : UInt128.max << UInt128(128 - significant)
        bits = address.bits
        guard bits & ~mask == 0 else { return nil }
    }

    package func contains(_ address: HostAddress) -> Bool { address.bits & mask == bits }
}
