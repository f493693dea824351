/// One setting of the program: where to find it and what it means.
///
/// Read from the command line (`--http-port 8080`), the environment (`REDAKSI_HTTP_PORT=8080`), the configuration
/// file (`{"http": {"port": 8080}}`), in this order; else `fallback` holds.
package struct ConfigurationKey: Sendable {
    /// Parts joined by dots: `http.port`.
    package let name: String
    /// What holds when nobody sets it, as text.
    package let fallback: String
    /// A sentence, with range and unit.
    package let help: String
    /// Never printed.
    package let isSecret: Bool

    package init(_ name: String, fallback: String, isSecret: Bool = false, help: String) {
        self.name = name
        self.fallback = fallback
        self.help = help
        self.isSecret = isSecret
    }

    /// `--http-port`
    package var option: String { "--" + dashed }
    /// `REDAKSI_HTTP_PORT`
    package var variable: String {
        "REDAKSI_"
            + String(
                decoding: dashed.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 & ~0x20 }, as: UTF8.self)
    }

    private var dashed: String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
}

extension ConfigurationKey {
    package static let data = ConfigurationKey(
        "data", fallback: "data", help: "The data folder: database, pictures and videos. Made when it is not there.")
    package static let database = ConfigurationKey(
        "database", fallback: "", isSecret: true,
        help:
            "Where the database is: a path, or postgres://user:password@host/name. Empty means redaksi.sqlite in the data folder."
    )
    package static let readers = ConfigurationKey(
        "database.readers", fallback: "4", help: "Reading transactions that may run at once, 1 to 64.")
    package static let host = ConfigurationKey(
        "http.host", fallback: "127.0.0.1", help: "The address to listen on. 0.0.0.0 listens on every one.")
    package static let port = ConfigurationKey(
        "http.port", fallback: "8080", help: "The TCP port to listen on, 1 to 65535; 0 takes a free one.")
    package static let address = ConfigurationKey(
        "site.address", fallback: "",
        help:
            "The address readers use, http(s)://host without a path, written into the site's settings at start. Empty leaves them."
    )
    package static let resources = ConfigurationKey(
        "resources", fallback: "",
        help: "The folder that holds Themes, Desk and Demo. Empty looks beside the program and upwards from it.")
    package static let theme = ConfigurationKey(
        "theme", fallback: "broadsheet", help: "The theme: a name in Themes, or a path.")
    package static let logLevel = ConfigurationKey(
        "log.level", fallback: "info",
        help: "What goes to stderr: trace, debug, info, notice, warning, error or critical.")
    package static let certificate = ConfigurationKey(
        "tls.certificate", fallback: "",
        help:
            "The certificate and those that vouch for it, a PEM file, read again when it changes. Empty serves http, for a proxy to encrypt."
    )
    package static let certificateKey = ConfigurationKey(
        "tls.key", fallback: "", help: "The certificate's private key, a PEM file without a password.")
    package static let trustedProxies = ConfigurationKey(
        "proxies.trusted", fallback: "",
        help:
            "Networks whose machines are believed about where a request came from, such as 10.0.0.0/8, 2001:db8::1, with commas between. Empty trusts none."
    )
    package static let proxyHeader = ConfigurationKey(
        "proxies.header", fallback: "x-forwarded-for",
        help: "The header the trusted proxies add an address to: x-forwarded-for or forwarded.")
    package static let metricsPort = ConfigurationKey(
        "metrics.port", fallback: "0",
        help: "The TCP port on 127.0.0.1 for /metrics, 1 to 65535; 0 or empty serves none.")
    package static let development = ConfigurationKey(
        "development", fallback: "false",
        help:
            "true tells in every page's response how it came about (Cache-Status, Server-Timing), at the price of speed, and loads the theme anew when its folder changes."
    )
    package static let cdnKeys = ConfigurationKey(
        "cdn.keys", fallback: "none",
        help: "The header that tells a CDN of which facts a page is made: none, surrogate-key or cache-tag.")
    package static let storeBytes = ConfigurationKey(
        "store.bytes", fallback: "256MB",
        help: "Memory for pages: bytes, or a number with KB, MB or GB (powers of 1024), up to 1024GB; 0 holds none.")
    package static let staleHours = ConfigurationKey(
        "stale.hours", fallback: "24",
        help: "Hours for which held pages are served, marked stale, while the database is gone, 0 to 8760.")
    package static let headerSeconds = ConfigurationKey(
        "limits.header.seconds", fallback: "10",
        help: "Seconds in which a request's header must be there, and a TLS handshake over, 1 to 600.")
    package static let headerBytes = ConfigurationKey(
        "limits.header.bytes", fallback: "16KB",
        help: "The size of a request's header: bytes, or a number with KB, 1KB to 1MB.")
    package static let headerFields = ConfigurationKey(
        "limits.header.fields", fallback: "100", help: "Fields in a request's header, 10 to 1000.")
    package static let idleSeconds = ConfigurationKey(
        "limits.idle.seconds", fallback: "60", help: "Seconds a connection may be idle, 1 to 3600.")
    package static let connectionsPerAddress = ConfigurationKey(
        "limits.address.connections", fallback: "512",
        help:
            "Connections one address (IPv6: one /64) may hold, 1 to 1000000. Behind a proxy that is not trusted, all readers have its address."
    )

    package static let connections = ConfigurationKey(
        "limits.connections", fallback: "0",
        help:
            "Connections at once, 1 to 1000000; 0 takes what the process's file descriptors allow: two for each, after a reserve."
    )
    package static let leastRate = ConfigurationKey(
        "limits.rate.bytes", fallback: "1KB",
        help:
            "Bytes a second with which a body must come and an answer be taken, up to 1MB; 0 asks only that something moves."
    )
    package static let renders = ConfigurationKey(
        "limits.renders.running", fallback: "0",
        help: "Pages rendered at once, 1 to 1000; 0 takes twice database.readers.")
    package static let waitingRenders = ConfigurationKey(
        "limits.renders.waiting", fallback: "1000",
        help: "Renderings that may wait, of known pages and of others each, 0 to 100000; more are answered with 503.")

    /// Every key, in the order of the documentation.
    package static let all = [
        data, database, readers, host, port, address, resources, theme, logLevel, certificate, certificateKey,
        trustedProxies, proxyHeader, metricsPort, development, cdnKeys, storeBytes, staleHours, headerSeconds,
        headerBytes,
        headerFields, idleSeconds, connectionsPerAddress, connections, leastRate, renders, waitingRenders,
    ]
}
