import Foundation

/// One connection to a server on this machine, used by one thread: a request, then its whole answer.
final class PlainConnection {
    struct Failure: Error, CustomStringConvertible { let description: String }

    let socket: Int32
    /// What has come of the present answer is its first `count` bytes.
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    private var count = 0

    init(port: Int) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(description: "no connection to port \(port): errno \(errno)") }
        var yes: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit {
        close(socket)
        buffer.deallocate()
    }

    static func request(_ path: String, host: String = "127.0.0.1") -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8)
    }

    func send(_ request: [UInt8]) throws {
        // A short request always fits the socket's buffer.
        guard Foundation.send(socket, request, request.count, 0) == request.count else {
            throw Failure(description: "a request was not taken: errno \(errno)")
        }
    }

    /// The whole answer to ``send(_:)``, waiting for it. Its body is valid until the next.
    func answer() throws -> Answer {
        count = 0
        while true {
            if count == buffer.count { grow() }
            let got = recv(socket, buffer.baseAddress.map { $0 + count }, buffer.count - count, 0)
            guard got > 0 else { throw Failure(description: "the connection was closed: errno \(errno)") }
            count += got
            if let answer = Answer(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return answer }
        }
    }

    func get(_ path: String) throws -> Answer {
        try send(Self.request(path))
        return try answer()
    }

    private func grow() {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        buffer.deallocate()
        buffer = larger
    }
}
