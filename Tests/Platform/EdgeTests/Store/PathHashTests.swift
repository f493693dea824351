import Edge
import Testing

@Suite struct PathHashTests {
    private func hash(_ text: String, key: (UInt64, UInt64)) -> UInt64 {
        var text = text
        return text.withUTF8 { PathHash(key: key)(UnsafeRawBufferPointer($0)) }
    }

    /// From CPython 3.11, whose `hash(bytes)` is SipHash-1-3 with the key 0 under PYTHONHASHSEED=0.
    @Test(
        arguments: [
            ("a", 0x407448d2b89b1813), ("/", 0x25582f928c81f862), ("/read42", 0xa3744f31ac6167bc),
            ("/read42/", 0x6944290f802595e), ("/read42/halo", 0x96c32706b379da85),
            ("/index/2022/11/27?x=abcdefghijkl", 0xb557b22a89e86c96),
        ] as [(String, UInt64)])
    func `it is SipHash-1-3`(text: String, expected: UInt64) {
        #expect(hash(text, key: (0, 0)) == expected)
    }

    @Test func `another key, another place`() {
        #expect(hash("/read42/halo", key: (0, 0)) != hash("/read42/halo", key: (0, 1)))
        #expect(hash("/read42/halo", key: (0, 0)) != hash("/read42/halo", key: (1, 0)))
    }
}
