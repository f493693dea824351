import NIOCore
import Testing

@testable import Web

@Suite struct AddressRangeTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.0.2.7", "192.0.2.7", true),
        ("192.0.2.7", "192.0.2.8", false), ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "2001:db8::1", false),
        ("2001:db8::/32", "2001:db8:1::5", true), ("2001:db8::/32", "2001:db9::5", false), ("::/0", "10.0.0.1", true),
        ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("::1", "::1", true), ("fe80::/10", "febf::1", true),
    ])
    func `a network contains what its bits say`(range: String, address: String, isInside: Bool) throws {
        let range = try #require(AddressRange(range))
        let address = try #require(HostAddress(address))

        #expect(range.contains(address) == isInside)
    }

    @Test(arguments: [
        "", "/", "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0.0/", "10.0.0.0/8/8", "10.0/8",
        "2001:db8::/129", "2001:db8::1/32", "localhost", "10.0.0.0/٨", "0x0a.0.0.0/8", "fe80::1%eth0", "*",
    ])
    func `anything else is no network`(text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test func `a client is the same over a socket for both families`() throws {
        let socket = try SocketAddress(ipAddress: "::ffff:192.0.2.7", port: 80)

        #expect(HostAddress(socket) == HostAddress("192.0.2.7"))
        #expect(HostAddress(socket)?.description == "192.0.2.7")
        #expect(try HostAddress(SocketAddress(unixDomainSocketPath: "/tmp/x")) == nil)
    }

    @Test func `loopback is 127 and one`() {
        for text in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
            #expect(HostAddress(text)?.isLoopback == true, "\(text)")
        }
        for text in ["128.0.0.1", "::2", "::", "0.0.0.0", "7f00::1"] {
            #expect(HostAddress(text)?.isLoopback == false, "\(text)")
        }
    }
}
