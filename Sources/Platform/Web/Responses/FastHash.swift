/// 64 bits of bytes, in the manner of wyhash (Wang Yi, public domain): multiply to 128 bits, fold.
///
/// For cache validators and asset names only: fast and stable, but whoever chooses the bytes can make two
/// bodies collide. Three lanes, so that the processor multiplies in parallel.
func fastHash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
        var lanes = (secrets.0, secrets.1, secrets.2)
        var offset = 0
        while offset + 48 <= buffer.count {
            lanes.0 = fold(buffer.word(at: offset) ^ secrets.1, buffer.word(at: offset + 8) ^ lanes.0)
            lanes.1 = fold(buffer.word(at: offset + 16) ^ secrets.2, buffer.word(at: offset + 24) ^ lanes.1)
            lanes.2 = fold(buffer.word(at: offset + 32) ^ secrets.3, buffer.word(at: offset + 40) ^ lanes.2)
            offset += 48
        }
        var state = lanes.0 ^ lanes.1 ^ lanes.2
        while offset + 8 <= buffer.count {
            state = fold(buffer.word(at: offset) ^ secrets.1, state ^ secrets.2)
            offset += 8
        }
        var last: UInt64 = 0
        for byte in buffer[offset...] { last = last << 8 | UInt64(byte) }
        state = fold(last ^ secrets.3, state ^ secrets.0)
        return fold(state ^ UInt64(buffer.count), secrets.1)
    }
}

/// wyhash's own constants: odd, with 32 bits set, no two near each other.
private let secrets: (UInt64, UInt64, UInt64, UInt64) = (
    0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db, 0x8ebc_6af0_9c88_c6e3, 0x5899_65cc_7537_4cc3
)

private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
}

extension UnsafeRawBufferPointer {
    /// Little-endian on every machine, so that two nodes agree.
    fileprivate func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
