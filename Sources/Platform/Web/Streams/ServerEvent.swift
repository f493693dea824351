package import NIOCore

/// One event of a stream (HTML standard, “server-sent events”).
package struct ServerEvent: Sendable, Equatable {
    /// ASCII letters and hyphens: `version`, `presence`.
    package let name: String
    /// What the browser sends back as `Last-Event-ID`; `nil` leaves it as it was.
    package let id: Int?
    /// One or more lines of UTF-8, usually JSON.
    package let data: [UInt8]

    package init(_ name: String, id: Int? = nil, data: [UInt8]) {
        (self.name, self.id, self.data) = (name, id, data)
    }

    /// As it goes over the line. A line feed in the data begins another `data:` line, so that data cannot make an
    /// event of its own; carriage returns, which end a line as well, are left out.
    package var bytes: ByteBuffer {
        var output: [UInt8] = []
        if let id { output += "id: \(id)\n".utf8 }
        output += "event: ".utf8
        output += name.utf8.filter { $0 != 0x0A && $0 != 0x0D }
        output.append(0x0A)
        for line in data.split(separator: 0x0A, omittingEmptySubsequences: false) {
            output += "data: ".utf8
            output += line.filter { $0 != 0x0D }
            output.append(0x0A)
        }
        output.append(0x0A)
        return ByteBuffer(bytes: output)
    }
}
