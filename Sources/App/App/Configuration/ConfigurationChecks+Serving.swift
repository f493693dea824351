import Edge
import Foundation
import Web

extension ConfigurationChecks {
    mutating func serving() -> ServingSettings {
        ServingSettings(
            certificate: certificate(), proxies: proxies(), metricsPort: metricsPort(), isDevelopment: isDevelopment(),
            cdnKeys: cdnKeys(),
            storeBytes: bytes(.storeBytes, in: 0...1_099_511_627_776),
            staleness: .seconds(3_600 * number(.staleHours, in: 0...8_760)), limits: limits(),
            connections: numberOrNone(.connections, upTo: 1_000_000), renders: numberOrNone(.renders, upTo: 1_000),
            waitingRenders: number(.waitingRenders, in: 0...100_000))
    }

    private mutating func limits() -> ConnectionSettings {
        ConnectionSettings(
            header: .seconds(number(.headerSeconds, in: 1...600)),
            headerBytes: bytes(.headerBytes, in: 1_024...1_048_576),
            headerFields: number(.headerFields, in: 10...1_000),
            idle: .seconds(number(.idleSeconds, in: 1...3_600)),
            connectionsPerAddress: number(.connectionsPerAddress, in: 1...1_000_000),
            leastRate: bytes(.leastRate, in: 0...1_048_576))
    }

    /// 0 leaves it to the program.
    private mutating func numberOrNone(_ key: ConfigurationKey, upTo most: Int) -> Int? {
        let number = number(key, in: 0...most)
        return number == 0 ? nil : number
    }

    private mutating func certificate() -> CertificateFiles? {
        let chain = text(.certificate)
        let key = text(.certificateKey)
        if chain.isEmpty && key.isEmpty { return nil }
        if chain.isEmpty { report(.certificate, "tls.key alone is of no use: name the certificate too") }
        if key.isEmpty { report(.certificateKey, "tls.certificate alone is of no use: name its key too") }
        for (name, path) in [(ConfigurationKey.certificate, chain), (.certificateKey, key)]
        where !path.isEmpty && !FileManager.default.isReadableFile(atPath: path) {
            report(name, "“\(path)” is not there or cannot be read")
        }
        return CertificateFiles(chain: chain, key: key)
    }

    private mutating func proxies() -> TrustedProxies {
        var ranges: [AddressRange] = []
        for part in text(.trustedProxies).utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == 0x20 }) {
            let part = String(decoding: part, as: UTF8.self)
            guard let range = AddressRange(part) else {
                report(.trustedProxies, "“\(part)” is no network such as 10.0.0.0/8 or 2001:db8::1")
                continue
            }
            ranges.append(range)
        }
        guard let header = TrustedProxies.Header(rawValue: text(.proxyHeader)) else {
            let names = TrustedProxies.Header.allCases.map(\.rawValue).joined(separator: ", ")
            report(.proxyHeader, "“\(text(.proxyHeader))” is none of \(names)")
            return .none
        }
        return TrustedProxies(ranges, header: header)
    }

    private mutating func metricsPort() -> Int? {
        guard !text(.metricsPort).isEmpty else { return nil }
        let port = number(.metricsPort, in: 0...65_535)
        // Two zeros are two free ports, and none here.
        if port != 0 && text(.metricsPort) == text(.port) {
            report(.metricsPort, "\(port) is http.port already")
        }
        return port == 0 ? nil : port
    }

    private mutating func isDevelopment() -> Bool {
        switch text(.development) {
        case "true", "1": return true
        case "false", "0": return false
        default:
            report(.development, "“\(text(.development))” is neither true nor false")
            return false
        }
    }

    private mutating func cdnKeys() -> SurrogateKeys {
        switch text(.cdnKeys) {
        case "none": return .none
        case "surrogate-key": return .surrogateKey
        case "cache-tag": return .cacheTag
        default:
            report(.cdnKeys, "“\(text(.cdnKeys))” is none of none, surrogate-key, cache-tag")
            return .none
        }
    }

    private mutating func bytes(_ key: ConfigurationKey, in range: ClosedRange<Int>) -> Int {
        if let bytes = ByteCount.read(text(key)), range.contains(bytes) { return bytes }
        let limits = "\(ByteCount.text(range.lowerBound)) to \(ByteCount.text(range.upperBound))"
        report(key, "“\(text(key))” is no size from \(limits), such as \(key.fallback)")
        return range.lowerBound
    }
}

/// `4096`, `16KB`, `256MB`, `2GB`: powers of 1024.
enum ByteCount {
    private static let units: [(name: String, bytes: Int)] = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)]

    static func read(_ text: String) -> Int? {
        let unit = units.first { text.utf8.suffix(2).elementsEqual($0.name.utf8) }
        let digits = unit == nil ? text.utf8[...] : text.utf8.dropLast(2)
        guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        let (bytes, isTooMuch) = number.multipliedReportingOverflow(by: unit?.bytes ?? 1)
        return isTooMuch ? nil : bytes
    }

    static func text(_ bytes: Int) -> String {
        guard let unit = units.first(where: { bytes % $0.bytes == 0 }) else { return String(bytes) }
        return "\(bytes / unit.bytes)\(unit.name)"
    }
}
