import CBrotli
import CZlib

/// How much work goes into packing. Measured on 60 KB pages (docs/decisions/0009).
package enum CompressionEffort: Sendable {
    /// For a page made just now: brotli 5 (0.7 ms, 22 % of the size) or gzip 6 (0.8 ms, 23 %).
    case live
    /// For what is packed once and served for months: brotli 11 (45 ms, 19 %) or gzip 9 (1.9 ms, 23 %).
    case stored
}

extension ContentCoding {
    /// The packed bytes; `nil` when the library has no memory left, and then the plain bytes will do.
    ///
    /// The same bytes give the same result: gzip carries no name and no date.
    package func compress(_ bytes: [UInt8], effort: CompressionEffort = .live) -> [UInt8]? {
        switch self {
        case .brotli: packWithBrotli(bytes, quality: effort == .live ? 5 : 11)
        case .gzip: packWithZlib(bytes, level: effort == .live ? 6 : 9)
        case .identity: bytes
        }
    }
}

private func packWithBrotli(_ bytes: [UInt8], quality: CInt) -> [UInt8]? {
    let bound = BrotliEncoderMaxCompressedSize(bytes.count)
    // 0 means “too large to say”, for inputs near 2 GB.
    guard bound > 0 else { return nil }
    var isDone = false
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
        var size = bound
        isDone =
            BrotliEncoderCompress(
                quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, buffer.baseAddress)
            == BROTLI_TRUE
        count = isDone ? size : 0
    }
    return isDone ? output : nil
}

private func packWithZlib(_ bytes: [UInt8], level: CInt) -> [UInt8]? {
    var stream = z_stream()
    guard czlib_deflate_init(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    guard let inputSize = UInt32(exactly: bytes.count),
        let bound = UInt32(exactly: deflateBound(&stream, UInt(bytes.count)))
    else { return nil }

    var isDone = false
    let output = [UInt8](unsafeUninitializedCapacity: Int(bound)) { buffer, count in
        bytes.withUnsafeBufferPointer { input in
            // zlib reads and never writes its input; its header predates const.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = inputSize
            stream.next_out = buffer.baseAddress
            stream.avail_out = bound
            isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
        }
        count = isDone ? Int(bound - stream.avail_out) : 0
    }
    return isDone ? output : nil
}
