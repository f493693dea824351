/// What Prometheus reads: its text format, version 0.0.4.
package struct MetricsPage: Sendable {
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var families: [MetricFamily] = []

    package init(_ families: [MetricFamily] = []) {
        for family in families { add(family) }
    }

    /// - Precondition: no metric of this name was added: the format allows one group for each.
    package mutating func add(_ family: MetricFamily) {
        precondition(!families.contains { $0.name == family.name }, "\(family.name) is there already")
        families.append(family)
    }

    package var text: String {
        var text = ""
        for family in families where !family.samples.isEmpty {
            text += "# HELP \(family.name) \(Self.escaped(family.help, quotes: false))\n"
            text += "# TYPE \(family.name) \(family.kind.rawValue)\n"
            for sample in family.samples {
                text += family.name + sample.suffix
                if !sample.labels.isEmpty {
                    let labels = sample.labels.map { "\($0.name)=\"\(Self.escaped($0.value, quotes: true))\"" }
                    text += "{" + labels.joined(separator: ",") + "}"
                }
                text += " \(MetricNumber.text(sample.value))\n"
            }
        }
        return text
    }

    /// Backslash and line feed everywhere, the quote in labels only.
    private static func escaped(_ text: String, quotes: Bool) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += Array(#"\\"#.utf8)
            case UInt8(ascii: "\n"): bytes += Array(#"\n"#.utf8)
            case UInt8(ascii: "\"") where quotes: bytes += Array(#"\""#.utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
