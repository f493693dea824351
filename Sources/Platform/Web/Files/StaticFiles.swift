import HTTPTypes
package import Hummingbird
import NIOPosix

/// A theme's files, in memory, at addresses that contain their hash and may be kept for ever.
///
/// Packed once at the start. A request is one look-up in a dictionary: no disk, no path, no traversal (V09).
package struct StaticFiles: Sendable {
    private let addresses: [String: String]
    private let files: [String: File]

    private struct File: Sendable {
        let mediaType: String
        let tag: EntityTag
        /// Identity always; a coding only where it makes the file smaller.
        let bodies: [ContentCoding: ByteBuffer]
    }

    /// Where the hash stands in an address.
    package enum Naming: Sendable {
        /// In each file's name: `/assets/site.0a1b2c3d.css`. A change moves one file.
        case apart
        /// In front of all names: `/assets/0a1b2c3d/board.js`. A change moves all of them, but they may name one another,
        /// as modules do.
        case together
    }

    /// - Parameters:
    ///   - prefix: begins and ends with `/`.
    ///   - effort: `.stored` costs about 0.8 s for each MiB of text, spread over the blocking threads.
    /// - Throws: ``StaticFilesError``.
    package init(
        _ assets: [StaticAsset], under prefix: String = "/assets/", named naming: Naming = .apart,
        effort: CompressionEffort = .stored
    ) async throws {
        var prefix = prefix
        if naming == .together {
            let names = assets.flatMap { Array("\($0.name)\n".utf8) + $0.bytes }
            prefix += EntityTag(of: names).opaque.prefix(8) + "/"
        }
        var addresses: [String: String] = [:]
        for asset in assets {
            let hash = EntityTag(of: asset.bytes).opaque.prefix(8)
            guard let hashed = asset.hashedName(String(hash)) else { throw StaticFilesError.name(asset.name) }
            let name = naming == .apart ? hashed : asset.name
            guard addresses.updateValue(prefix + name, forKey: asset.name) == nil else {
                throw StaticFilesError.twice(asset.name)
            }
        }
        self.addresses = addresses

        files = try await withThrowingTaskGroup(of: (String, File).self) { group in
            for asset in assets {
                guard let address = addresses[asset.name] else { continue }
                group.addTask {
                    try await NIOThreadPool.singleton.runIfActive { (address, Self.file(asset, effort: effort)) }
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private static func file(_ asset: StaticAsset, effort: CompressionEffort) -> File {
        var bodies = [ContentCoding.identity: ByteBuffer(bytes: asset.bytes)]
        if isText(asset.mediaType) {
            for coding in [ContentCoding.brotli, .gzip] {
                guard let packed = coding.compress(asset.bytes, effort: effort) else { continue }
                if packed.count < asset.bytes.count { bodies[coding] = ByteBuffer(bytes: packed) }
            }
        }
        return File(mediaType: asset.mediaType, tag: EntityTag(of: asset.bytes), bodies: bodies)
    }
}

extension StaticFiles {
    /// Where a file is to be linked to: `/assets/site.0a1b2c3d.css`; `nil` for a name the theme does not have.
    package func address(of name: String) -> String? {
        addresses[name]
    }

    /// The reply to GET or HEAD, by the path of the request as it came, undecoded.
    ///
    /// - Throws: ``Problem`` 404 for every path that is none of the addresses.
    package func response(to request: Request) throws(Problem) -> Response {
        guard let file = files[request.uri.path] else { throw .unknownFile }

        var coding = ContentCoding.identity
        if file.bodies.count > 1 { coding = .negotiate(request.headers[.acceptEncoding]) }
        let body = file.bodies[coding]
        if body == nil { coding = .identity }
        guard let body = body ?? file.bodies[.identity] else { throw .unknownFile }

        var headers: HTTPFields = [.contentType: file.mediaType, .cacheControl: immutable]
        if file.bodies.count > 1 { headers[.vary] = "Accept-Encoding" }
        var tag = file.tag
        if coding != .identity {
            headers[.contentEncoding] = coding.rawValue
            // Different bytes under one address: each has a strong tag of its own (RFC 9110 §8.8.3.3).
            tag = EntityTag(opaque: "\(tag.opaque)-\(coding.rawValue)")
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
            .conditional(on: request, tag: tag)
    }
}
