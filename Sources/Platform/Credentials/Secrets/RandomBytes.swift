/// Bytes nobody can guess.
package enum RandomBytes {
    /// `count` bytes of the operating system's generator (Linux: `getrandom`).
    package static func make(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
