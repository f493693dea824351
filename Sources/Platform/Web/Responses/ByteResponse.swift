import HTTPTypes
package import Hummingbird

extension Response {
    /// A whole body of bytes.
    ///
    /// - Parameter type: a `Content-Type` of ours, such as `text/html; charset=utf-8`; never one from outside.
    package init(bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: type],
            body: bytes.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The same head without a body, for HEAD: `Content-Length` stays what GET would say (RFC 9110 §9.3.2).
    func withoutBody(for request: Request) -> Response {
        request.method == .head ? createHeadResponse() : self
    }
}
