import Testing
import Web

@Suite struct ContentCodingTests {
    @Test(arguments: [
        (nil, ContentCoding.identity), ("", .identity), ("gzip, deflate, br, zstd", .brotli), ("gzip", .gzip),
        ("x-gzip", .gzip), ("GZIP", .gzip), ("BR", .brotli), ("deflate", .identity), ("*", .brotli),
        ("*;q=0", .identity), ("br;q=0, *", .gzip), ("br;q=0,gzip;q=0", .identity), ("identity;q=0", .identity),
        ("identity;q=0, *;q=0", .identity), ("identity;q=0, gzip", .gzip), ("gzip;q=0.5, br;q=0.4", .gzip),
        ("gzip;q=0.5, br;q=0.500", .brotli), ("identity, gzip;q=0.5", .identity), ("identity;q=0.5, gzip;q=0.5", .gzip),
        ("gzip;q=1.0", .gzip), ("gzip; q=0.001", .gzip), ("gzip ;\tq=0.3 , identity;q=0.1", .gzip),
        ("gzip;q=2", .identity), ("gzip;q=1.001", .identity), ("gzip;q=", .identity), ("gzip;q=0.1234", .identity),
        ("gzip;q=-1", .identity), ("gzip;q=9999999999999999999999", .identity), ("gzip;q=.5", .identity),
        ("gzip;foo=1", .identity), (",,, ,gzip", .gzip), (";q=1", .identity), ("gz\"ip", .identity), ("brx", .identity),
    ])
    func `the coding is chosen as RFC 9110 says`(header: String?, coding: ContentCoding) {
        #expect(ContentCoding.negotiate(header) == coding)
    }

    @Test func `a list without end is not read to its end`() {
        #expect(ContentCoding.negotiate(String(repeating: "x,", count: 100_000) + "gzip") == .identity)
    }

    @Test(arguments: [0, 1, 859, 30_000, 300_000], [CompressionEffort.live, .stored])
    func `what is packed comes out again`(count: Int, effort: CompressionEffort) throws {
        let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7 &* 31 ^ $0) }

        #expect(try unpackGzip(#require(ContentCoding.gzip.compress(plain, effort: effort)), size: count) == plain)
        #expect(try unpackBrotli(#require(ContentCoding.brotli.compress(plain, effort: effort)), size: count) == plain)
        #expect(ContentCoding.identity.compress(plain) == plain)
    }

    @Test func `the same bytes are packed into the same bytes`() {
        #expect(ContentCoding.gzip.compress(newsPage) == ContentCoding.gzip.compress(newsPage))
    }

    @Test func `noise is packed without loss`() throws {
        var state: UInt64 = 42
        let noise = (0..<10_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(truncatingIfNeeded: state >> 56)
        }

        #expect(try unpackGzip(#require(ContentCoding.gzip.compress(noise)), size: 10_000) == noise)
    }
}
