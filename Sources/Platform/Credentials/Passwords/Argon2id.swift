import CArgon2

/// The C library, called on the thread it is called on.
enum Argon2id {
    /// - Throws: ``PasswordError/failed(code:)``, for want of memory above all.
    static func hash(
        _ password: Secret, parameters: PasswordParameters, salt: [UInt8] = RandomBytes.make(16)
    ) throws(PasswordError) -> PasswordHash {
        var text = [CChar](repeating: 0, count: 200)
        let code = argon2id_hash_encoded(
            parameters.passes, parameters.memory, parameters.lanes, password.bytes, password.bytes.count, salt,
            salt.count, 32, &text, text.count)
        guard code == 0 else { throw .failed(code: Int(code)) }
        let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        guard let hash = PasswordHash(String(decoding: bytes, as: UTF8.self)) else { throw .failed(code: 0) }
        return hash
    }

    /// - Throws: ``PasswordError/failed(code:)``.
    static func isRight(_ password: Secret, for hash: PasswordHash) throws(PasswordError) -> Bool {
        let code = argon2id_verify(hash.text, password.bytes, password.bytes.count)
        switch code {
        case 0: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: throw .failed(code: Int(code))
        }
    }
}

/// Why no password was hashed or compared.
package enum PasswordError: Error, Equatable {
    /// As many as may wait are waiting already: answer “try again shortly” (429).
    case busy
    /// The library's own code: no memory, or a hash it cannot read.
    case failed(code: Int)
}
