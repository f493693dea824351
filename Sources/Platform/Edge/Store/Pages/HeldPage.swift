import Facts
package import NIOCore
import Synchronization
package import Web

/// One page, ready to be written: complete HTTP/1.1 responses, one for each coding somebody asked for.
package final class HeldPage: Sendable {
    let path: [UInt8]
    let hash: UInt64
    let renderedAt: Moment
    /// Not true from this moment on; ``Moment/never`` for most pages.
    let validUntil: Moment
    /// Of the body: the middle of its tags.
    let digest: String
    let head: PageHead
    /// How often it was looked up: what eviction and upgrading go by.
    let hits = Atomic(0)
    /// Where the holdings keep it.
    let slot = Atomic(-1)

    private let forms: Mutex<PageForms>
    /// Taken while a coding is made, so that it is made once; never by the event loops.
    private let packing = Mutex(())
    private let counters: Counters
    /// To be told that the page has grown.
    private weak let keeper: PageStore?

    /// - Throws: ``PageRefusal``.
    init(
        _ page: RenderedPage, at key: PathKey, rendered: Moment, settings: PageSettings, counters: Counters,
        keeper: PageStore?
    ) throws(PageRefusal) {
        path = key.bytes
        hash = key.hash
        renderedAt = rendered
        validUntil = page.validUntil.map { Moment($0) } ?? .never
        head = try PageHead(page, rendered: rendered, settings: settings)
        digest = EntityTag(of: page.body).opaque
        let tag = page.status == 200 ? "\"\(digest)\"" : ""
        let second = rendered.second
        let plain = page.body.withUnsafeBytes { [head] body in
            PreparedResponse(head, coding: .identity, tag: tag, body: body, second: second)
        }
        forms = Mutex(PageForms(plain: plain, isPackable: isPackable(page.mediaType, page.body.count)))
        self.counters = counters
        self.keeper = keeper
    }

    /// The same page with other lines in its heads, held by nobody.
    private init(_ other: HeldPage, head: PageHead, forms: PageForms) {
        (path, hash, digest) = (other.path, other.hash, other.digest)
        (renderedAt, validUntil) = (other.renderedAt, other.validUntil)
        self.head = head
        self.forms = Mutex(forms)
        counters = other.counters
        keeper = nil
    }

    package var status: Int { head.status }

    /// The body as it was rendered.
    package var body: ByteBuffer { forms.withLock { $0.plain.body } }

    func isFor(_ path: UnsafeRawBufferPointer) -> Bool {
        self.path.withUnsafeBytes { isSame($0, path) }
    }

    /// What the page takes in memory, this object and all codings included.
    var bytes: Int {
        path.count + head.shared.count + head.own.count + Self.overhead + forms.withLock { $0.bytes }
    }

    /// The object itself, the arrays' headers, its places in the tables. Measured: see `storebench`.
    private static let overhead = 1_300
}

// MARK: - What a reader gets

extension HeldPage {
    /// The complete response, or only its head for HEAD.
    ///
    /// - Parameters:
    ///   - coding: what was negotiated; a page that packing does not help is given plain.
    ///   - second: the present one, since 1970.
    /// - Returns: `nil` while nobody has prepared the page in this coding: the slow way does it (``prepare(_:)``).
    package func response(_ coding: ContentCoding, isHead: Bool, second: Int64) -> ByteBuffer? {
        answer(coding, isHead: isHead, ifNoneMatch: nil, second: second)
    }

    /// What to write for a GET or HEAD: a 304 when `ifNoneMatch` names the page, otherwise the page.
    ///
    /// - Parameter ifNoneMatch: the bytes of the field's value; `nil` when there is no such field.
    package func answer(
        _ coding: ContentCoding, isHead: Bool, ifNoneMatch: UnsafeRawBufferPointer?, second: Int64
    ) -> ByteBuffer? {
        let form: PageForms.Answer? = forms.withLock { forms in
            forms.withForm(coding) { form, coding in
                if let ifNoneMatch, status == 200, form.withTag({ isTag($0, namedIn: ifNoneMatch) }) {
                    return .init(bytes: form.notModified(at: second), kind: nil)
                }
                return .init(bytes: isHead ? form.head(at: second) : form.whole(at: second), kind: coding)
            }
        }
        guard let form else { return nil }
        counters.served(form.kind)
        return form.bytes
    }

    /// A 304 for this coding; `nil` as for ``response(_:isHead:second:)``, and for what is not a 200.
    package func notModified(_ coding: ContentCoding, second: Int64) -> ByteBuffer? {
        guard status == 200 else { return nil }
        let bytes = forms.withLock { $0.withForm(coding) { form, _ in form.notModified(at: second) } }
        if bytes != nil { counters.served(nil) }
        return bytes
    }

    /// With quotes; strong, so another one for each coding and level. `nil` for what is not a 200.
    package func etag(_ coding: ContentCoding) -> String? {
        prepared(coding)?.tagText
    }

    /// `nil` while it is not prepared.
    func prepared(_ coding: ContentCoding) -> PreparedResponse? {
        forms.withLock { $0.withForm(coding) { form, _ in form } }
    }

    /// A copy that says of itself that it may be out of date.
    ///
    /// - Parameter age: whole seconds since the page was last known to be true.
    func stale(age: Int64, second: Int64) -> HeldPage {
        let head = head.stale(age: age)
        return HeldPage(self, head: head, forms: forms.withLock { $0.rebuilt(with: head, second: second) })
    }
}

// MARK: - Codings

extension HeldPage {
    /// Makes the page in this coding, unless it is there or useless. A millisecond for 64 KiB: never on an event loop.
    package func prepare(_ coding: ContentCoding) {
        guard needs(coding) else { return }
        packing.withLock { _ in
            guard needs(coding) else { return }
            pack(coding, effort: .live)
        }
        keeper?.weigh(self)
    }

    /// Makes the codings that somebody asked for once more, as small as they get.
    func prepareBest() {
        packing.withLock { _ in
            for coding in [ContentCoding.brotli, .gzip] where forms.withLock({ $0.isMade(coding) }) {
                pack(coding, effort: .stored)
            }
            forms.withLock { $0.isBest = true }
        }
        keeper?.weigh(self)
    }

    var isBest: Bool { forms.withLock { $0.isBest } }

    func needs(_ coding: ContentCoding) -> Bool {
        forms.withLock { $0.needs(coding) }
    }

    var bodyCount: Int { body.readableBytes }

    private func pack(_ coding: ContentCoding, effort: CompressionEffort) {
        let plain = body
        let packed = coding.compress(Array(plain.readableBytesView), effort: effort)
        let level = effort == .live ? "" : coding == .brotli ? "11" : "9"
        let suffix = coding == .brotli ? "br" : coding.rawValue
        let tag = status == 200 ? "\"\(digest)-\(suffix)\(level)\"" : ""
        // What is made is kept unless this is smaller: brotli 11 is not always better than 5.
        let smallest = prepared(coding)?.body.readableBytes ?? plain.readableBytes
        var form: PreparedResponse?
        if let packed, packed.count < smallest {
            form = packed.withUnsafeBytes {
                PreparedResponse(head, coding: coding, tag: tag, body: $0, second: renderedAt.second)
            }
        }
        forms.withLock { $0.put(form, coding) }
    }
}

/// Text of a worthwhile size; below 860 bytes the reply fits one packet anyway.
private func isPackable(_ mediaType: String, _ count: Int) -> Bool {
    (860...8_388_608).contains(count) && isText(mediaType)
}
