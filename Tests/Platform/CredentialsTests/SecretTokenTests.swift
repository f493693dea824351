import Credentials
import Testing

private enum Door: TokenPurpose { static let name = "door" }
private enum Window: TokenPurpose { static let name = "window" }

@Suite struct SecretTokenTests {
    @Test func `a token comes back from its text`() throws {
        let token = SecretToken<Door>()

        let again = try #require(SecretToken<Door>(token.text))

        #expect(token.text.utf8.count == 43)
        #expect(again.digest == token.digest)
        #expect(SecretToken<Door>().digest != token.digest)
    }

    /// V23: the kinds of tokens are different types, and differ where they are stored too.
    @Test func `a token for one purpose has another digest for another`() throws {
        let token = SecretToken<Door>()

        let other = try #require(SecretToken<Window>(token.text))

        #expect(other.digest.bytes != token.digest.bytes)
    }

    @Test(arguments: [
        "", "a", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
        String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 42) + "=",
        String(repeating: "A", count: 42) + "+", " " + String(repeating: "A", count: 42),
    ])
    func `what cannot be a token is none`(text: String) {
        #expect(SecretToken<Door>(text) == nil)
    }

    @Test func `bytes and letters agree both ways`() {
        for count in 0..<70 {
            let bytes = RandomBytes.make(count)
            #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
        }
        #expect(Base64URL.text(Array("foobar".utf8)) == "Zm9vYmFy")
        #expect(Base64URL.bytes("Zg==") == nil)
        #expect(Base64URL.bytes("Zh") == nil)
    }

    @Test func `no two tokens are alike, and every bit is both`() {
        var ones = [Int](repeating: 0, count: 256)
        let tokens = (0..<2000).map { _ in RandomBytes.make(32) }
        for token in tokens {
            for bit in 0..<256 where token[bit / 8] >> UInt8(bit % 8) & 1 == 1 { ones[bit] += 1 }
        }

        #expect(Set(tokens).count == 2000)
        // Six standard deviations around 1,000: fails once in a million runs of 256 bits.
        #expect(ones.allSatisfy { (866...1134).contains($0) })
    }

    /// V26 and V20: nothing that prints shows a secret.
    @Test func `printing a secret shows nothing of it`() {
        let password = Secret(utf8: "kucing-hitam-di-atap")
        let token = SecretToken<Door>()
        var dumped = ""
        dump(password, to: &dumped)
        dump(token, to: &dumped)
        dump(RecoveryCode(), to: &dumped)

        let all = "\(password) \(String(reflecting: password)) \(token) \(dumped)"

        #expect(!all.contains("kucing") && !all.contains("107") && !all.contains(token.text))
        #expect(!(password as Any is any Equatable) && !(token as Any is any Equatable))
    }

    @Test func `bytes are the same or not, whatever their length`() {
        #expect(ConstantTime.isSame([1, 2, 3], [1, 2, 3]))
        #expect(!ConstantTime.isSame([1, 2, 3], [1, 2, 4]))
        #expect(!ConstantTime.isSame([1, 2, 3], [1, 2]))
        #expect(ConstantTime.isSame([], []))
    }
}
