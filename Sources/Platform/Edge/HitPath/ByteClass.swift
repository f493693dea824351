/// A set of ASCII bytes, as 128 bits. Bytes from 128 up are in none.
///
/// A constant of two numbers costs one shift a byte; a table in an array costs a bounds check and its one-time
/// initialisation on every access. `ByteClassTests` holds the numbers to their lists.
struct ByteClass: Sendable {
    let low: UInt64
    let high: UInt64

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        let half = byte < 64 ? low : high
        return byte < 128 && (half &>> UInt64(byte & 63)) & 1 == 1
    }

    /// RFC 9110 §5.6.2: a field name's bytes.
    @inline(__always)
    static var token: ByteClass { ByteClass(low: 0x03ff_6cfa_0000_0000, high: 0x57ff_ffff_c7ff_fffe) }

    /// RFC 3986 §2.3: letters, digits, `-._~`. The slash is not among them.
    @inline(__always)
    static var unreserved: ByteClass { ByteClass(low: 0x03ff_6000_0000_0000, high: 0x47ff_fffe_87ff_fffe) }

    /// RFC 3986 §3.4: a query's bytes but `&`, which ends a parameter.
    @inline(__always)
    static var parameter: ByteClass { ByteClass(low: 0xafff_ffb2_0000_0000, high: 0x47ff_fffe_87ff_ffff) }

    /// A host name, a numeric address, a port.
    @inline(__always)
    static var host: ByteClass { ByteClass(low: 0x07ff_6000_0000_0000, high: 0x07ff_fffe_afff_fffe) }
}
