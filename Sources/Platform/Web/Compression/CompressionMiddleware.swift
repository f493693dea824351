import HTTPTypes
package import Hummingbird
import NIOCore
import NIOPosix

/// Packs text on its way out: brotli 5 or gzip 6, as the reader's browser accepts.
///
/// Only bodies whose length is known and between 860 bytes and 8 MiB; a stream passes untouched, as do pictures,
/// parts (206), 204, 304, and what is packed already. A strong `ETag` becomes weak, because the bytes are no longer
/// those it was made from (RFC 9110 §8.8.3.3); `If-None-Match` compares weakly and still finds it.
package struct CompressionMiddleware<Context: RequestContext>: RouterMiddleware {
    package init() {}

    package func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard response.isCompressible else { return response }
        response.addVary("Accept-Encoding")

        let coding = ContentCoding.negotiate(request.headers[.acceptEncoding])
        // A HEAD without a body keeps the plain length: the packed one would cost the packing.
        guard coding != .identity, response.body.contentLength != 0 else { return response }

        let plain = try await collect(response.body)
        response.body = ResponseBody(byteBuffer: plain)
        guard let packed = try await pack(plain, coding) else { return response }
        response.body = ResponseBody(byteBuffer: packed)
        response.headers[.contentEncoding] = coding.rawValue
        if let tag = response.headers[.eTag], tag.utf8.first == UInt8(ascii: "\"") {
            response.headers[.eTag] = "W/" + tag
        }
        return response
    }

    /// `nil` when packing gains nothing. Beyond 64 KiB it takes milliseconds, so it leaves the cooperative threads.
    private func pack(_ plain: ByteBuffer, _ coding: ContentCoding) async throws -> ByteBuffer? {
        let work: @Sendable () -> ByteBuffer? = {
            let packed = coding.compress(Array(plain.readableBytesView))
            return packed.flatMap { $0.count < plain.readableBytes ? ByteBuffer(bytes: $0) : nil }
        }
        return plain.readableBytes <= 65_536 ? work() : try await NIOThreadPool.singleton.runIfActive(work)
    }
}

extension Response {
    /// Text of a known and worthwhile size, not packed yet. The length of a HEAD counts as announced.
    var isCompressible: Bool {
        guard ![.noContent, .notModified, .partialContent].contains(status), status.code >= 200 else { return false }
        guard !headers.contains(.contentEncoding), !headers.contains(.contentRange) else { return false }
        guard let length = body.contentLength else { return false }
        let announced = length == 0 ? headers[.contentLength].flatMap { Int($0) } ?? 0 : length
        // Below 860 bytes the reply fits one packet anyway (Akamai's figure); above 8 MiB memory would suffer.
        guard (860...8_388_608).contains(announced) else { return false }
        return headers[.contentType].map(isText) ?? false
    }
}

private let packable = [
    "application/json", "application/javascript", "application/xml", "application/manifest+json",
    "application/wasm", "image/svg+xml", "font/ttf", "font/otf",
]

/// Whether a `Content-Type` is worth packing. Event streams are not: they must leave line by line.
package func isText(_ contentType: String) -> Bool {
    let type = contentType.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
    if equalsIgnoringCase(type, "text/event-stream".utf8) { return false }
    return equalsIgnoringCase(type.prefix(5), "text/".utf8)
        || packable.contains { equalsIgnoringCase(type, $0.utf8) }
        || equalsIgnoringCase(type.suffix(5), "+json".utf8) || equalsIgnoringCase(type.suffix(4), "+xml".utf8)
}

private func collect(_ body: ResponseBody) async throws -> ByteBuffer {
    let writer = CollectingWriter()
    try await body.write(writer)
    return writer.collected.buffer
}

private struct CollectingWriter: ResponseBodyWriter {
    final class Collected {
        var buffer = ByteBuffer()
    }

    let collected = Collected()

    func write(_ buffer: ByteBuffer) async throws {
        collected.buffer.writeImmutableBuffer(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
