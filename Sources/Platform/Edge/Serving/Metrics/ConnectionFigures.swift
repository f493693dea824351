/// What became of connections.
package struct ConnectionFigures: Sendable {
    /// Open now.
    package var open = 0
    /// Since the start.
    package var accepted = 0
    /// Closed by a limit since the start: its name (`header`, `idle`, `rate`, `address`) and how many.
    package var limited: [(String, Int)] = []

    package init() {}

    package var families: [MetricFamily] {
        [
            .gauge("redaksi_connections", help: "Connections open.", Double(open)),
            .counter("redaksi_connections_accepted_total", help: "Connections accepted.", accepted),
            .counter(
                "redaksi_connections_limited_total", help: "Connections closed by a limit, by which.", by: "limit",
                limited),
        ]
    }
}
