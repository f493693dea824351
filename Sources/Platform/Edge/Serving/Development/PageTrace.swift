package import HTTPTypes

/// How one response came about, for whoever looks at it in the browser while developing.
package struct PageTrace: Sendable {
    package enum Outcome: Sendable, Equatable {
        /// From memory.
        case hit
        /// From memory although it may be out of date, because the database is gone.
        case stale
        /// Rendered for this request, and kept or not.
        case rendered(isKept: Bool)
        /// Rendered for an earlier request that this one waited for.
        case waited
        /// Not of the kind that is kept: a form, a file.
        case bypassed
    }

    package let outcome: Outcome
    /// Reading and rendering, when it happened.
    package let render: Duration?
    /// From the request to the response.
    package let total: Duration

    package init(_ outcome: Outcome, render: Duration? = nil, total: Duration) {
        self.outcome = outcome
        self.render = render
        self.total = total
    }

    /// RFC 9211.
    package var cacheStatus: String {
        let parameters =
            switch outcome {
            case .hit: "hit"
            case .stale: "hit; detail=stale"
            case .rendered(isKept: true): "fwd=uri-miss; stored"
            case .rendered(isKept: false): "fwd=uri-miss"
            case .waited: "fwd=uri-miss; collapsed"
            case .bypassed: "fwd=bypass"
            }
        return "Redaksi; " + parameters
    }

    /// W3C Server Timing: what browsers show under “Timing”. Milliseconds.
    package var serverTiming: String {
        let rendering = render.map { "render;dur=\(Self.milliseconds($0)), " } ?? ""
        return rendering + "total;dur=\(Self.milliseconds(total))"
    }

    /// Sets both fields, replacing what is there.
    package func write(to fields: inout HTTPFields) {
        fields[.cacheStatus] = cacheStatus
        fields[.serverTiming] = serverTiming
    }

    /// Both fields as lines of a response, each with its CRLF.
    package var lines: String { "Cache-Status: \(cacheStatus)\r\nServer-Timing: \(serverTiming)\r\n" }

    /// Microseconds are kept. Foundation's formats cost more than most hits.
    private static func milliseconds(_ duration: Duration) -> String {
        let microseconds =
            max(0, duration.components.seconds) * 1_000_000
            + max(0, duration.components.attoseconds) / 1_000_000_000_000
        let rest = String(microseconds % 1000)
        return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
    }
}

extension HTTPField.Name {
    // Each is a token (RFC 9110 §5.1), which is all the initialiser checks.
    static let cacheStatus = HTTPField.Name("Cache-Status")!
    static let serverTiming = HTTPField.Name("Server-Timing")!
}
