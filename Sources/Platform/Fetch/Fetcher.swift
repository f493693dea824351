/// The one way to anything outside: GET over http or https, to public addresses only.
///
/// A name is looked up once for each hop, every address of the answer must be public, and the
/// connection goes to the first of them, so that a second answer (DNS rebinding) is never asked for.
/// No cookies, no credentials, no proxy from the environment, no decompression, HTTP/1.1 only.
package struct Fetcher: Sendable {
    private let policy: AddressPolicy
    private let limits: FetchLimits
    private let resolver: Resolver

    /// A fetcher that asks the system's resolver.
    package init(policy: AddressPolicy = .publicOnly, limits: FetchLimits = .standard) {
        self.init(policy: policy, limits: limits, resolver: lookUp)
    }

    /// A fetcher with a resolver of its own, for tests and for a site with a resolver it trusts more.
    package init(policy: AddressPolicy, limits: FetchLimits, resolver: @escaping Resolver) {
        self.policy = policy
        self.limits = limits
        self.resolver = resolver
    }

    /// Fetches one document, following at most ``FetchLimits/redirects`` redirects.
    ///
    /// - Parameters:
    ///   - address: absolute, `http` or `https`, without user info, at most 4,096 bytes.
    ///   - accepting: media types as `text/html`, `image/*` or `*/*`; anything else is refused. It is also what
    ///     the server is told. A reply without a type counts as `application/octet-stream`.
    /// - Throws: ``FetchError``; its `help` is the person's next step. A status other than 2xx is an error.
    package func get(_ address: String, accepting: [String]) async throws(FetchError) -> FetchedDocument {
        let first = try WebAddress(address)
        let deadline = ContinuousClock.now + limits.whole

        let outcome = await withTaskGroup(of: Result<FetchedDocument, FetchError>.self) { group in
            group.addTask { await result(first, accepting, deadline) }
            group.addTask {
                do {
                    try await Task.sleep(until: deadline)
                    return .failure(.timedOut)
                } catch {
                    return .failure(.cancelled)
                }
            }
            defer { group.cancelAll() }
            return await group.next() ?? .failure(.cancelled)
        }
        return try outcome.get()
    }

    private func result(
        _ first: WebAddress, _ accepting: [String], _ deadline: ContinuousClock.Instant
    ) async -> Result<FetchedDocument, FetchError> {
        do throws(FetchError) {
            return .success(try await follow(first, accepting, deadline))
        } catch {
            return .failure(error)
        }
    }

    private func follow(
        _ first: WebAddress, _ accepting: [String], _ deadline: ContinuousClock.Instant
    ) async throws(FetchError) -> FetchedDocument {
        var address = first
        for _ in 0...limits.redirects {
            let peer = try await permittedPeer(of: address, before: deadline)
            let hop = PinnedRequest(address: address, peer: peer, accepting: accepting, limits: limits)
            switch try await hop.send() {
            case .document(let document): return document
            case .redirect(let location): address = try address.resolving(location)
            }
        }
        throw .tooManyRedirects(limit: limits.redirects)
    }

    /// The address to connect to. One forbidden address spoils the whole answer: a mixed set is how a
    /// rebinding server hopes for the second try.
    private func permittedPeer(
        of address: WebAddress, before deadline: ContinuousClock.Instant
    ) async throws(FetchError) -> IPAddress {
        guard policy.allows(port: address.port) else { throw .badAddress(.port) }

        let patience = min(limits.connect, deadline - .now)
        guard patience > .zero else { throw .timedOut }
        let answer = try await resolver(address.host, patience)
        guard let peer = answer.first else { throw .unreachable(.unresolved) }
        guard answer.allSatisfy(policy.allows) else { throw .unreachable(.forbidden) }
        return peer
    }
}
