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

/// Signing in by password: V20, V24, V25, V28, and ASVS 6 and 7.
@Suite struct SignInTests {
    @Test(arguments: Engine.available)
    func `an invited user chooses a password and is signed in`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let commands = UserCommands(database: accounts.database, now: accounts.clock.now)
            let link = try await commands.add(
                login: "sari", name: "Sari Dewi", language: .indonesian, role: "administrator")
            #expect(link.hasPrefix("https://contoh.example/desk/welcome?token="))
            let path = String(link.dropFirst("https://contoh.example".count))
            let browser = accounts.browser()

            let page = try await browser.get(path)
            let weak = try await browser.post(
                "/desk/welcome", ["token": SampleAccounts.token(in: link), "password": "sari dewi 2026"])
            let done = try await browser.post(
                "/desk/welcome", ["token": SampleAccounts.token(in: link), "password": SampleAccounts.password])
            let account = try await browser.get("/desk/account")
            let again = try await accounts.browser().get(path)

            #expect(page.status == .ok && page.text.contains("sari"))
            #expect(weak.status.code == 422 && weak.headers[.setCookie] == nil)
            #expect(done.status == .seeOther && done.location == "/desk")
            #expect(account.status == .ok && account.text.contains("Sari Dewi"))
            #expect(again.status == .gone)
            #expect(try await accounts.log() == ["user.invited", "password.set", "sign-in.done"])
        }
    }

    @Test(arguments: Engine.available)
    func `the door says how the first user is made, and an invitation speaks their language`(engine: Engine)
        async throws
    {
        try await SampleAccounts.with(engine) { accounts in
            let browser = accounts.browser()
            #expect(try await browser.get("/desk/sign-in").text.contains("redaksi user add"))
            let commands = UserCommands(database: accounts.database, now: accounts.clock.now)
            for (login, language, greeting) in [
                ("sari", Language.indonesian, "Selamat datang"), ("ada", .english, "Welcome"),
            ] {
                let link = try await commands.add(login: login, name: login, language: language, role: nil)
                let page = try await browser.get("/desk/welcome?token=\(SampleAccounts.token(in: link))")
                #expect(page.text.contains(greeting) && page.text.contains("<html lang=\"\(language.rawValue)\""))
            }
            #expect(try await !browser.get("/desk/sign-in").text.contains("redaksi user add"))
        }
    }

    @Test(arguments: Engine.available)
    func `a link dies after three days, and when a newer one is made`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let commands = UserCommands(database: accounts.database, now: accounts.clock.now)
            let old = try await commands.add(login: "sari", name: "Sari", language: nil, role: nil)
            let new = try await commands.reset(login: "sari", afresh: false)
            let browser = accounts.browser()

            #expect(try await browser.get("/desk/welcome?token=\(SampleAccounts.token(in: old))").status == .gone)
            #expect(try await browser.get("/desk/welcome?token=\(SampleAccounts.token(in: new))").status == .ok)
            accounts.clock.advance(3 * 86_400)
            #expect(try await browser.get("/desk/welcome?token=\(SampleAccounts.token(in: new))").status == .gone)
        }
    }

    @Test(arguments: Engine.available)
    func `a new session begins at every sign-in and the old id is dead (V24)`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            try await accounts.user("sari")
            let browser = accounts.browser()
            let planted = SecretTokenText.any()
            browser.cookies["__Host-desk"] = planted

            _ = try await browser.post("/desk/sign-in", ["login": "sari", "password": SampleAccounts.password])
            let first = try #require(browser.session)
            _ = try await browser.post("/desk/sign-in", ["login": "sari", "password": SampleAccounts.password])
            let second = try #require(browser.session)

            #expect(first != planted && second != first && first.utf8.count == 43)
            for dead in [planted, first] {
                let other = accounts.browser()
                other.cookies["__Host-desk"] = dead
                #expect(try await other.get("/desk/account").status == .seeOther)
            }
            #expect(try await browser.get("/desk/account").status == .ok)
            let inQuery = try await accounts.browser().get("/desk/account?desk=\(second)")
            #expect(inQuery.status == .seeOther)
        }
    }

    @Test(arguments: Engine.available)
    func `cookies are for https, for this host, and unseen by scripts`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            try await accounts.user("sari")

            let answer = try await accounts.browser().post(
                "/desk/sign-in", ["login": "sari", "password": SampleAccounts.password])

            let lines = answer.headers[values: .setCookie]
            #expect(lines.count >= 2)
            for line in lines {
                #expect(line.hasPrefix("__Host-") && line.contains("; Secure") && line.contains("; HttpOnly"))
                #expect(line.contains("; Path=/") && !line.lowercased().contains("domain"))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a session ends after an hour without a request and after a day`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let idle = try await accounts.signedIn("sari")
            accounts.clock.advance(3_599)
            #expect(try await idle.get("/desk/account").status == .ok)
            accounts.clock.advance(3_601)
            #expect(try await idle.get("/desk/account").status == .seeOther)

            let busy = try await accounts.signIn("sari")
            for _ in 0..<47 {
                accounts.clock.advance(1_800)
                #expect(try await busy.get("/desk/account").status == .ok)
            }
            accounts.clock.advance(1_800)
            #expect(try await busy.get("/desk/account").status == .seeOther)
        }
    }

    /// R19: a clock set back ends nobody's session.
    @Test(arguments: Engine.available)
    func `a clock that jumps back ends no session`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let browser = try await accounts.signedIn("sari")

            accounts.clock.advance(-7_200)

            #expect(try await browser.get("/desk/account").status == .ok)
        }
    }

    @Test(arguments: Engine.available)
    func `signing out kills the session on the server`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let browser = try await accounts.signedIn("sari")
            let token = try #require(browser.session)
            #expect(try await browser.get("/desk/account").status == .ok)

            _ = try await browser.post("/desk/sign-out", [:])

            #expect(browser.session == nil)
            browser.cookies["__Host-desk"] = token
            #expect(try await browser.get("/desk/account").status == .seeOther)
        }
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "/desk/../evil", "/desk/%2e%2e/x",
        "javascript:alert(1)",
        "/deskx", "/", "", "/desk/sign-in?next=/desk", "/desk\r\nSet-Cookie: x=y",
    ])
    func `nothing leads away from the desk (V28)`(next: String) async throws {
        try await SampleAccounts.with(.sqlite) { accounts in
            try await accounts.user("sari")
            let browser = accounts.browser()

            let answer = try await browser.post(
                "/desk/sign-in", ["login": "sari", "password": SampleAccounts.password, "next": next])

            #expect(answer.status.code == 422 || answer.location == "/desk")
        }
    }

    @Test(arguments: Engine.available)
    func `a path of the desk is gone back to`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            try await accounts.user("sari")

            let answer = try await accounts.browser().post(
                "/desk/sign-in",
                ["login": "SARI", "password": SampleAccounts.password, "next": "/desk/topics?q=a%20b&after=3"])

            #expect(answer.location == "/desk/topics?q=a%20b&after=3")
        }
    }

    /// V20: a new password kills every other session and every link, in the same transaction.
    @Test(arguments: Engine.available)
    func `a new password kills all that was open`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let here = try await accounts.signedIn("sari")
            let there = try await accounts.signIn("sari")
            let link = try await UserCommands(database: accounts.database, now: accounts.clock.now)
                .reset(login: "sari", afresh: false)
            #expect(try await there.get("/desk/account").status == .ok)
            let before = try #require(here.session)

            let wrong = try await here.post(
                "/desk/account/password", ["current": "bukan yang ini dulu", "password": "teh manis sore hari sekali"])
            let right = try await here.post(
                "/desk/account/password",
                ["current": SampleAccounts.password, "password": "teh manis sore hari sekali"])

            #expect(wrong.status.code == 422)
            #expect(right.status == .seeOther && here.session != before)
            #expect(try await here.get("/desk/account").status == .ok)
            #expect(try await there.get("/desk/account").status == .seeOther)
            #expect(
                try await accounts.browser().get("/desk/welcome?token=\(SampleAccounts.token(in: link))").status
                    == .gone)
            #expect(try await accounts.signIn("sari").session == nil)
            #expect(try await accounts.signIn("sari", password: "teh manis sore hari sekali").session != nil)
        }
    }

    @Test(arguments: Engine.available)
    func `one session is ended by itself and all others at once`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let here = try await accounts.signedIn("sari")
            let there = try await accounts.signIn("sari")
            let elsewhere = try await accounts.signIn("sari")
            let stranger = try await accounts.signedIn("budi")
            let ids: [Int64] = try await accounts.database.read { db in
                try db.values("SELECT id FROM sessions ORDER BY id LIMIT 10")
            }

            _ = try await here.post("/desk/account/sessions/\(ids[1])/removal", [:])
            _ = try await here.post("/desk/account/sessions/\(ids[3])/removal", [:])
            #expect(try await there.get("/desk/account").status == .seeOther)
            #expect(try await elsewhere.get("/desk/account").status == .ok)
            _ = try await here.post("/desk/account/sessions/removal", [:])

            #expect(try await elsewhere.get("/desk/account").status == .seeOther)
            #expect(try await here.get("/desk/account").status == .ok)
            #expect(try await stranger.get("/desk/account").status == .ok)
        }
    }

    /// V20: what is stored and logged never holds a token or a password.
    @Test(arguments: Engine.available)
    func `the database holds no secret in clear`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let browser = try await accounts.signedIn("sari")
            let token = try #require(browser.session)
            let device = try #require(browser.cookies["__Host-desk-device"])
            let log: [String] = try await accounts.database.read { db in
                try db.values("SELECT actor_name || subject || detail FROM log ORDER BY sequence LIMIT 100")
            }
            let hashes: [String] = try await accounts.database.read { db in
                try db.values("SELECT hash FROM passwords ORDER BY user_id LIMIT 10")
            }
            let digests: [[UInt8]] = try await accounts.database.read { db in
                try db.values("SELECT digest FROM sessions ORDER BY id LIMIT 10")
            }

            for text in log + hashes {
                for secret in [token, device, SampleAccounts.password] { #expect(!text.contains(secret)) }
            }
            #expect(digests.allSatisfy { $0 != Base64URL.bytes(token) })
            #expect(hashes.allSatisfy { $0.hasPrefix("$argon2id$v=19$") })
        }
    }

    @Test func `a virgin database has no user (ASVS 6.3.2)`() async throws {
        try await SampleAccounts.with(.sqlite) { accounts in
            let count: Int? = try await accounts.database.read { db in try db.value("SELECT count(*) FROM users") }
            #expect(count == 0)
        }
    }
}

enum SecretTokenText {
    static func any() -> String { Base64URL.text(RandomBytes.make(32)) }
}
