/// What came back, with what its server said about it. Trust none of it: the type is a claim.
package struct FetchedDocument: Sendable, Equatable {
    /// The body as received, at most ``FetchLimits/bytes``.
    package let bytes: [UInt8]
    /// Lower case, without parameters: `text/html`. `application/octet-stream` when the server named none.
    package let mediaType: String
    /// Lower case, from `Content-Type`; `nil` when not named.
    package let charset: String?
    /// Where the document was in the end, after redirects: base for its relative links.
    package let address: String

    package init(bytes: [UInt8], mediaType: String, charset: String?, address: String) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.charset = charset
        self.address = address
    }
}
