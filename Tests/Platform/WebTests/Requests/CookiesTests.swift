import HTTPTypes
import Testing
import Web

@Suite struct CookiesTests {
    let cookies = Cookies(isSecure: true)

    @Test func `on https a cookie can be set by this host alone (V24)`() {
        let field = cookies.set("desk", to: "abc", for: .seconds(3600))

        #expect(field.name == .setCookie)
        #expect(field.value == "__Host-desk=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure")
    }

    @Test func `on http the prefix is left off, or the browser would drop it`() {
        #expect(
            Cookies(isSecure: false).set("desk", to: "abc", isStrict: true).value
                == "desk=abc; Path=/; HttpOnly; SameSite=Strict")
    }

    @Test func `what was set is read`() {
        #expect(cookies.value(of: "desk", in: [.cookie: "a=b; __Host-desk=a-B_1.~; c=d"]) == "a-B_1.~")
        #expect(cookies.value(of: "desk", in: [.cookie: "desk=abc"]) == nil)
        #expect(cookies.value(of: "desk", in: [:]) == nil)
    }

    @Test(arguments: ["__Host-desk=a; __Host-desk=b", "__Host-desk=a; __Host-desk=a"])
    func `of a planted twin neither counts (V24)`(header: String) {
        #expect(cookies.value(of: "desk", in: [.cookie: header]) == nil)
    }

    @Test(arguments: ["\"abc\"", "a b", "a=b", "é", "a\u{0301}", "a,b"])
    func `a value of another form is none`(value: String) {
        #expect(cookies.value(of: "desk", in: [.cookie: "__Host-desk=\(value)"]) == nil)
    }

    @Test func `a cookie is forgotten at once`() {
        #expect(cookies.forget("desk").value.contains("Max-Age=0"))
    }
}
