import NIOCore
import Web

/// A complete response in one coding, in one buffer, which is also where the body is kept.
struct PreparedResponse: Sendable {
    private(set) var whole: ByteBuffer
    /// The second its `Date` says.
    private var second: Int64
    /// From `Date` to `ETag`: what a 304 repeats.
    private let shared: Range<Int>
    /// Of the `ETag`'s value, quotes included; empty where there is none.
    private let tag: Range<Int>
    private let headCount: Int

    /// - Parameters:
    ///   - coding: what the body is packed with.
    ///   - tag: with quotes; empty for none.
    init(_ head: PageHead, coding: ContentCoding, tag: String, body: UnsafeRawBufferPointer, second: Int64) {
        let before = head.statusLine + "Date: ".utf8
        let tagLine = tag.isEmpty ? "" : "ETag: \(tag)\r\n"
        let afterDate = Array("\r\n".utf8) + head.shared + tagLine.utf8
        var ending = "Content-Length: \(body.count)\r\n"
        if coding != .identity { ending += "Content-Encoding: \(coding.rawValue)\r\n" }
        let own = head.own + "\(ending)\r\n".utf8

        let sharedEnd = before.count + HTTPDate.count + afterDate.count
        shared = before.count - 6..<sharedEnd
        self.tag = tag.isEmpty ? 0..<0 : sharedEnd - 2 - tag.utf8.count..<sharedEnd - 2
        headCount = sharedEnd + own.count
        self.second = second
        whole = ByteBuffer(exactly: headCount + body.count) { target in
            var offset = 0
            target.append(before, at: &offset)
            HTTPDate(second: second).write(to: UnsafeMutableRawBufferPointer(rebasing: target[offset...]))
            offset += HTTPDate.count
            target.append(afterDate, at: &offset)
            target.append(own, at: &offset)
            target.append(body, at: &offset)
        }
    }

    /// All of it, with the `Date` of this second.
    ///
    /// The first call of a second copies the whole, because the old bytes may still be on their way out. Two loops
    /// that straddle a second's end do not make it copy back and forth.
    mutating func whole(at now: Int64) -> ByteBuffer {
        if now > second || now < second - 1 {
            let old = whole
            let dateOffset = shared.lowerBound + 6
            whole = ByteBuffer(exactly: old.readableBytes) { target in
                old.withUnsafeReadableBytes { target.copyMemory(from: $0) }
                HTTPDate(second: now).write(to: UnsafeMutableRawBufferPointer(rebasing: target[dateOffset...]))
            }
            second = now
        }
        return whole
    }

    /// The head alone, for HEAD.
    mutating func head(at now: Int64) -> ByteBuffer {
        whole(at: now).getSlice(at: 0, length: headCount) ?? ByteBuffer()
    }

    /// “You have it already” (RFC 9110 §15.4.5).
    func notModified(at now: Int64) -> ByteBuffer {
        let line: StaticString = "HTTP/1.1 304 Not Modified\r\n"
        return ByteBuffer(exactly: line.utf8CodeUnitCount + shared.count + 2) { target in
            var offset = 0
            target.append(UnsafeRawBufferPointer(start: line.utf8Start, count: line.utf8CodeUnitCount), at: &offset)
            let dateOffset = offset + 6
            whole.withUnsafeReadableBytes { target.append(.init(rebasing: $0[shared]), at: &offset) }
            HTTPDate(second: now).write(to: UnsafeMutableRawBufferPointer(rebasing: target[dateOffset...]))
            target[offset] = 0x0d
            target[offset + 1] = 0x0a
        }
    }

    var body: ByteBuffer { whole.getSlice(at: headCount, length: whole.readableBytes - headCount) ?? ByteBuffer() }

    /// Every line of the head after the first, and the same for a 304.
    func fields(notModified: Bool) -> ByteBufferView {
        let end = notModified ? shared.upperBound : headCount - 2
        return whole.viewBytes(at: shared.lowerBound, length: end - shared.lowerBound) ?? ByteBufferView()
    }

    func withTag<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        whole.withUnsafeReadableBytes { body(UnsafeRawBufferPointer(rebasing: $0[tag])) }
    }

    var tagText: String? { tag.isEmpty ? nil : withTag { String(decoding: $0, as: UTF8.self) } }

    /// What it takes, the object that NIO keeps around the bytes included.
    var bytes: Int { whole.storageCapacity + 96 }
}
