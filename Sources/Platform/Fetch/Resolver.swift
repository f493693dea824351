import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Every address of a host, in the order to try them. Called once for each hop.
package typealias Resolver =
    @Sendable (_ host: String, _ patience: Duration) async throws(FetchError) -> [IPAddress]

/// Look-ups block a thread for as long as the name servers like, so they have four of their own: a slow name
/// server delays other fetches and nothing else.
private let lookUpThreads: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 4)
    pool.start()
    return pool
}()

/// The system's resolver, off the event loop. A look-up that takes longer than `patience` is left to end by itself.
///
/// - Throws: `.unreachable(.unresolved)`.
@Sendable func lookUp(_ host: String, patience: Duration) async throws(FetchError) -> [IPAddress] {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let answer = loop.makePromise(of: [IPAddress].self)
    let alarm = loop.scheduleTask(in: TimeAmount(patience)) { answer.fail(FetchError.unreachable(.unresolved)) }
    lookUpThreads.runIfActive(eventLoop: loop) { addresses(of: host) }.cascade(to: answer)
    defer { alarm.cancel() }

    do {
        return try await answer.futureResult.get()
    } catch {
        throw .unreachable(.unresolved)
    }
}

/// `getaddrinfo` also reads `127.1`, `0177.0.0.1` and `2130706433`; its result is checked like any other answer.
private func addresses(of host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_protocol = CInt(IPPROTO_TCP)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }

    return sequence(first: list, next: { $0?.pointee.ai_next }).prefix { $0 != nil }.compactMap { entry in
        guard let info = entry?.pointee, let address = info.ai_addr else { return nil }
        return switch info.ai_family {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { IPAddress($0.pointee.sin_addr) }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { IPAddress($0.pointee.sin6_addr) }
        default: nil
        }
    }
}
