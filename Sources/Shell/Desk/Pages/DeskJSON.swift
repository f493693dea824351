import Foundation
package import HTTPTypes
package import Hummingbird
import Web

/// JSON as the desk writes it: equal values are equal texts.
package enum DeskJSON {
    package static func text(_ value: some Encodable) throws -> String {
        String(decoding: try bytes(value), as: UTF8.self)
    }

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}

extension Response {
    /// A value for a script of the desk, as ``DeskJSON`` writes it.
    package static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(bytes: try DeskJSON.bytes(value), type: "application/json", status: status)
    }
}
