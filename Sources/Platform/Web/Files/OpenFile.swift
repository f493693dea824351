import NIOCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A regular file held open for reading. Blocking: call it on a thread that may block.
///
/// A class for its `deinit`: a body that is never written (HEAD, a lost connection) closes it all the same.
final class OpenFile: Sendable {
    /// Bytes, when it was opened.
    let size: Int
    /// From size, moment of change (ns) and inode: changes whenever the file does, without reading it.
    let tag: EntityTag
    private let descriptor: CInt

    /// `nil` when there is no such regular file. Follows no symbolic link at the end of the path (V10).
    init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
        #if canImport(Glibc)
            let changed = status.st_mtim
        #else
            let changed = status.st_mtimespec
        #endif
        let parts = [Int(status.st_size), changed.tv_sec, changed.tv_nsec, Int(truncatingIfNeeded: status.st_ino)]
        tag = EntityTag(of: parts.flatMap { part in withUnsafeBytes(of: part.littleEndian) { Array($0) } })
    }

    deinit {
        close(descriptor)
    }

    /// Up to `count` bytes from `offset`; fewer only at the end.
    ///
    /// - Throws: ``TruncatedFile`` when nothing is left: somebody shortened the file while it was being sent.
    func read(at offset: Int, count: Int) throws -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: count)
        let descriptor = descriptor
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { space in
            max(0, pread(descriptor, space.baseAddress, count, off_t(offset)))
        }
        guard buffer.readableBytes > 0 else { throw TruncatedFile() }
        return buffer
    }
}

/// Ends the connection: the promised length cannot be kept.
struct TruncatedFile: Error {}
