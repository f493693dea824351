// Compiled by Fuzz/run too: nothing but Edge is imported here.
import Edge

/// What must hold for any bytes whatever.
enum PlainRequestLaws {
    /// The same for an input of the fuzzer: two bytes choose the limits and the cut, the rest is the connection's.
    static func broken(byInput input: [UInt8]) -> String? {
        guard input.count >= 2 else { return nil }
        let bytes = Array(input.dropFirst(2))
        let isTight = input[0] & 1 == 1
        return broken(
            by: bytes, limit: isTight ? 96 : 8_192, fields: isTight ? 3 : 64, cut: Int(input[1]) * bytes.count / 256)
    }

    /// The first law that the reader breaks for `bytes`; `nil` when it keeps them all.
    ///
    /// - Parameter cut: where the prefix ends that is read too, if the request is not plain.
    static func broken(by bytes: [UInt8], limit: Int = 8_192, fields: Int = 64, cut: Int = 0) -> String? {
        let reference = ReferenceReader(bytes: bytes, limit: limit, fields: fields)
        func read(_ bytes: [UInt8], upTo end: Int? = nil) -> PlainRequest.Reading {
            bytes.withUnsafeBytes {
                PlainRequest.read(.init(rebasing: $0.prefix(end ?? bytes.count)), limit: limit, fields: fields)
            }
        }
        let reading = read(bytes)

        switch (reading, reference.request) {
        case (.plain(let request), .some(let expected)):
            if Found(request) != expected { return "Both readers find a plain request, but not the same." }
            for end in 0..<request.length where read(bytes, upTo: end) != .incomplete {
                return "The first \(end) bytes of a plain request are not incomplete."
            }
            if read(bytes + [0, 13, 10]) != reading { return "What follows a plain request changes it." }
        case (.plain, nil): return "Only the fast reader finds a plain request."
        case (.other, .some), (.incomplete, .some): return "Only the slow reader finds a plain request."
        case (.incomplete, nil):
            if reference.isWhole { return "A whole request is incomplete." }
            if bytes.count >= limit { return "A request is incomplete at the limit." }
            if read(bytes, upTo: cut) != .incomplete { return "A prefix of an incomplete request is not." }
        case (.other, nil):
            if case .plain = read(bytes, upTo: cut) { return "More bytes take a plain request back." }
            if read(bytes + [13, 10]) != .other { return "More bytes take a refusal back." }
        }
        return nil
    }
}

private typealias Found = ReferenceReader.Found

extension ReferenceReader.Found {
    fileprivate init(_ request: PlainRequest) {
        self.init(
            isHead: request.isHead, path: request.path, acceptEncoding: request.acceptEncoding,
            ifNoneMatch: request.ifNoneMatch, length: request.length)
    }
}
