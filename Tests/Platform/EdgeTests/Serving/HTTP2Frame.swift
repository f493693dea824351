/// A frame as it is on the wire (RFC 9113 §4.1), written and read by hand: a library would refuse to send the bad ones.
struct HTTP2Frame: Equatable {
    enum Kind: UInt8 {
        case data, headers, priority, reset, settings, pushPromise, ping, goAway, windowUpdate, continuation
    }

    var kind: Kind
    var flags: UInt8 = 0
    var stream: UInt32 = 0
    var payload: [UInt8] = []

    static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + HTTP2Frame(kind: .settings).bytes
    /// GET https://localhost/ by the static table (RFC 7541, appendix A).
    static let getFields: [UInt8] = [0x82, 0x87, 0x84, 0x41, 0x09] + Array("localhost".utf8)

    static func get(stream: UInt32) -> HTTP2Frame {
        HTTP2Frame(kind: .headers, flags: 0x05, stream: stream, payload: getFields)
    }

    var bytes: [UInt8] {
        [
            UInt8(payload.count >> 16), UInt8(payload.count >> 8 & 0xff), UInt8(payload.count & 0xff), kind.rawValue,
            flags,
        ]
            + (0..<4).map { UInt8(stream >> (24 - 8 * UInt32($0)) & 0xff) } + payload
    }

    static func read(_ bytes: [UInt8]) -> [HTTP2Frame] {
        var frames: [HTTP2Frame] = []
        var rest = bytes[...]
        while rest.count >= 9 {
            let head = Array(rest.prefix(9))
            let length = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
            guard rest.count >= 9 + length, let kind = Kind(rawValue: head[3]) else { break }
            frames.append(
                HTTP2Frame(
                    kind: kind, flags: head[4], stream: head[5...8].reduce(0) { $0 << 8 | UInt32($1) },
                    payload: Array(rest.dropFirst(9).prefix(length))))
            rest = rest.dropFirst(9 + length)
        }
        return frames
    }
}
