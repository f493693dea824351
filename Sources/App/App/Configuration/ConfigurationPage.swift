/// The page docs/configuration.md, made from the keys themselves; `make check` compares them.
package enum ConfigurationPage {
    package static var markdown: String {
        let rows = ConfigurationKey.all.map { key in
            "| `\(key.name)` | `\(key.option)` | `\(key.variable)` | \(key.fallback.isEmpty ? "–" : "`\(key.fallback)`") | \(key.help) |"
        }
        return """
            # Configuration

            Made by `redaksi doctor --keys`; change the keys in `Sources/App/App/Configuration/ConfigurationKey.swift`.

            A setting is looked for on the command line, then in the environment, then in the configuration file
            (`--config FILE`, or `redaksi.json` in the current folder); else the default holds. In the file, dots are levels:
            `{"http": {"port": 8080}}`. `redaksi doctor` prints every setting, where it comes from and what is wrong.
            Everything that is wrong is reported together, before the port opens, with exit code 78.

            | key | option | environment | default | meaning |
            | --- | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))
            """
    }
}
