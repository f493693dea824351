import Foundation
import NIOCore
import Web

extension EdgeHandler {
    /// What is to be done with the first request of the bytes.
    enum Finding {
        case held(ByteBuffer, length: Int)
        case notHeld(length: Int)
        case incomplete
        case other
    }

    func find(_ bytes: UnsafeRawBufferPointer) -> Finding {
        switch PlainRequest.read(bytes, limit: limits.plainBytes, fields: limits.plainFields) {
        case .plain(let request):
            guard let response = answer(request, bytes) else { return .notHeld(length: request.length) }
            return .held(response, length: request.length)
        case .incomplete: return .incomplete
        case .other: return .other
        }
    }

    /// `nil` when the page is not held, or not in the coding that was asked for.
    private func answer(_ request: PlainRequest, _ bytes: UnsafeRawBufferPointer) -> ByteBuffer? {
        func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

        return store.held(slice(request.path))?.answer(
            request.acceptEncoding.map { coding.coding(for: slice($0)) } ?? .identity,
            isHead: request.isHead, ifNoneMatch: request.ifNoneMatch.map(slice), second: Int64(time(nil)))
    }
}
