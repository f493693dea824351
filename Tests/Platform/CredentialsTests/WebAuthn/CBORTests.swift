import Credentials
import Testing

/// Examples are those of RFC 8949, appendix A.
@Suite struct CBORTests {
    @Test(
        arguments: [
            ([0x00], CBOR.integer(0)), ([0x17], .integer(23)), ([0x18, 0x18], .integer(24)),
            ([0x19, 0x03, 0xe8], .integer(1000)), ([0x1a, 0x00, 0x0f, 0x42, 0x40], .integer(1_000_000)),
            ([0x20], .integer(-1)), ([0x38, 0x63], .integer(-100)), ([0x39, 0x01, 0x00], .integer(-257)),
            ([0xf4], .boolean(false)), ([0xf5], .boolean(true)), ([0xf6], .null),
            ([0x44, 1, 2, 3, 4], .bytes([1, 2, 3, 4])), ([0x62, 0xc3, 0xbc], .text("ü")),
            ([0x83, 1, 2, 3], .array([.integer(1), .integer(2), .integer(3)])),
        ] as [([UInt8], CBOR)])
    func `values are read`(bytes: [UInt8], value: CBOR) throws {
        #expect(try CBORReader.value(bytes) == value)
    }

    @Test func `a map is asked by number and by name`() throws {
        let map = try CBORReader.value([0xa2, 0x01, 0x02, 0x61, 0x61, 0x41, 0xff])

        #expect(map[1] == .integer(2))
        #expect(map["a"] == .bytes([0xff]))
        #expect(map[3] == nil)
    }

    @Test(
        arguments: [
            ([], .ended(at: 0)), ([0x18], .ended(at: 1)), ([0x42, 1], .ended(at: 0)), ([0x83, 1, 2], .ended(at: 0)),
            ([0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], .ended(at: 0)),
            ([0xbb, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], .ended(at: 0)),
            ([0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], .ended(at: 0)),
            ([0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], .tooLarge(at: 0)),
            ([0x18, 0x17], .overlong(at: 0)), ([0x19, 0x00, 0xff], .overlong(at: 0)),
            ([0x1a, 0x00, 0x00, 0xff, 0xff], .overlong(at: 0)), ([0x58, 0x01, 0x00], .overlong(at: 0)),
            ([0x9f, 0x01, 0xff], .unsupported(0x9f, at: 0)), ([0xc0, 0x60], .unsupported(0xc0, at: 0)),
            ([0xfa, 0, 0, 0, 0], .unsupported(0xfa, at: 0)), ([0xf7], .unsupported(0xf7, at: 0)),
            ([0x61, 0xff], .badText(at: 0)), ([0xa1, 0x80, 0x00], .badKey(at: 1)),
            ([0xa2, 0x01, 0x00, 0x01, 0x00], .repeatedKey(at: 3)), ([0x00, 0x00], .trailing(at: 1)),
            ([0x81, 0x81, 0x81, 0x81, 0x81, 0x00], .tooDeep(at: 4)),
        ] as [([UInt8], CBORError)])
    func `anything else is refused by name`(bytes: [UInt8], error: CBORError) {
        #expect(throws: error) { try CBORReader.value(bytes) }
    }

    @Test func `deep nesting ends early`() {
        #expect(throws: CBORError.tooDeep(at: 4)) {
            try CBORReader.value([UInt8](repeating: 0x81, count: 60_000))
        }
    }
}
