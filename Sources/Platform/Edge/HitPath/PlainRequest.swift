/// A request the edge can answer by itself: GET or HEAD of a simple path, and nothing that could mean something else.
///
/// Recognised are exactly the bytes `GET|HEAD SP path [?tracking] SP HTTP/1.1 CRLF (name: value CRLF)* CRLF`, where
/// the path is of unreserved bytes and single slashes without dot segments; the query holds nothing but
/// ``TrackingParameter``s; there is one `Host`, no body, no condition but `If-None-Match`, and no field that asks
/// for another protocol, coding or connection. All the rest is NIO's to read: being strict here costs time, being
/// lenient would open a second reading of the same bytes (V35).
///
/// The ranges count from the first byte of the request.
package struct PlainRequest: Equatable, Sendable {
    package let isHead: Bool
    /// From the slash up to the query.
    package let path: Range<Int>
    /// The value of `Accept-Encoding`, without the space around it; `nil` without the field.
    package let acceptEncoding: Range<Int>?
    /// The value of `If-None-Match`, likewise.
    package let ifNoneMatch: Range<Int>?
    /// Bytes up to and with the empty line.
    package let length: Int
}

extension PlainRequest {
    /// What stands at the beginning of the bytes that have come.
    package enum Reading: Equatable, Sendable {
        case plain(PlainRequest)
        /// Plain so far.
        case incomplete
        /// Something else, whatever may follow.
        case other
    }

    /// Reads the first request of `bytes`. Allocates nothing; about 1 ns a byte.
    ///
    /// More bytes never take an answer back: they turn `incomplete` into one of the others, and change neither
    /// `plain` nor `other` (`Fuzz` holds it to that).
    ///
    /// - Parameters:
    ///   - limit: bytes of the whole request; one that is longer is `other`.
    ///   - fields: at most so many.
    package static func read(_ bytes: UnsafeRawBufferPointer, limit: Int = 8_192, fields: Int = 64) -> Reading {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return .incomplete }
        var reader = PlainRequestReader(start: start, end: min(bytes.count, limit))
        do throws(PlainRequestReader.Stop) {
            return .plain(try reader.request(fields: fields))
        } catch {
            switch error {
            case .foreign: return .other
            case .short: return bytes.count < limit ? .incomplete : .other
            }
        }
    }
}
