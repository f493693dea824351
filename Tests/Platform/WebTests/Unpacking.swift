import CZlib
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// 30 KB that look like a page.
let newsPage: [UInt8] = Array(
    (0..<400).map { "<p class=\"article__text\">Kalimat ke-\($0) tentang berita hari ini di Jakarta.</p>\n" }
        .joined().utf8)

func unpackGzip(_ packed: [UInt8], size: Int) throws -> [UInt8] {
    var stream = z_stream()
    // 15 + 16: gzip framing. inflateInit2 is a macro.
    try #require(inflateInit2_(&stream, 31, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(&stream) }
    var packed = packed
    return try packed.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        var result = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(size + 1)
            result = inflate(&stream, Z_FINISH)
            count = size + 1 - Int(stream.avail_out)
        }
        try #require(result == Z_STREAM_END)
        return output
    }
}

/// The decoder is not linked into the product; the test finds it beside the encoder.
func unpackBrotli(_ packed: [UInt8], size: Int) throws -> [UInt8] {
    typealias Decompress =
        @convention(c) (
            Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>?, UnsafeMutablePointer<UInt8>?
        ) -> CInt
    let library = try #require(dlopen("libbrotlidec.so.1", RTLD_NOW))
    let symbol = try #require(dlsym(library, "BrotliDecoderDecompress"))
    let decompress = unsafeBitCast(symbol, to: Decompress.self)

    var count = size + 1
    var output = [UInt8](repeating: 0, count: count)
    try #require(decompress(packed.count, packed, &count, &output) == 1)
    return Array(output.prefix(count))
}
