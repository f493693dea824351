import Foundation
import Testing

@testable import Edge

@Suite struct MetricsPageTests {
    @Test func `a page is comments and samples`() {
        let histogram = Histogram(bounds: [0.1, 1])
        for milliseconds in [50, 100, 101, 5_000] { histogram.record(.milliseconds(milliseconds)) }

        let page = MetricsPage([
            .counter("hits_total", help: "Hits.", by: "coding", [("gzip", 3), ("br", 4)]),
            .gauge("lag_seconds", help: "Lag.", 0.25),
            .histogram("render_seconds", help: "Renders.", histogram.counts),
        ])

        #expect(
            page.text == """
                # HELP hits_total Hits.
                # TYPE hits_total counter
                hits_total{coding="gzip"} 3
                hits_total{coding="br"} 4
                # HELP lag_seconds Lag.
                # TYPE lag_seconds gauge
                lag_seconds 0.25
                # HELP render_seconds Renders.
                # TYPE render_seconds histogram
                render_seconds_bucket{le="0.1"} 2
                render_seconds_bucket{le="1"} 3
                render_seconds_bucket{le="+Inf"} 4
                render_seconds_sum 5.251
                render_seconds_count 4

                """)
    }

    @Test func `what would break a line is escaped`() {
        let page = MetricsPage([.counter("x_total", help: "a\\b\nc\"d", by: "l", [("a\\b\nc\"d", 1)])])

        #expect(page.text == "# HELP x_total a\\\\b\\nc\"d\n# TYPE x_total counter\nx_total{l=\"a\\\\b\\nc\\\"d\"} 1\n")
    }

    @Test func `numbers are what Go reads`() {
        #expect(MetricNumber.text(.infinity) == "+Inf")
        #expect(MetricNumber.text(-.infinity) == "-Inf")
        #expect(MetricNumber.text(.nan) == "NaN")
        #expect(MetricNumber.text(0) == "0")
        #expect(MetricNumber.text(1e15) == "1000000000000000")
        #expect(Double(MetricNumber.text(1e300)) == 1e300)
        #expect(MetricNumber.text(0.1) == "0.1")
    }

    @Test(arguments: ["", "9a", "a-b", "A", "ä", "a b", "a{"])
    func `other names are no names`(name: String) {
        #expect(!MetricName.isValid(name))
    }

    @Test func `everything we publish keeps to the format`() throws {
        let histogram = Histogram()
        histogram.record(.milliseconds(3))
        let families =
            PageStoreCounts().families + ConnectionFigures().families
            + FollowerFigures(newest: 9, handled: 7, lag: .milliseconds(1_500)).families
            + DatabaseFigures(isAnswering: true).families + ProcessFigures(start: Date()).families
            + [.histogram("redaksi_page_render_seconds", help: "Time of a rendering.", histogram.counts)]
        let page = MetricsPage(families)
        let names = Set(families.map(\.name))

        #expect(names.count == families.count)
        #expect(page.text.hasSuffix("\n"))
        #expect(page.text.contains("redaksi_changes_lag_seconds 1.5\n"))
        #expect(page.text.contains("process_resident_memory_bytes "))
        var typed: String?
        for line in page.text.split(separator: "\n") where !line.hasPrefix("# HELP") {
            if line.hasPrefix("# TYPE") {
                let words = line.split(separator: " ")
                typed = String(words[2])
                #expect(["counter", "gauge", "histogram"].contains(words[3]))
                #expect(names.contains(String(words[2])))
                #expect((words[3] == "counter") == words[2].hasSuffix("_total"))
                continue
            }
            let space = try #require(line.lastIndex(of: " "))
            let name = line[..<space].prefix { $0 != "{" }
            #expect(name == typed ?? "" || ["_bucket", "_sum", "_count"].contains { name == (typed ?? "") + $0 })
            #expect(Double(line[line.index(after: space)...]) != nil, "\(line)")
        }
    }

    @Test func `metrics have an explanation in the manual`() throws {
        let manual = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../../docs/operations/metrics.md"), encoding: .utf8)
        let families =
            PageStoreCounts().families + ConnectionFigures().families
            + FollowerFigures(newest: 0, handled: 0, lag: .zero).families + DatabaseFigures(isAnswering: true).families
            + ProcessFigures(start: Date()).families

        for family in families { #expect(manual.contains("`\(family.name)"), "\(family.name)") }
    }
}
