package import Edge
package import Web

/// How pages are served: encryption, proxies, memory, limits.
package struct ServingSettings: Sendable {
    /// `nil` serves http.
    package var certificate: CertificateFiles?
    package var proxies: TrustedProxies
    /// On 127.0.0.1; `nil` serves no figures.
    package var metricsPort: Int?
    package var isDevelopment: Bool
    package var cdnKeys: SurrogateKeys
    /// Memory for pages, in bytes.
    package var storeBytes: Int
    /// For how long held pages outlive the database.
    package var staleness: Duration
    package var limits: ConnectionSettings
    /// At once; `nil` takes what the file descriptors allow.
    package var connections: Int?
    /// Pages rendered at once; `nil` takes twice the database's readers.
    package var renders: Int?
    package var waitingRenders: Int
}

/// What one connection, and one address, may take.
package struct ConnectionSettings: Sendable, Equatable {
    /// Until a request's header is there, and a TLS handshake over.
    package var header: Duration
    package var headerBytes: Int
    package var headerFields: Int
    package var idle: Duration
    package var connectionsPerAddress: Int
    /// Bytes a second, of a body and of an answer.
    package var leastRate: Int
}
