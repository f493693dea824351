import NIOCore
import Web

/// A page in its codings. Behind the page's lock.
struct PageForms: Sendable {
    private(set) var plain: PreparedResponse
    private var brotli: Packed
    private var gzip: Packed
    /// The codings are as small as they get.
    var isBest = false

    private enum Packed: Sendable {
        case unmade
        /// Packing gains nothing: the plain form is given instead.
        case useless
        case made(PreparedResponse)
    }

    struct Answer {
        let bytes: ByteBuffer
        /// `nil` for a 304.
        let kind: ContentCoding?
    }

    init(plain: PreparedResponse, isPackable: Bool) {
        self.plain = plain
        brotli = isPackable ? .unmade : .useless
        gzip = brotli
    }

    /// Calls `body` with the form for a coding and the coding it really has; `nil` when it is not made.
    mutating func withForm<Result>(
        _ coding: ContentCoding, _ body: (inout PreparedResponse, ContentCoding) -> Result
    ) -> Result? {
        switch packed(coding) {
        case .unmade: return nil
        case .useless: return body(&plain, .identity)
        case .made(var form):
            // Out of its place while it changes, or the change would copy it.
            clear(coding)
            defer { put(form, coding) }
            return body(&form, coding)
        }
    }

    private mutating func clear(_ coding: ContentCoding) {
        if coding == .brotli { brotli = .useless } else { gzip = .useless }
    }

    private func packed(_ coding: ContentCoding) -> Packed {
        switch coding {
        case .identity: .useless
        case .brotli: brotli
        case .gzip: gzip
        }
    }

    func needs(_ coding: ContentCoding) -> Bool {
        if case .unmade = packed(coding) { true } else { false }
    }

    func isMade(_ coding: ContentCoding) -> Bool {
        if case .made = packed(coding) { true } else { false }
    }

    /// - Parameter form: `nil` when packing gained nothing; what is made already then stays.
    mutating func put(_ form: PreparedResponse?, _ coding: ContentCoding) {
        let new: Packed = form.map { .made($0) } ?? (isMade(coding) ? packed(coding) : .useless)
        switch coding {
        case .identity: break
        case .brotli: brotli = new
        case .gzip: gzip = new
        }
    }

    var bytes: Int {
        var sum = plain.bytes
        for case .made(let form) in [brotli, gzip] { sum += form.bytes }
        return sum
    }

    /// The same bodies under another head.
    func rebuilt(with head: PageHead, second: Int64) -> PageForms {
        var copy = self
        copy.plain = plain.rebuilt(with: head, coding: .identity, second: second)
        for coding in [ContentCoding.brotli, .gzip] {
            if case .made(let form) = packed(coding) {
                copy.put(form.rebuilt(with: head, coding: coding, second: second), coding)
            } else {
                // Nobody is going to prepare a copy that lives for one response.
                copy.put(nil, coding)
            }
        }
        return copy
    }
}

extension PreparedResponse {
    fileprivate func rebuilt(with head: PageHead, coding: ContentCoding, second: Int64) -> PreparedResponse {
        body.withUnsafeReadableBytes {
            PreparedResponse(head, coding: coding, tag: tagText ?? "", body: $0, second: second)
        }
    }
}
