import HTTPTypes
import NIOCore
import NIOPosix
import Synchronization

/// One file of ``StaticFiles``: packed fast when it is made, so that a start waits for nothing, and as small as it gets
/// when somebody has asked for it.
final class StaticFile: Sendable {
    let mediaType: String
    private let plain: ByteBuffer
    private let tag: EntityTag
    private let packed: Mutex<Packed>

    /// What a reader gets.
    struct Body {
        let bytes: ByteBuffer
        let coding: ContentCoding
        let tag: EntityTag
    }

    private struct Packed {
        /// Only where it makes the file smaller.
        var bodies: [ContentCoding: Body] = [:]
        var isBestBegun = false
    }

    /// Takes some 25 ms for each MiB of text (docs/decisions/0009).
    init(_ asset: StaticAsset) {
        mediaType = asset.mediaType
        plain = ByteBuffer(bytes: asset.bytes)
        tag = EntityTag(of: asset.bytes)
        packed = Mutex(Packed())
        if isText(mediaType) { pack(effort: .live) }
    }

    /// Whether the file has more than one coding.
    var isPacked: Bool { packed.withLock { !$0.bodies.isEmpty } }

    /// The file in the coding that was negotiated, or as it is.
    func body(_ coding: ContentCoding) -> Body {
        let (body, begins) = packed.withLock { packed -> (Body?, Bool) in
            let begins = !packed.isBestBegun && !packed.bodies.isEmpty
            packed.isBestBegun = packed.isBestBegun || begins
            return (packed.bodies[coding], begins)
        }
        if begins { NIOThreadPool.singleton.submit { _ in self.pack(effort: .stored) } }
        return body ?? Body(bytes: plain, coding: .identity, tag: tag)
    }

    /// `.stored` takes about 0.8 s for each MiB of text: for a blocking thread.
    private func pack(effort: CompressionEffort) {
        for coding in [ContentCoding.brotli, .gzip] {
            guard let bytes = coding.compress(Array(plain.readableBytesView), effort: effort) else { continue }
            // Different bytes under one address: each has a strong tag of its own (RFC 9110 §8.8.3.3).
            let level = effort == .live ? "" : "-best"
            let tag = EntityTag(opaque: "\(tag.opaque)-\(coding.rawValue)\(level)")
            let body = Body(bytes: ByteBuffer(bytes: bytes), coding: coding, tag: tag)
            packed.withLock { packed in
                let smallest = packed.bodies[coding]?.bytes.readableBytes ?? plain.readableBytes
                if bytes.count < smallest { packed.bodies[coding] = body }
            }
        }
    }
}
