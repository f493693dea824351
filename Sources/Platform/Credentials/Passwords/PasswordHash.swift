/// A hash of Argon2id in the form of PHC strings: `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`.
package struct PasswordHash: Sendable {
    /// The string, ASCII, at most 200 bytes: what is stored.
    package let text: String
    package let parameters: PasswordParameters

    /// - Returns: `nil` for anything but Argon2id of version 19 with parameters up to 1 GiB, 32 passes and 16 lanes, so
    ///   that a row written by somebody else cannot take the machine down.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false)
        guard parts.count == 6, text.utf8.count <= 200, parts[0].isEmpty, parts[1].elementsEqual("argon2id".utf8),
            parts[2].elementsEqual("v=19".utf8), !parts[4].isEmpty, !parts[5].isEmpty
        else { return nil }
        let costs = parts[3].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard costs.count == 3,
            let memory = Self.number(costs[0], named: "m="), (8...1_048_576).contains(memory),
            let passes = Self.number(costs[1], named: "t="), (1...32).contains(passes),
            let lanes = Self.number(costs[2], named: "p="), (1...16).contains(lanes)
        else { return nil }
        self.text = text
        parameters = PasswordParameters(memory: memory, passes: passes, lanes: lanes)
    }

    private static func number(_ part: Substring.UTF8View, named name: String) -> UInt32? {
        guard part.starts(with: name.utf8) else { return nil }
        let digits = part.dropFirst(name.utf8.count)
        guard (1...8).contains(digits.count) else { return nil }
        var number: UInt32 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + UInt32(digit - UInt8(ascii: "0"))
        }
        return number
    }
}

extension PasswordHash: CustomReflectable {
    package var customMirror: Mirror { Mirror(self, children: ["parameters": parameters]) }
}
