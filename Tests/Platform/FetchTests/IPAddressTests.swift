import Fetch
import Testing

/// V07: the ranges, at their edges.
@Suite struct IPAddressTests {
    @Test(arguments: [
        "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1",
        "169.254.0.0", "169.254.169.254", "172.16.0.0", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1",
        "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1",
        "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::7f00:1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1",
        "2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:1ff::1", "2001:db8::1", "2002:7f00:1::",
        "2002:808:808::1", "3fff::1", "3fff:fff::1", "5f00::1", "fc00::1", "fdff::1", "fe80::1", "febf::1", "fec0::1",
        "ff02::1", "4000::1", "1fff::1",
    ])
    func `private, local and reserved addresses are not public`(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic == false)
    }

    @Test(arguments: [
        "1.0.0.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
        "2001:200::1", "2001:4860:4860::8888", "2001:db7::1", "2001:db9::1", "2003::1", "2606:4700::1111", "3ffe::1",
        "3fff:1000::1",
    ])
    func `their neighbours are`(text: String) throws {
        #expect(try #require(IPAddress(text)).isPublic)
    }

    @Test(arguments: ["127.1", "0177.0.0.1x", "2130706433", "fe80::1%eth0", "", "1.2.3.4.5", "[::1]", "1.2.3.4 "])
    func `only the plain forms are read`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: ["8.8.8.8", "255.0.1.20", "2001:4860:4860:0:0:0:0:8888", "0:0:0:0:0:0:0:1"])
    func `an address is written as it is read`(text: String) throws {
        #expect(try #require(IPAddress(text)).description == text)
    }

    @Test func `only the loopback forms are loopback`() {
        #expect(IPAddress("127.9.9.9")?.isLoopback == true)
        #expect(IPAddress("::1")?.isLoopback == true)
        #expect(IPAddress("::ffff:127.0.0.1")?.isLoopback == false)
        #expect(IPAddress("128.0.0.1")?.isLoopback == false)
    }
}
