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

/// Passkeys through the real pages, with an authenticator in software; the browser's own is in Tests/Browser.
@Suite struct PasskeyTests {
    private func invited(_ accounts: SampleAccounts, _ login: String = "sari") async throws -> (
        Browser, SoftAuthenticator
    ) {
        let commands = UserCommands(database: accounts.database, now: accounts.clock.now)
        let link = try await commands.add(login: login, name: "Sari", language: .english, role: nil)
        let token = SampleAccounts.token(in: link)
        let browser = accounts.browser()
        let authenticator = SoftAuthenticator()
        let asked = try await browser.json("/desk/welcome/challenge?token=\(token)")
        let answer = try await browser.json(
            "/desk/welcome/passkey?token=\(token)", authenticator.create(asked.value("challenge")))
        #expect(answer.status == .ok && answer.value("to") == "/desk")
        return (browser, authenticator)
    }

    @Test(arguments: Engine.available)
    func `an invited user makes a passkey and signs in with it alone`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            var (browser, authenticator) = try await invited(accounts)
            #expect(try await browser.get("/desk/account").text.contains("Passkey"))
            _ = try await browser.post("/desk/sign-out", [:])

            let asked = try await browser.json("/desk/sign-in/challenge?next=/desk/account")
            let answer = try await browser.json(
                "/desk/sign-in/passkey", try authenticator.get(asked.value("challenge")))

            #expect(asked.value("rpId") == "contoh.example" && asked.value("userVerification") == "required")
            #expect(answer.status == .ok && answer.value("to") == "/desk/account")
            #expect(try await browser.get("/desk/account").status == .ok)
        }
    }

    @Test(arguments: Engine.available)
    func `an answer works once, for its challenge, from our own pages`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            var (_, authenticator) = try await invited(accounts)
            let browser = accounts.browser()
            let first = try await browser.json("/desk/sign-in/challenge")
            let answer = try authenticator.get(first.value("challenge"))
            #expect(try await browser.json("/desk/sign-in/passkey", answer).status == .ok)
            _ = try await browser.post("/desk/sign-out", [:])

            #expect(try await browser.json("/desk/sign-in/passkey", answer).status.code == 422)
            _ = try await browser.json("/desk/sign-in/challenge")
            #expect(try await browser.json("/desk/sign-in/passkey", answer).status.code == 422)

            var elsewhere = authenticator
            elsewhere.origin = "https://evil.example"
            let asked = try await browser.json("/desk/sign-in/challenge")
            let foreign = try elsewhere.get(asked.value("challenge"))
            #expect(try await browser.json("/desk/sign-in/passkey", foreign).status.code == 422)

            var careless = authenticator
            careless.counter = 50
            careless.isVerifying = false
            let again = try await browser.json("/desk/sign-in/challenge")
            let unverified = try careless.get(again.value("challenge"))
            #expect(try await browser.json("/desk/sign-in/passkey", unverified).status.code == 422)
            #expect(browser.session == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `beside a password the passkey is the second step, and only one's own`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            var (_, stranger) = try await invited(accounts, "budi")
            let browser = try await accounts.signedIn("sari")
            var authenticator = SoftAuthenticator()
            let asked = try await browser.json("/desk/account/passkeys/challenge")
            let added = try await browser.json(
                "/desk/account/passkeys", authenticator.create(asked.value("challenge")))
            #expect(added.status == .ok)

            let other = try await accounts.signIn("sari")
            #expect(other.session == nil)
            let wrong = try await other.json("/desk/sign-in/challenge")
            #expect(
                try await other.json("/desk/sign-in/passkey", try stranger.get(wrong.value("challenge"))).status.code
                    == 422)
            let right = try await other.json("/desk/sign-in/challenge")
            let answer = try await other.json("/desk/sign-in/passkey", try authenticator.get(right.value("challenge")))
            #expect(answer.status == .ok && other.session != nil)
        }
    }

    @Test(arguments: Engine.available)
    func `the last way in cannot be removed, and a passkey is one user's`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            let (browser, authenticator) = try await invited(accounts)
            let other = try await accounts.signedIn("budi")
            let asked = try await other.json("/desk/account/passkeys/challenge")
            let taken = try await other.json("/desk/account/passkeys", authenticator.create(asked.value("challenge")))
            let foreign = try await other.post("/desk/account/passkeys/1/removal", [:])
            let last = try await browser.post("/desk/account/passkeys/1/removal", [:])

            #expect(taken.status == .conflict)
            #expect(foreign.status == .notFound)
            #expect(last.status == .conflict)
            _ = try await browser.post("/desk/account/password", ["password": "kata sandi untuk cadangan"])
            #expect(try await browser.post("/desk/account/passkeys/1/removal", [:]).status == .seeOther)
            #expect(try await browser.get("/desk/account").status == .ok)
        }
    }

    /// V24: fresh proof gives a new id, and the old one is dead.
    @Test(arguments: Engine.available)
    func `after ten minutes what matters asks for fresh proof`(engine: Engine) async throws {
        try await SampleAccounts.with(engine) { accounts in
            var (browser, authenticator) = try await invited(accounts)
            accounts.clock.advance(601)
            let old = try #require(browser.session)

            #expect(try await browser.json("/desk/account/passkeys/challenge").value("code") == "not-confirmed")
            let asking = try await browser.post("/desk/account/codes", [:])
            #expect(asking.location == "/desk/account/confirmation?next=/desk/account")
            #expect(try await browser.get(asking.location).status == .ok)
            let asked = try await browser.json("/desk/account/confirmation/challenge")
            let answer = try await browser.json(
                "/desk/account/confirmation/passkey?next=//evil.example",
                try authenticator.get(asked.value("challenge")))

            #expect(answer.value("to") == "/desk")
            #expect(browser.session != old)
            #expect(try await browser.json("/desk/account/passkeys/challenge").status == .ok)
            let thief = accounts.browser()
            thief.cookies["__Host-desk"] = old
            #expect(try await thief.get("/desk/account").status == .seeOther)
        }
    }

    @Test(arguments: [
        "[]", "{}", "{\"id\":1}", "nonsense",
        #"{"id":"","clientData":"","authenticatorData":"","signature":"","userHandle":"","role":"x"}"#,
    ])
    func `an answer with anything more or less is refused (V18)`(body: String) async throws {
        try await SampleAccounts.with(.sqlite) { accounts in
            let browser = accounts.browser()
            _ = try await browser.json("/desk/sign-in/challenge")

            let answer = try await browser.send(
                .post, "/desk/sign-in/passkey", body, [.contentType: "application/json", .accept: "application/json"])

            #expect(answer.status == .badRequest)
        }
    }
}
