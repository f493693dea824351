import Crypto

/// HOTP (RFC 4226 §5.3), with any hash.
enum OneTimeCode {
    static func code<Hash: HashFunction>(
        _ mac: HMAC<Hash>.Type, key: Secret, step: Int64, digits: Int
    ) -> String {
        let counter = (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> ($0 * 8)) }
        let tag = Array(mac.authenticationCode(for: counter, using: SymmetricKey(data: key.bytes)))
        let offset = Int(tag[tag.count - 1] & 15)
        var number = 0
        for byte in tag[offset..<offset + 4] { number = number << 8 | Int(byte) }
        number &= 0x7fff_ffff
        var text: [UInt8] = []
        for _ in 0..<digits {
            text.insert(UInt8(ascii: "0") + UInt8(number % 10), at: 0)
            number /= 10
        }
        return String(decoding: text, as: UTF8.self)
    }
}
