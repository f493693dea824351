package import Hummingbird
import NIOCore

extension Request {
    /// The whole body, which must be small.
    ///
    /// - Parameter limit: bytes; 64 KiB is room for a form without a long text.
    /// - Throws: ``Problem`` 413, code `body-too-large`, without reading on, also when the announced length says so
    ///   (V38).
    package func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let announced = headers[.contentLength], Int(announced).map({ $0 > limit }) ?? true {
            throw Problem.bodyTooLarge
        }
        var collected: [UInt8] = []
        for try await part in body {
            guard collected.count + part.readableBytes <= limit else { throw Problem.bodyTooLarge }
            collected += part.readableBytesView
        }
        return collected
    }

    /// The form a browser has sent.
    ///
    /// - Parameter limit: bytes; 64 KiB is room for a form without a long text.
    /// - Throws: ``Problem`` 413; 415, code `form-type`; 400, code `form-unreadable`.
    package func form(upTo limit: Int = 65_536) async throws -> Form {
        guard hasType("application/x-www-form-urlencoded") else {
            throw Problem(.unsupportedType, code: "form-type", title: "A form is expected here.")
        }
        return try Form(await bytes(upTo: limit))
    }

    /// Whether `Content-Type` is this type, whatever its parameters.
    ///
    /// - Parameter type: lower case: `application/json`.
    package func hasType(_ type: String) -> Bool {
        let found = (headers[.contentType] ?? "").utf8.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
        return equalsIgnoringCase(found, type.utf8)
    }

    /// Whether who asks is a program: `Accept` names JSON and not HTML.
    package var wantsJSON: Bool {
        let accept = (headers[.accept] ?? "").utf8.split(separator: UInt8(ascii: ",")).map { part in
            Array(part.drop { $0 == 0x20 }.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 })
        }
        let isHTML = accept.contains { equalsIgnoringCase($0, "text/html".utf8) }
        return !isHTML
            && accept.contains {
                equalsIgnoringCase($0, "application/json".utf8)
                    || equalsIgnoringCase($0, "application/problem+json".utf8)
            }
    }
}

extension Problem {
    static let bodyTooLarge = Problem(
        .tooLarge, code: "body-too-large", title: "What was sent is larger than we take here.",
        help: "Shorten it and send it again.")
}
