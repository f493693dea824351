import HTTPTypes
package import Hummingbird
import NIOCore
import Web

extension HeldPage {
    /// The page as an answer of a Hummingbird route: the same bytes and fields as on the hit path.
    ///
    /// Of the request only three things have a say: the method, `Accept-Encoding` and `If-None-Match` (V21).
    /// `If-Modified-Since` has none: a page can change twice in a second, and then it would keep the first one alive.
    package func response(to request: Request) async -> Response {
        let coding = ContentCoding.negotiate(request.headers[.acceptEncoding])
        await prepareAside(coding)
        // Of a page nobody could prepare, the plain form is always there.
        guard let form = prepared(coding) ?? prepared(.identity) else { return Response(status: .internalServerError) }

        let isHead = request.method == .head
        let known = request.headers[.ifNoneMatch]
        let isKnown = known.map { isNamed(form, in: $0) } ?? false
        guard status == 200, isKnown, isHead || request.method == .get else {
            return Response(
                status: .init(code: status), headers: HTTPFields(lines: form.fields(notModified: false)),
                body: isHead || form.body.readableBytes == 0 ? ResponseBody() : ResponseBody(byteBuffer: form.body))
        }
        var response = Response(
            status: .notModified, headers: HTTPFields(lines: form.fields(notModified: true)), body: ResponseBody())
        // “0” would be read as the length of the body the reader has.
        response.headers[.contentLength] = nil
        return response
    }

    /// ``prepare(_:)``, which for large pages leaves the cooperative threads.
    func prepareAside(_ coding: ContentCoding) async {
        guard needs(coding) else { return }
        guard bodyCount > 65_536 else { return prepare(coding) }
        await PackingThreads.run { self.prepare(coding) }
    }

    private func isNamed(_ form: PreparedResponse, in list: String) -> Bool {
        var list = list
        return list.withUTF8 { bytes in
            form.withTag { isTag($0, namedIn: UnsafeRawBufferPointer(bytes)) }
        }
    }
}

extension HTTPFields {
    /// Reads back lines that ``PageHead`` wrote.
    fileprivate init(lines: ByteBufferView) {
        self.init()
        var rest = lines
        while let end = rest.firstIndex(of: 0x0d) {
            let line = rest[..<end]
            if let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
            {
                let value = String(decoding: line[colon...].dropFirst(2), as: UTF8.self)
                append(HTTPField(name: name, value: value))
            }
            rest = rest[end...].dropFirst(2)
        }
    }
}
