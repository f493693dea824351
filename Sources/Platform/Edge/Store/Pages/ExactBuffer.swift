@_spi(CustomByteBufferAllocator) import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension ByteBuffer {
    /// A full buffer of exactly `count` bytes.
    ///
    /// The ordinary allocator takes the next power of two, which for pages is a third more memory for nothing.
    ///
    /// - Parameter fill: writes every one of the bytes.
    init(exactly count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
        // NIO's default allocator gives memory back with free().
        if count > 0, let memory = malloc(count) {
            let bytes = UnsafeMutableRawBufferPointer(start: memory, count: count)
            fill(bytes)
            self.init(takingOwnershipOf: bytes, allocator: ByteBufferAllocator())
        } else {
            self = ByteBufferAllocator().buffer(capacity: count)
            writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
                fill(UnsafeMutableRawBufferPointer(rebasing: bytes.prefix(count)))
                return count
            }
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Copies and moves on.
    func append(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) {
        UnsafeMutableRawBufferPointer(rebasing: self[offset...]).copyMemory(from: bytes)
        offset += bytes.count
    }

    /// Copies and moves on.
    func append(_ bytes: [UInt8], at offset: inout Int) {
        bytes.withUnsafeBytes { append($0, at: &offset) }
    }
}
