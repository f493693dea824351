/// One metric with its samples, in the words of Prometheus.
package struct MetricFamily: Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// Only ever grows, until the program restarts. Its name ends in `_total`.
        case counter
        /// Goes up and down.
        case gauge
        /// Counts by upper bound, with sum and number.
        case histogram
    }

    package let name: String
    package let help: String
    package let kind: Kind
    package let samples: [MetricSample]

    /// - Precondition: `name` is a literal of the form `[a-z_:][a-z0-9_:]*`.
    private init(_ name: StaticString, _ kind: Kind, help: String, samples: [MetricSample]) {
        let name = "\(name)"
        precondition(MetricName.isValid(name), "\(name) is no name of a metric")
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }

    package static func counter(_ name: StaticString, help: String, _ value: Int) -> MetricFamily {
        MetricFamily(name, .counter, help: help, samples: [MetricSample(Double(value))])
    }

    /// A counter by the values of one label, in the order given.
    package static func counter(
        _ name: StaticString, help: String, by label: StaticString, _ values: [(String, Int)]
    ) -> MetricFamily {
        MetricFamily(
            name, .counter, help: help,
            samples: values.map { MetricSample(Double($0.1), labels: [MetricLabel(label, $0.0)]) })
    }

    /// A counter that is no whole number.
    package static func counter(_ name: StaticString, help: String, seconds: Double) -> MetricFamily {
        MetricFamily(name, .counter, help: help, samples: [MetricSample(seconds)])
    }

    package static func gauge(_ name: StaticString, help: String, _ value: Double) -> MetricFamily {
        MetricFamily(name, .gauge, help: help, samples: [MetricSample(value)])
    }

    package static func histogram(
        _ name: StaticString, help: String, _ counts: Histogram.Counts
    ) -> MetricFamily {
        var running = 0
        var samples: [MetricSample] = []
        for (bound, count) in zip(counts.bounds + [.infinity], counts.counts) {
            running += count
            samples.append(
                MetricSample(Double(running), suffix: "_bucket", labels: [MetricLabel("le", MetricNumber.text(bound))]))
        }
        samples.append(MetricSample(counts.sum, suffix: "_sum"))
        samples.append(MetricSample(Double(running), suffix: "_count"))
        return MetricFamily(name, .histogram, help: help, samples: samples)
    }
}

/// One number.
package struct MetricSample: Sendable, Equatable {
    let suffix: String
    let labels: [MetricLabel]
    let value: Double

    init(_ value: Double, suffix: String = "", labels: [MetricLabel] = []) {
        self.value = value
        self.suffix = suffix
        self.labels = labels
    }
}

/// A name and a value that distinguish a sample from its neighbours.
package struct MetricLabel: Sendable, Equatable {
    let name: String
    let value: String

    /// - Precondition: `name` is a literal of the form `[a-z_][a-z0-9_]*`.
    init(_ name: StaticString, _ value: String) {
        self.name = "\(name)"
        precondition(MetricName.isValid(self.name) && !self.name.utf8.contains(UInt8(ascii: ":")))
        self.value = value
    }
}

enum MetricName {
    /// Lower case only, by convention; the format allows upper case too.
    static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case 0x61...0x7a, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: ":"): true
            default: false
            }
        }
    }
}

enum MetricNumber {
    /// As Go's `ParseFloat` reads it; whole numbers without a point.
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int(exactly: value).map(String.init) ?? String(value)
    }
}
