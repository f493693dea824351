import Foundation

/// Asks for one of the five addresses again and again, and judges every answer by what was acknowledged before it
/// was asked for.
struct Reader {
    let address: Address
    /// The list's path; `nil` for articles.
    let path: String?
    let port: Int
    let edition: Edition
    /// Between an answer and the next request, µs.
    let pause: UInt32
    private(set) var findings = Findings()

    init(_ address: Address, path: String?, port: Int, edition: Edition, pause: UInt32) {
        (self.address, self.path, self.port, self.edition, self.pause) = (address, path, port, edition, pause)
    }

    /// Until the edition has ended.
    mutating func run() throws {
        let connection = try PlainConnection(port: port)
        // The first publication is judged by nobody, and another node may not know it yet.
        var seen = 0
        while seen < 1, !edition.hasEnded { seen = try ask(edition.acknowledged, seen: 0, connection) }
        while !edition.hasEnded {
            if pause > 0 { usleep(pause) }
            let promised = edition.acknowledged
            let newest = try ask(promised, seen: seen, connection)
            findings.requests += 1
            if newest < promised { findings.old += 1 }
            if newest < seen { findings.wentBack += 1 }
            guard newest > seen else { continue }
            let now = ContinuousClock.now
            for moment in edition.moments(from: seen + 1, through: newest) {
                findings.delays.append(max(0, (now - moment) / .microseconds(1)))
            }
            // A publication seen before it was acknowledged took no time.
            findings.delays += Array(repeating: 0, count: newest - seen - (findings.delays.count - findings.counted))
            findings.counted = findings.delays.count
            seen = newest
        }
        findings.missing = edition.acknowledged - seen
    }

    /// The newest publication that the address shows.
    private func ask(_ promised: Int, seen: Int, _ connection: PlainConnection) throws -> Int {
        try path.map { try list($0, connection) } ?? article(promised, seen: seen, connection)
    }

    private func list(_ path: String, _ connection: PlainConnection) throws -> Int {
        let answer = try connection.get(path)
        guard answer.status == 200 else {
            throw PlainConnection.Failure(description: "\(path) answers \(answer.status)")
        }
        return Marker.newest(in: answer.body)
    }

    /// The newest article that is there: asks for one that must be, and for the next, which becomes a 404 that is held.
    private func article(_ promised: Int, seen: Int, _ connection: PlainConnection) throws -> Int {
        let next = max(promised, seen) + 1
        if let path = edition.path(of: next), try connection.get(path).status == 200 { return next }
        // Seen before its acknowledgement, it must still be there.
        let newest = max(promised, seen)
        guard let path = edition.path(of: newest) else { return seen }
        return try connection.get(path).status == 200 ? newest : newest - 1
    }
}

/// What one reader saw.
struct Findings: Encodable {
    var requests = 0
    /// Answers that did not show what had been acknowledged before they were asked for.
    var old = 0
    /// Answers older than one before.
    var wentBack = 0
    /// Publications that never came.
    var missing = 0
    /// From the acknowledgement to the first answer that shows it, µs, one for each publication.
    var delays: [Double] = []
    var counted = 0

    private enum CodingKeys: String, CodingKey { case requests, old, wentBack, missing, delays }
}
