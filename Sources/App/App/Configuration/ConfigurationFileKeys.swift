import Foundation

/// What a configuration file holds that no setting takes: a mistyped key would leave the default in force unseen.
enum ConfigurationFileKeys {
    /// - Parameter json: the file, known to be JSON.
    /// - Returns: a sentence for each key that is none, and each value that is neither text, whole number, true nor false.
    static func problems(in json: Data, named file: String) -> [String] {
        guard let root = try? JSONSerialization.jsonObject(with: json) as? [String: Any] else {
            return ["config: \(file) is no JSON object such as {\"http\": {\"port\": 8080}} (--config)."]
        }
        return problems(in: root, under: "", named: file)
    }

    private static func problems(in object: [String: Any], under parent: String, named file: String) -> [String] {
        object.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
            let name = parent + key
            if let inner = value as? [String: Any] { return problems(in: inner, under: name + ".", named: file) }
            guard ConfigurationKey.all.contains(where: { $0.name == name }) else {
                return ["\(name): no setting has this name (in \(file)); “redaksi doctor --keys” lists them."]
            }
            return isOne(value) ? [] : ["\(name): a text or a whole number belongs there (in \(file))."]
        }
    }

    private static func isOne(_ value: Any) -> Bool {
        if value is String { return true }
        guard let number = value as? NSNumber else { return false }
        return number.doubleValue == number.doubleValue.rounded()
    }
}
