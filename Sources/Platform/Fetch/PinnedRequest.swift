import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// One hop: one request over one connection to one checked address.
///
/// A client for each hop, because AsyncHTTPClient keeps its `dnsOverride` in the client. The name stays in SNI,
/// certificate check and `Host`; only the connection goes to the number.
struct PinnedRequest {
    let address: WebAddress
    let peer: IPAddress
    let accepting: [String]
    let limits: FetchLimits

    enum Reply {
        case document(FetchedDocument)
        case redirect(location: String)
    }

    func send() async throws(FetchError) -> Reply {
        let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        let outcome: Result<Reply, FetchError>
        do throws(FetchError) {
            outcome = .success(try await exchange(with: client))
        } catch {
            outcome = .failure(error)
        }
        // The only failure is “already shut down”, and nobody else has this client.
        try? await client.shutdown()
        return try outcome.get()
    }

    private var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(limits.connect)),
            decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.maximumUsesPerConnection = 1
        // The key must be the host as AsyncHTTPClient's own parser reads it; an unknown host would be looked up again.
        let asRead = URL(string: address.description)?.host() ?? address.host
        for key in [address.host, "[\(address.host)]", asRead] { configuration.dnsOverride[key] = peer.description }
        configuration.http1_1ConnectionDebugInitializer = { [peer] channel in
            guard isConnected(channel, to: peer) else {
                return channel.close().flatMap {
                    channel.eventLoop.makeFailedFuture(FetchError.unreachable(.wrongPeer))
                }
            }
            return channel.eventLoop.makeSucceededVoidFuture()
        }
        return configuration
    }

    private func exchange(with client: HTTPClient) async throws(FetchError) -> Reply {
        var request = HTTPClientRequest(url: address.description)
        request.headers = [
            "host": address.authority,
            "accept": accepting.joined(separator: ", "),
            "accept-encoding": "identity",
            "user-agent": "Redaksi",
        ]
        let response: HTTPClientResponse
        do {
            response = try await client.execute(request, deadline: .now() + TimeAmount(limits.whole))
        } catch {
            throw FetchError(error, otherwise: .unreachable(.connection))
        }
        return try await read(response)
    }

    private func read(_ response: HTTPClientResponse) async throws(FetchError) -> Reply {
        let status = Int(response.status.code)
        if [301, 302, 303, 307, 308].contains(status), let location = response.headers.first(name: "location") {
            return .redirect(location: location)
        }
        guard (200..<300).contains(status) else { throw .refused(status: status) }

        let type = ContentType(response.headers.first(name: "content-type"))
        guard type.matches(accepting) else { throw .wrongType(type.mediaType) }
        if let coding = response.headers.first(name: "content-encoding")?.lowercased(), coding != "identity" {
            throw .encoded(coding)
        }
        let bytes = try await body(of: response)
        return .document(
            FetchedDocument(
                bytes: bytes, mediaType: type.mediaType, charset: type.charset, address: address.description))
    }

    /// Counts what arrives, whatever `Content-Length` promised.
    private func body(of response: HTTPClientResponse) async throws(FetchError) -> [UInt8] {
        if let declared = response.headers.first(name: "content-length").flatMap({ Int($0) }), declared > limits.bytes {
            throw .tooLarge(limit: limits.bytes)
        }
        var bytes: [UInt8] = []
        do {
            for try await part in response.body {
                guard part.readableBytes <= limits.bytes - bytes.count else {
                    throw FetchError.tooLarge(limit: limits.bytes)
                }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch {
            throw FetchError(error, otherwise: .interrupted)
        }
        return bytes
    }
}

/// Not “some public address”: the very one that was checked.
func isConnected(_ channel: any Channel, to peer: IPAddress) -> Bool {
    guard let remote = channel.remoteAddress?.ipAddress else { return false }
    return IPAddress(remote) == peer
}

extension FetchError {
    fileprivate init(_ error: any Error, otherwise: FetchError) {
        self =
            switch error {
            case let error as FetchError: error
            case let error as HTTPClientError where error == .deadlineExceeded: .timedOut
            case let error as HTTPClientError where error == .cancelled: .cancelled
            case is CancellationError: .cancelled
            default: otherwise
            }
    }
}
