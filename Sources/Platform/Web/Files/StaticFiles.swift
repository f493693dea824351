import HTTPTypes
package import Hummingbird

/// A theme's files, in memory, at addresses that contain their hash and may be kept for ever.
///
/// A request is one look-up in a dictionary: no disk, no path, no traversal (V09).
package struct StaticFiles: Sendable {
    private let addresses: [String: String]
    private let files: [String: StaticFile]

    /// Where the hash stands in an address.
    package enum Naming: Sendable {
        /// In each file's name: `/assets/site.0a1b2c3d.css`. A change moves one file.
        case apart
        /// In front of all names: `/assets/0a1b2c3d/board.js`. A change moves all of them, but they may name one another,
        /// as modules do.
        case together
    }

    /// - Parameter prefix: begins and ends with `/`.
    /// - Throws: ``StaticFilesError``.
    package init(
        _ assets: [StaticAsset], under prefix: String = "/assets/", named naming: Naming = .apart
    ) throws(StaticFilesError) {
        var prefix = prefix
        if naming == .together {
            let names = assets.flatMap { Array("\($0.name)\n".utf8) + $0.bytes }
            prefix += EntityTag(of: names).opaque.prefix(8) + "/"
        }
        var addresses: [String: String] = [:]
        var files: [String: StaticFile] = [:]
        for asset in assets {
            let hash = EntityTag(of: asset.bytes).opaque.prefix(8)
            guard let hashed = asset.hashedName(String(hash)) else { throw StaticFilesError.name(asset.name) }
            let address = prefix + (naming == .apart ? hashed : asset.name)
            guard addresses.updateValue(address, forKey: asset.name) == nil else {
                throw StaticFilesError.twice(asset.name)
            }
            files[address] = StaticFile(asset)
        }
        (self.addresses, self.files) = (addresses, files)
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

        var headers: HTTPFields = [.contentType: file.mediaType, .cacheControl: immutable]
        var coding = ContentCoding.identity
        if file.isPacked {
            headers[.vary] = "Accept-Encoding"
            coding = .negotiate(request.headers[.acceptEncoding])
        }
        let body = file.body(coding)
        if body.coding != .identity { headers[.contentEncoding] = body.coding.rawValue }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body.bytes))
            .conditional(on: request, tag: body.tag)
    }
}
