import Credentials
import Foundation
import Testing

/// V23 (each code once) and the vectors of RFC 6238, appendix B.
@Suite struct OneTimeKeyTests {
    let key = OneTimeKey(Secret(utf8: "12345678901234567890"))

    /// The RFC's eight digits end in our six.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of RFC 6238`(seconds: Int, code: String) {
        let moment = Date(timeIntervalSince1970: TimeInterval(seconds))

        #expect(key.code(at: OneTimeKey.step(at: moment)) == String(code.suffix(6)))
    }

    /// RFC 4226, appendix D.
    @Test func `codes are those of RFC 4226`() {
        let codes = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]

        #expect((0..<10).map { key.code(at: $0) } == codes)
    }

    @Test func `a clock may be one step off and no more`() {
        let now = Date(timeIntervalSince1970: 1_111_111_109)
        let current = OneTimeKey.step(at: now)

        for offset in -3...3 as ClosedRange<Int64> {
            let step = key.step(of: key.code(at: current + offset), now: now, after: nil)
            #expect(step == (abs(offset) <= 1 ? current + offset : nil))
        }
    }

    @Test func `a code works once and none before it works after`() {
        let now = Date(timeIntervalSince1970: 1_111_111_109)
        let current = OneTimeKey.step(at: now)
        let used = key.step(of: key.code(at: current), now: now, after: nil)

        #expect(key.step(of: key.code(at: current), now: now, after: used) == nil)
        #expect(key.step(of: key.code(at: current - 1), now: now, after: used) == nil)
        #expect(key.step(of: key.code(at: current + 1), now: now, after: used) == current + 1)
    }

    @Test(arguments: ["", "12345", "1234567", "12345a", "+12345", "-12345", "１２３４５６", "12345\u{0301}6"])
    func `what is not six digits is no code`(typed: String) {
        #expect(key.step(of: typed, now: .now, after: nil) == nil)
    }

    @Test func `an app reads the key from its address`() {
        let address = key.address(issuer: "Harian Contoh", login: "sari@contoh.example")

        #expect(
            address == "otpauth://totp/Harian%20Contoh:sari%40contoh.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Harian%20Contoh")
        #expect(key.typed == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    }

    @Test func `a recovery code is read however it is typed`() throws {
        let code = RecoveryCode()

        let typed = try #require(RecoveryCode(" " + code.text.lowercased().replacingOccurrences(of: "-", with: "  ")))

        #expect(typed.digest == code.digest)
        #expect(RecoveryCode().digest != code.digest)
        #expect(RecoveryCode("ABCD-EFGH-IJKL") == nil)
        #expect(RecoveryCode("ABCD-EFGH-IJKL-MNO1") == nil)
        #expect(RecoveryCode("ABCD-EFGH-IJKL-MNOP-Q") == nil)
    }
}
