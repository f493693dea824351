import HTTPTypes
import Testing

@testable import Edge

@Suite struct PageTraceTests {
    @Test(arguments: [
        (PageTrace.Outcome.hit, "Redaksi; hit"), (.stale, "Redaksi; hit; detail=stale"),
        (.rendered(isKept: true), "Redaksi; fwd=uri-miss; stored"), (.rendered(isKept: false), "Redaksi; fwd=uri-miss"),
        (.waited, "Redaksi; fwd=uri-miss; collapsed"), (.bypassed, "Redaksi; fwd=bypass"),
    ])
    func `the outcome is told as RFC 9211 has it`(outcome: PageTrace.Outcome, expected: String) {
        #expect(PageTrace(outcome, total: .zero).cacheStatus == expected)
    }

    @Test func `times are milliseconds`() {
        let trace = PageTrace(.rendered(isKept: true), render: .microseconds(12_045), total: .microseconds(13_300))
        var fields: HTTPFields = [:]

        trace.write(to: &fields)

        #expect(fields[.serverTiming] == "render;dur=12.045, total;dur=13.300")
        #expect(PageTrace(.hit, total: .nanoseconds(7_900)).serverTiming == "total;dur=0.007")
        #expect(
            PageTrace(.hit, total: .zero).lines == "Cache-Status: Redaksi; hit\r\nServer-Timing: total;dur=0.000\r\n")
    }
}
