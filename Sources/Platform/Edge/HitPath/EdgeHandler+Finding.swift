import Foundation
import NIOCore
import Web

extension EdgeHandler {
    /// What is to be done with the first request of the bytes.
    enum Finding {
        case held(ByteBuffer, length: Int)
        /// Somebody has asked before, and the answer is being made.
        case rendering(PageStore.Rendering)
        case notHeld(length: Int)
        case incomplete
        case other
    }

    func find(_ bytes: UnsafeRawBufferPointer) -> Finding {
        switch PlainRequest.read(bytes, limit: limits.plainBytes, fields: limits.plainFields) {
        case .plain(let request):
            let path = UnsafeRawBufferPointer(rebasing: bytes[request.path])
            if let page = store.held(path) {
                guard let response = answer(request, bytes, page) else { return .notHeld(length: request.length) }
                return .held(response, length: request.length)
            }
            return store.rendering(path).map(Finding.rendering) ?? .notHeld(length: request.length)
        case .incomplete: return .incomplete
        case .other: return .other
        }
    }

    /// `nil` when the page is not there in the coding that was asked for.
    private func answer(_ request: PlainRequest, _ bytes: UnsafeRawBufferPointer, _ page: HeldPage) -> ByteBuffer? {
        func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

        return page.answer(
            request.acceptEncoding.map { coding.coding(for: slice($0)) } ?? .identity,
            isHead: request.isHead, ifNoneMatch: request.ifNoneMatch.map(slice), second: Int64(time(nil)))
    }

    /// The same, where the page for the first request is known.
    func find(_ bytes: UnsafeRawBufferPointer, _ page: HeldPage?) -> Finding {
        guard case .plain(let request) = PlainRequest.read(bytes, limit: limits.plainBytes, fields: limits.plainFields)
        else { return .other }
        guard let page, page.isFor(UnsafeRawBufferPointer(rebasing: bytes[request.path])),
            let response = answer(request, bytes, page)
        else { return .notHeld(length: request.length) }
        return .held(response, length: request.length)
    }
}
