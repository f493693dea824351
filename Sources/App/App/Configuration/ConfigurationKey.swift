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
        help: "The folder that holds Themes and Demo. Empty looks beside the program and upwards from it.")
    package static let theme = ConfigurationKey(
        "theme", fallback: "broadsheet", help: "The theme: a name in Themes, or a path.")
    package static let logLevel = ConfigurationKey(
        "log.level", fallback: "info",
        help: "What goes to stderr: trace, debug, info, notice, warning, error or critical.")

    /// Every key, in the order of the documentation.
    package static let all = [data, database, readers, host, port, address, resources, theme, logLevel]
}
