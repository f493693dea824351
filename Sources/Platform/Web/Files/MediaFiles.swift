import HTTPTypes
package import Hummingbird
import NIOCore
import NIOPosix

/// Serves the files of one folder: pictures, video, sound.
///
/// By name only (``MediaName``), with the type we determined, `nosniff` and a policy that runs nothing (V04, V05);
/// single ranges, conditional requests and HEAD; read in pieces of 128 KiB on NIO's blocking threads. A name is
/// never given to other bytes, hence `immutable`.
package struct MediaFiles: Sendable {
    private let folder: String

    /// - Parameter folder: absolute path, without a slash at its end.
    package init(folder: String) {
        self.folder = folder
    }

    /// The reply for the file called `name`, to GET or HEAD.
    ///
    /// - Throws: ``Problem`` 404 for a name that is none or a file that is not there, told apart by nobody.
    package func response(named name: String, to request: Request) async throws -> Response {
        guard let name = MediaName(name) else { throw Problem.unknownFile }
        let path = "\(folder)/\(name.text)"
        guard let file = try await NIOThreadPool.singleton.runIfActive({ OpenFile(path: path) }) else {
            throw Problem.unknownFile
        }
        return response(with: file, headers: headers(for: name), to: request)
    }

    private func headers(for name: MediaName) -> HTTPFields {
        var headers: HTTPFields = [
            .contentType: name.type.mediaType,
            .cacheControl: immutable,
            .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: ContentPolicy.media.value,
            .acceptRanges: "bytes",
        ]
        if !name.type.isShownInPlace { headers[.contentDisposition] = "attachment; filename=\"\(name.text)\"" }
        return headers
    }

    private func response(with file: OpenFile, headers: HTTPFields, to request: Request) -> Response {
        let whole = Response(status: .ok, headers: headers, body: body(of: file, 0..<file.size))
            .conditional(on: request, tag: file.tag)
        guard whole.status == .ok, request.method == .get else { return whole }
        // A part of another version would be worse than everything again.
        if let ifRange = request.headers[.ifRange], !file.tag.isExactly(ifRange) { return whole }

        var headers = whole.headers
        switch ByteRange(request.headers[.range], size: file.size) {
        case .whole: return whole
        case .part(let range):
            headers[.contentLength] = String(range.count)
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
            return Response(status: .partialContent, headers: headers, body: body(of: file, range))
        case .unsatisfiable:
            headers[.contentLength] = "0"
            headers[.contentRange] = "bytes */\(file.size)"
            headers[.cacheControl] = "no-store"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    private func body(of file: OpenFile, _ range: Range<Int>) -> ResponseBody {
        guard !range.isEmpty else { return ResponseBody() }
        return ResponseBody(contentLength: range.count) { writer in
            var offset = range.lowerBound
            while offset < range.upperBound {
                let start = offset
                let count = min(131_072, range.upperBound - start)
                let piece = try await NIOThreadPool.singleton.runIfActive { try file.read(at: start, count: count) }
                offset += piece.readableBytes
                try await writer.write(piece)
            }
            try await writer.finish(nil)
        }
    }
}

/// A year, the most a cache is asked for; `immutable` spares the question on reload (RFC 8246).
let immutable = "public, max-age=31536000, immutable"

extension Problem {
    static let unknownFile = Problem(.notFound, code: "file-unknown", title: "There is no such file.")
}
