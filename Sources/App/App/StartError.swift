import Edge
import Foundation
import NIOCore

/// Why the program could not begin to serve, apart from its settings and its database.
package enum StartError: Error {
    /// What is wrong with theme, desk and certificate, together.
    case files([any Error])
    case cannotListen(ListenProblem)
    /// A folder that is not there and cannot be made.
    case cannotMakeFolder(String, reason: String)
}

/// An address and port that could not be opened.
package struct ListenProblem: Equatable, Sendable {
    package let host: String
    package let port: Int
    /// The option that names another port.
    package let option: String
    /// Somebody else has it; it may be free in a moment.
    package let isTaken: Bool
    package let reason: String

    /// `nil` when the error is about something else.
    init?(_ error: any Error, host: String, port: Int, _ key: ConfigurationKey = .port) {
        switch error {
        case MetricsServerError.cannotListen(let port, let code):
            self.init(host: "127.0.0.1", port: port, .metricsPort, code: code)
        case let error as IOError: self.init(host: host, port: port, key, code: error.errnoCode)
        case is SocketAddressError: self.init(host: host, port: port, key, code: EADDRNOTAVAIL)
        default: return nil
        }
    }

    private init(host: String, port: Int, _ key: ConfigurationKey, code: CInt) {
        (self.host, self.port, option) = (host, port, key.option)
        isTaken = code == EADDRINUSE
        reason = String(cString: strerror(code))
    }
}

extension ListenProblem: CustomStringConvertible {
    package var description: String {
        let remedy =
            isTaken
            ? "stop what uses it or give another \(option)"
            : "give an address of this machine, and a port this user may open"
        return "The port \(port) on \(host) cannot be opened (\(reason)): \(remedy)."
    }
}
