import Configuration
import Foundation
import SystemPackage

/// Where settings come from: command line, environment, file, in this order.
package struct ConfigurationSource: Sendable {
    private let layers: [(name: String, reader: ConfigReader)]
    /// What is wrong with the file itself.
    let problems: [String]
    /// Variables that begin like ours and are none: mistyped, or of a tool.
    let strangers: [String]

    /// - Parameters:
    ///   - options: what was given on the command line, by key name.
    ///   - file: the configuration file named on the command line; `nil` reads `redaksi.json` in the current
    ///     folder when it is there.
    package init(options: [String: String], environment: [String: String], file: String?) async {
        var layers: [(String, ConfigReader)] = []
        let values = Dictionary(
            uniqueKeysWithValues: options.map { key, value in
                (AbsoluteConfigKey(ConfigKey(key)), ConfigValue(stringLiteral: value))
            })
        layers.append(
            ("the command line", ConfigReader(provider: InMemoryProvider(name: "command line", values: values))))
        let variables = EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "redaksi")
        layers.append(("the environment", ConfigReader(provider: variables)))
        var problems: [String] = []
        do {
            let path = file ?? "redaksi.json"
            let provider = try await FileProvider<JSONSnapshot>(filePath: FilePath(path), allowMissing: file == nil)
            layers.append((path, ConfigReader(provider: provider)))
            if let json = FileManager.default.contents(atPath: path) {
                problems += ConfigurationFileKeys.problems(in: json, named: path)
            }
        } catch {
            problems.append("config: \(file ?? "redaksi.json") cannot be read as JSON: \(error) (--config).")
        }
        self.layers = layers
        self.problems = problems
        let known = Set(ConfigurationKey.all.map(\.variable))
        strangers = environment.keys.filter { $0.hasPrefix("REDAKSI_") && !known.contains($0) }.sorted()
    }

    func text(_ key: ConfigurationKey) -> String {
        for layer in layers {
            if let text = Self.value(key, in: layer.reader) { return text }
        }
        return key.fallback
    }

    /// Which layer a setting comes from: “the environment”.
    package func origin(_ key: ConfigurationKey) -> String {
        layers.first { Self.value(key, in: $0.reader) != nil }?.name ?? "default"
    }

    /// What `redaksi doctor` prints of a setting; secrets are hidden.
    package func shown(_ key: ConfigurationKey) -> String {
        let text = text(key)
        return key.isSecret && !text.isEmpty ? "(set, not shown)" : text
    }

    /// A number in the file is as good as a text; `true` is read as 1.
    private static func value(_ key: ConfigurationKey, in reader: ConfigReader) -> String? {
        let name = ConfigKey(key.name)
        return reader.string(forKey: name, isSecret: key.isSecret)
            ?? reader.int(forKey: name, isSecret: key.isSecret).map(String.init)
    }
}
