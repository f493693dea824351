import Credentials
import Testing

/// Small enough for tests: the library's least memory.
private let light = PasswordParameters(memory: 64, passes: 1)

@Suite struct PasswordTests {
    @Test func `the right password is right and another is wrong`() async throws {
        let hasher = try PasswordHasher(parameters: light)
        let hash = try await hasher.hash(Secret(utf8: "kopi tubruk pagi hari"))

        guard case .right = try await hasher.verify(Secret(utf8: "kopi tubruk pagi hari"), against: hash) else {
            Issue.record("not right")
            return
        }
        guard case .wrong = try await hasher.verify(Secret(utf8: "kopi tubruk pagi harI"), against: hash) else {
            Issue.record("not wrong")
            return
        }
    }

    /// ASVS 11.4.2: the stored hash says what it cost.
    @Test func `hashes are of OWASP's strength, each with its own salt`() async throws {
        let hasher = try PasswordHasher()
        let one = try await hasher.hash(Secret(utf8: "kopi tubruk pagi hari"))
        let other = try await hasher.hash(Secret(utf8: "kopi tubruk pagi hari"))

        #expect(one.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(one.text != other.text)
        #expect(PasswordHash(one.text)?.parameters == .recommended)
    }

    @Test func `a hash of yesterday's strength is replaced when its password is used`() async throws {
        let yesterday = try PasswordHasher(parameters: light)
        let today = try PasswordHasher(parameters: PasswordParameters(memory: 128, passes: 2))
        let old = try await yesterday.hash(Secret(utf8: "kopi tubruk pagi hari"))

        guard case .rightButWeak(let new) = try await today.verify(Secret(utf8: "kopi tubruk pagi hari"), against: old)
        else {
            Issue.record("not replaced")
            return
        }

        #expect(new.parameters == today.parameters)
        guard case .right = try await today.verify(Secret(utf8: "kopi tubruk pagi hari"), against: new) else {
            Issue.record("the new one does not hold")
            return
        }
    }

    /// R23: an attack on the sign-in takes a bounded number of threads and a bounded memory.
    @Test func `beyond the queue the hasher refuses at once`() async throws {
        let hasher = try PasswordHasher(parameters: .recommended, concurrency: 1, queueLength: 2)

        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    do {
                        _ = try await hasher.verify(Secret(utf8: "x"), against: nil)
                        return false
                    } catch { return error as? PasswordError == .busy }
                }
            }
            var count = 0
            for await isRefused in group where isRefused { count += 1 }
            return count
        }

        #expect((1...27).contains(refused))
    }

    @Test func `whoever waits gets a turn`() async throws {
        let hasher = try PasswordHasher(parameters: light, concurrency: 2, queueLength: 200)

        let answers = try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask { _ = try await hasher.verify(Secret(utf8: "x"), against: nil) }
            }
            return try await group.reduce(into: 0) { count, _ in count += 1 }
        }

        #expect(answers == 100)
    }

    @Test(arguments: [
        "", "$argon2i$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA", "$argon2id$v=16$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA",
        "$argon2id$v=19$m=99999999,t=1,p=1$c2FsdHNhbHQ$aGFzaA", "$argon2id$v=19$m=64,t=0,p=1$c2FsdHNhbHQ$aGFzaA",
        "$argon2id$v=19$m=64,t=1$c2FsdHNhbHQ$aGFzaA", "$argon2id$v=19$m=64,t=1,p=1$$aGFzaA", "$2b$12$abc",
        "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA$more",
    ])
    func `what is no hash of ours is none`(text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test(arguments: [
        ("pendek saja", PasswordRule.Refusal.short), ("aaaaaaaaaaaaaaaa", .obvious), ("abcdefghijklmnop", .obvious),
        ("123456789012", .obvious), ("password12345", .obvious), ("qwertyuiop123", .obvious),
        ("RahasiaRahasia!", .obvious), ("sari.dewi2026", .personal), ("sari dewi 2026", .personal),
        ("HarianContoh1", .personal),
        (String(repeating: "panjang sekali ", count: 40), .long),
    ])
    func `a bad password is refused by name`(text: String, refusal: PasswordRule.Refusal) {
        #expect(PasswordRule.refusal(of: text, known: ["sari.dewi", "Sari Dewi", "HarianContoh"]) == refusal)
    }

    /// ASVS 6.2.9: at least 64 letters of any kind, nothing cut off.
    @Test(arguments: [
        "kopi tubruk pagi hari", "  dua spasi di depan  ", "tanpa-angka-pun-boleh",
        String(repeating: "🦧🐅🐘🦏🌋🏝️🌶️🥥", count: 7), "пишу каждый вечер",
    ])
    func `a long one of any letters is taken`(text: String) {
        #expect(PasswordRule.refusal(of: text, known: ["sari"]) == nil)
    }

    @Test func `a letter is the same however the keyboard composed it`() {
        #expect(PasswordRule.prepared("caf\u{e9}").bytes == PasswordRule.prepared("cafe\u{301}").bytes)
    }
}
