import Accounts
import Credentials
import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing

/// V23: nothing steps over the second factor.
@Suite struct SecondStepTests {
    /// Signs in, sets an app up and gives its key and the recovery codes.
    private func withApp(
        _ accounts: SampleAccounts, _ login: String
    ) async throws -> (Browser, OneTimeKey, [String]) {
        let browser = try await accounts.signedIn(login)
        _ = try await browser.post("/desk/account/app", [:])
        let page = try await browser.get("/desk/account/app")
        #expect(page.text.contains("<svg class=\"qr\""))
        let secret: [UInt8]? = try await accounts.database.read { db in
            try db.value(
                "SELECT secret FROM one_time_keys JOIN users ON users.id = user_id WHERE login = \(login)")
        }
        let key = OneTimeKey(Secret(try #require(secret)))
        #expect(page.text.contains(key.typed))
        let wrong = try await browser.post("/desk/account/app/confirmation", ["code": "000000"])
        #expect(wrong.status.code == 422)
        let done = try await browser.post(
            "/desk/account/app/confirmation", ["code": key.code(at: OneTimeKey.step(at: accounts.clock.now))])
        let codes = done.text.components(separatedBy: "<li>").dropFirst().compactMap { part -> String? in
            let code = part.components(separatedBy: "</li>")[0]
            return code.utf8.count == 19 && code.contains("-") ? code : nil
        }
        #expect(codes.count == 10)
        return (browser, key, codes)
    }

    @Test(arguments: Engine.available)
    func `after the password the code is asked for, and each works once`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let (_, key, _) = try await withApp(accounts, "sari")
            let used = key.code(at: OneTimeKey.step(at: accounts.clock.now))
            accounts.clock.advance(60)
            let code = key.code(at: OneTimeKey.step(at: accounts.clock.now))

            let browser = try await accounts.signIn("sari")
            #expect(browser.session == nil)
            #expect(try await browser.get("/desk/account").status == .seeOther)
            #expect(try await browser.get("/desk/sign-in/second").status == .ok)
            #expect(try await browser.post("/desk/sign-in/second", ["code": used]).status.code == 422)
            let entered = try await browser.post("/desk/sign-in/second", ["code": code])
            #expect(entered.status == .seeOther && entered.location == "/desk/account" && browser.session != nil)

            let replay = try await accounts.signIn("sari")
            #expect(try await replay.post("/desk/sign-in/second", ["code": code]).status.code == 422)
            #expect(replay.session == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `another's code and another's recovery code are wrong`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let (_, _, codes) = try await withApp(accounts, "sari")
            let (_, other, otherCodes) = try await withApp(accounts, "budi")
            accounts.clock.advance(60)
            let browser = try await accounts.signIn("sari")

            for code in [other.code(at: OneTimeKey.step(at: accounts.clock.now)), otherCodes[0]] {
                #expect(try await browser.post("/desk/sign-in/second", ["code": code]).status.code == 422)
            }
            #expect(try await browser.post("/desk/sign-in/second", ["code": codes[3].lowercased()]).status == .seeOther)
            let again = try await accounts.signIn("sari")
            #expect(try await again.post("/desk/sign-in/second", ["code": codes[3]]).status.code == 422)
            #expect(try await accounts.log().contains("recovery-codes.used"))
        }
    }

    @Test(arguments: Engine.available)
    func `what is held between the steps opens nothing, and is no session`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            _ = try await withApp(accounts, "sari")
            let browser = try await accounts.signIn("sari")
            let half = try #require(browser.cookies["__Host-desk-sign-in"])

            let swapped = accounts.browser()
            swapped.cookies["__Host-desk"] = half
            #expect(try await swapped.get("/desk/account").status == .seeOther)
            for route in accounts.table where route.method == .get && route.policy != .anyone {
                let path = route.path.replacingOccurrences(of: ":number", with: "1")
                let answer = try await browser.get(path)
                #expect(answer.location.hasPrefix("/desk/sign-in"), "\(path)")
            }
            accounts.clock.advance(601)
            #expect(try await browser.get("/desk/sign-in/second").location == "/desk/sign-in")
        }
    }

    @Test(arguments: Engine.available)
    func `codes are tried five times, then each must wait`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let (_, key, _) = try await withApp(accounts, "sari")
            accounts.clock.advance(60)
            let right = key.code(at: OneTimeKey.step(at: accounts.clock.now))
            let wrong = right == "123456" ? "654321" : "123456"
            let browser = try await accounts.signIn("sari")

            for _ in 0..<5 {
                #expect(try await browser.post("/desk/sign-in/second", ["code": wrong]).status.code == 422)
            }
            #expect(try await browser.post("/desk/sign-in/second", ["code": right]).status == .tooManyRequests)
            // A right password in between begins nothing anew.
            let again = try await accounts.signIn("sari")
            #expect(try await again.post("/desk/sign-in/second", ["code": right]).status == .tooManyRequests)
        }
    }

    /// ASVS 6.4.3: a link for a forgotten password does not step over the second factor.
    @Test(arguments: Engine.available)
    func `a new password by a link still asks for the code`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let (before, _, _) = try await withApp(accounts, "sari")
            let commands = UserCommands(database: accounts.database, now: accounts.clock.now)
            let token = SampleAccounts.token(in: try await commands.reset(login: "sari", afresh: false))
            let browser = accounts.browser()

            let challenge = try await browser.json("/desk/welcome/challenge?token=\(token)")
            let answer = try await browser.post(
                "/desk/welcome", ["token": token, "password": "sandi yang sama sekali baru"])

            #expect(challenge.status == .gone)
            #expect(answer.location == "/desk/sign-in/second" && browser.session == nil)
            #expect(try await before.get("/desk/account").status == .seeOther)

            let afresh = SampleAccounts.token(in: try await commands.reset(login: "sari", afresh: true))
            let entered = try await browser.post(
                "/desk/welcome", ["token": afresh, "password": "sandi yang sama sekali baru"])
            #expect(entered.location == "/desk" && browser.session != nil)
        }
    }

    @Test(arguments: Engine.available)
    func `new recovery codes kill the old ones`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let (browser, _, codes) = try await withApp(accounts, "sari")

            let page = try await browser.post("/desk/account/codes", [:])

            #expect(page.status == .ok && !page.text.contains(codes[0]))
            let other = try await accounts.signIn("sari")
            #expect(try await other.post("/desk/sign-in/second", ["code": codes[0]]).status.code == 422)
        }
    }
}
