import HTTPTypes
package import Hummingbird

extension Response {
    /// Adds the tag, and answers 304 without a body when the reader has this very body already.
    ///
    /// Only a 200 to GET or HEAD is ever turned into a 304. Of its headers remain those RFC 9110 §15.4.5 asks for;
    /// `Vary` as ``CompressionMiddleware`` would have set it.
    package func conditional(on request: Request, tag: EntityTag) -> Response {
        var response = self
        response.headers[.eTag] = tag.description
        guard status == .ok, request.method == .get || request.method == .head else { return response }
        guard let known = request.headers[.ifNoneMatch], tag.isNamed(in: known) else {
            return response.withoutBody(for: request)
        }
        if isCompressible { response.addVary("Accept-Encoding") }
        return response.notModified()
    }

    private func notModified() -> Response {
        let kept: [HTTPField.Name] = [.cacheControl, .contentLocation, .date, .eTag, .expires, .vary]
        var fields = HTTPFields()
        for name in kept { fields[values: name] = headers[values: name] }
        var response = Response(status: .notModified, headers: fields)
        // “0” would be read as the length of the stored body.
        response.headers[.contentLength] = nil
        return response
    }

    /// Adds a name to `Vary` unless it, or `*`, is there.
    package mutating func addVary(_ name: String) {
        let present = (headers[.vary] ?? "").utf8.split { $0 == UInt8(ascii: ",") || $0 == 0x20 }
        let isThere = present.contains { entry in
            entry.elementsEqual("*".utf8) || equalsIgnoringCase(entry, name.utf8)
        }
        guard !isThere else { return }
        headers[.vary] = headers[.vary].map { "\($0), \(name)" } ?? name
    }
}

/// ASCII only.
func equalsIgnoringCase(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
    left.lazy.map(lowercase).elementsEqual(right.lazy.map(lowercase))
}

private func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
