import Foundation

/// A whole answer, read in a microsecond: a client that takes longer than the server measures itself.
struct Answer {
    let status: Int
    let body: UnsafeRawBufferPointer

    /// `nil` while the bytes are not whole. Every answer of ours has a `Content-Length`.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 12, let end = bytes.end(of: "\r\n\r\n") else { return nil }
        let head = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        let length = head.number(after: "\r\nContent-Length: ") ?? head.number(after: "\r\ncontent-length: ") ?? 0
        guard bytes.count >= end + length else { return nil }
        status = head.number(after: "HTTP/1.1 ") ?? 0
        body = UnsafeRawBufferPointer(rebasing: bytes[end..<end + length])
    }
}

extension UnsafeRawBufferPointer {
    /// Where the first `text` from `start` on ends.
    func end(of text: StaticString, from start: Int = 0) -> Int? {
        var place = start
        let size = text.utf8CodeUnitCount
        while place + size <= count {
            if self[place] == text.utf8Start[0], let base = baseAddress, memcmp(base + place, text.utf8Start, size) == 0
            {
                return place + size
            }
            place += 1
        }
        return nil
    }

    /// The digits that follow the first `text`.
    func number(after text: StaticString) -> Int? {
        end(of: text).map { start in
            self[start...].prefix { (48...57).contains($0) }.reduce(0) { $0 * 10 + Int($1) - 48 }
        }
    }
}
