/// The limits that close a connection, as the metrics name them.
package enum ConnectionLimit: String, CaseIterable, Sendable {
    /// Its address has too many.
    case address
    /// No handshake in time.
    case handshake
    /// No whole header in time.
    case header
    /// A body that comes too slowly.
    case body
    /// An answer that is taken too slowly.
    case answer
    /// Nothing was asked for too long.
    case idle
}
