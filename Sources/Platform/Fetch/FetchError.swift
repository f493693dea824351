/// Why something outside was not fetched.
///
/// Show ``help``, log the case: ``unreachable(_:)`` reads the same to a person whatever its reason, so that the
/// form cannot be used to ask which names and machines exist inside our network.
package enum FetchError: Error, Equatable {
    case badAddress(AddressFault)
    case unreachable(Reason)
    case tooManyRedirects(limit: Int)
    /// A status other than 2xx, or a redirect to nowhere.
    case refused(status: Int)
    /// The type the server declared, lower case.
    case wrongType(String)
    /// The body is compressed although we asked for it plain.
    case encoded(String)
    /// More bytes than allowed, declared or sent.
    case tooLarge(limit: Int)
    /// The connection broke in the middle of the body.
    case interrupted
    case timedOut
    case cancelled

    /// What is wrong with an address, before anything is looked up.
    package enum AddressFault: Equatable, Sendable {
        case form, scheme, userInfo, host, port, tooLong
    }

    /// For the log only.
    package enum Reason: Equatable, Sendable {
        /// The name has no address, or the look-up took too long.
        case unresolved
        /// One of its addresses is private, local or reserved.
        case forbidden
        /// No connection, or no TLS with a valid certificate.
        case connection
        /// The connection ended up elsewhere than the address we checked.
        case wrongPeer
    }
}

extension FetchError {
    /// The next step, one or two sentences for a person.
    package var help: String {
        switch self {
        case .badAddress(.scheme): "Use an address that begins with https:// or http://."
        case .badAddress(.userInfo): "Remove the user name and password before the @ from the address."
        case .badAddress(.port): "Use an address without a port number; only the usual ports 80 and 443 are allowed."
        case .badAddress(.tooLong): "Use a shorter address, at most \(WebAddress.longest) bytes."
        case .badAddress(.host): "Check the name of the site; write an international name in its xn-- form."
        case .badAddress(.form): "Check the address: copy it again from the browser's address bar."
        case .unreachable: "Check that the address opens in a browser outside our network, then try again."
        case .tooManyRedirects(let limit): "Use the final address: this one was redirected more than \(limit) times."
        case .refused(let status): "Check that the address opens without signing in; its server answered \(status)."
        case .wrongType(let type): "Use an address of the expected kind; this one is “\(type)”."
        case .encoded: "Ask the site to send its files uncompressed when asked for “identity”, or upload the file."
        case .tooLarge(let limit): "Use a smaller file, at most \(limit / 1_048_576) MiB."
        case .interrupted: "Try again; the site broke off in the middle."
        case .timedOut: "Try again later; the site answers too slowly."
        case .cancelled: "Try again; the fetch was stopped."
        }
    }
}
