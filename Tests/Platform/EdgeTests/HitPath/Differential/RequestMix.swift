/// What a client sends on one connection, and in which pieces.
struct Stream: Sendable {
    var pieces: [[UInt8]]
    /// Whether the client then says that it is done.
    var hasEnd: Bool

    var bytes: [UInt8] { pieces.flatMap(\.self) }
}

extension Stream: CustomStringConvertible {
    var description: String {
        pieces.map { String(reflecting: $0.map { Character(Unicode.Scalar($0)) }.reduce(into: "") { $0.append($1) }) }
            .joined(separator: " | ") + (hasEnd ? " end" : "")
    }
}

/// Ordinary, odd and broken requests, by a seed.
struct RequestMix {
    private var random: Randomness

    init(seed: UInt64) { random = Randomness(seed: seed) }

    mutating func stream() -> Stream {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) { bytes += request() }
        if random.chance(5) { mutate(&bytes) }
        if random.chance(6) { bytes.removeLast(Int.random(in: 0...min(40, bytes.count), using: &random)) }
        return Stream(pieces: cut(bytes), hasEnd: random.chance(3))
    }

    private mutating func request() -> [UInt8] {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5: Array(plain(random.pick(Self.held)).utf8)
        case 5, 6: Array(plain(random.pick(["/missing", "/slow", "/held/x", "/.well-known/x"])).utf8)
        case 7: Array(body().utf8)
        case 8: Array(plain(random.pick(["/held?a=b", "/%68eld", "//held", "/a/../held", "*"])).utf8)
        default: Array(random.pick(SmugglingCorpus.bytes).prefix(600))
        }
    }

    private static let held = ["/held", "/", "/held/large", "/held?utm_source=x&gclid=y", "/empty"]

    private mutating func plain(_ target: String) -> String {
        let method = random.chance(5) ? "HEAD" : "GET"
        var fields = [random.pick(["Host: example.com", "host: localhost:8080", "HOST:\t[::1]"])]
        if random.chance(2) {
            fields.append(
                "Accept-Encoding: "
                    + random.pick(["gzip", "gzip, deflate, br, zstd", "br;q=0.1,gzip", "identity", "*", ""]))
        }
        if random.chance(4) {
            fields.append(
                "If-None-Match: " + random.pick(["*", "\"x\"", "W/\"x\", \(TestPages.someTag)", TestPages.someTag]))
        }
        if random.chance(2) { fields.append("User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36") }
        if random.chance(4) { fields.append("Connection: " + random.pick(["keep-alive", "Keep-Alive"])) }
        if random.chance(30) { fields.append("Connection: close") }
        if random.chance(6) { fields.append("Cookie: a=b; c=\"d\"") }
        if random.chance(12) {
            fields.append(random.pick(["Range: bytes=0-9", "If-Modified-Since: x", "TE: trailers", "DNT: 1"]))
        }
        fields.shuffle(using: &random)
        return "\(method) \(target) HTTP/1.1\r\n" + fields.map { "\($0)\r\n" }.joined() + "\r\n"
    }

    private mutating func body() -> String {
        let text = String(repeating: "x", count: Int.random(in: 0...300, using: &random))
        return if random.chance(2) {
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)"
        } else {
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + (text.isEmpty ? "" : "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n") + "0\r\n\r\n"
        }
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let nasty: [[UInt8]] = [
            [0], [10], [13], [13, 10], [32], [9], [0xFF], [0x7F], [58], [47], [46, 46], [37], [63], [13, 10, 13, 10],
        ]
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes.insert(contentsOf: random.pick(nasty), at: place)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...4, using: &random)))
            default: bytes[place] = random.pick(nasty)[0]
            }
        }
    }

    /// Whole, in a few pieces, or byte by byte.
    mutating func cut(_ bytes: [UInt8]) -> [[UInt8]] {
        guard bytes.count > 1 else { return [bytes] }
        if random.chance(12), bytes.count < 700 { return bytes.map { [$0] } }
        let count = random.pick([0, 0, 1, 2, 5])
        let places = (0..<count).map { _ in Int.random(in: 1..<bytes.count, using: &random) }
        return Self.cut(bytes, at: places)
    }

    static func cut(_ bytes: [UInt8], at places: [Int]) -> [[UInt8]] {
        let ends = Set(places).sorted() + [bytes.count]
        return zip([0] + ends.dropLast(), ends).map { Array(bytes[$0..<$1]) }
    }
}
