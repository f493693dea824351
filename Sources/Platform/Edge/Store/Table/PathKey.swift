/// A path with its hash.
struct PathKey: Sendable {
    let bytes: [UInt8]
    let hash: UInt64

    init(_ path: String) {
        bytes = Array(path.utf8)
        hash = bytes.withUnsafeBytes { PathHash.ofThisProcess($0) }
    }
}
