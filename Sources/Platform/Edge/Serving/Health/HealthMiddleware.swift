import HTTPTypes
package import Hummingbird

/// Answers `/healthz`: 200 as long as readers get pages, else 503. The first of all middlewares.
///
/// Text (`ok`, `degraded`, `down`) or, when the request accepts JSON by name, `{"status": "ok"}`. Never stored, and
/// asks nobody: the closure must answer at once.
package struct HealthMiddleware<Context: RequestContext>: RouterMiddleware {
    private let health: @Sendable () -> Health

    package init(_ health: @escaping @Sendable () -> Health) {
        self.health = health
    }

    package func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        // The path with its query, as it came: a probe sends exactly this.
        guard request.head.path == "/healthz", request.method == .get || request.method == .head else {
            return try await next(request, context)
        }
        let health = health()
        let isJSON = Self.acceptsJSON(request.headers[values: .accept])
        let body = isJSON ? #"{"status": "\#(health.rawValue)"}"# : health.rawValue
        var headers: HTTPFields = [
            .contentType: isJSON ? "application/json" : "text/plain; charset=utf-8",
            .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff",
        ]
        if health == .down { headers[.retryAfter] = "5" }
        let bytes = ByteBuffer(string: body + "\n")
        headers[.contentLength] = String(bytes.readableBytes)
        return Response(
            status: health == .down ? .serviceUnavailable : .ok, headers: headers,
            body: request.method == .head ? .init() : .init(byteBuffer: bytes))
    }

    private static func acceptsJSON(_ lines: [String]) -> Bool {
        lines.contains { line in
            line.utf8.split(separator: UInt8(ascii: ",")).contains { range in
                let type = range.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != 0x20 && $0 != 0x09 }
                return type.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }.elementsEqual("application/json".utf8)
            }
        }
    }
}
