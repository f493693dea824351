/// Comparing what an attacker must not learn piece by piece.
package enum ConstantTime {
    /// Whether two byte sequences are the same; takes as long wherever they differ. Their lengths are no secret.
    package static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
