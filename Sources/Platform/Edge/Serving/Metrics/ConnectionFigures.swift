/// What became of connections.
package struct ConnectionFigures: Sendable {
    /// Open now.
    package var open = 0
    /// So many may be open; then accepting pauses.
    package var limit = 0
    /// Since the start.
    package var accepted = 0
    /// How often accepting paused since the start.
    package var pauses = 0
    /// Closed by a limit since the start: a ``ConnectionLimit``'s name and how many.
    package var limited: [(String, Int)] = []

    package init() {}

    package var families: [MetricFamily] {
        [
            .gauge("redaksi_connections", help: "Connections open.", Double(open)),
            .gauge("redaksi_connections_max", help: "Connections there may be.", Double(limit)),
            .counter("redaksi_connections_accepted_total", help: "Connections accepted.", accepted),
            .counter(
                "redaksi_connections_paused_total", help: "How often accepting paused, all places being taken.", pauses),
            .counter(
                "redaksi_connections_limited_total", help: "Connections closed by a limit, by which.", by: "limit",
                limited),
        ]
    }
}
