package import NIOCore
import Synchronization

/// Open connections by where they come from, and those that a limit closed, for all event loops together.
package final class ConnectionCounter: Sendable {
    private let open = Mutex<[AddressBlock: Int]>([:])
    private let closed = Mutex<[ConnectionLimit: Int]>([:])
    private let isExempt: @Sendable (SocketAddress) -> Bool

    /// - Parameter isExempt: addresses that are never counted: those of our own proxies, which speak for everybody.
    package init(exempting isExempt: @escaping @Sendable (SocketAddress) -> Bool = { _ in false }) {
        self.isExempt = isExempt
    }

    enum Entry: Equatable {
        case counted(AddressBlock)
        /// An exempt address, or a socket of the file system.
        case free
        case tooMany
    }

    /// Counts one more, unless there are `limit` already. What is counted must be given to ``leave(_:)``.
    func enter(_ address: SocketAddress?, limit: Int) -> Entry {
        guard let address, !isExempt(address), let block = AddressBlock(address) else { return .free }
        return open.withLock { open in
            let count = open[block, default: 0]
            guard count < limit else { return .tooMany }
            open[block] = count + 1
            return .counted(block)
        }
    }

    func leave(_ block: AddressBlock) {
        open.withLock { open in
            let count = open[block, default: 0] - 1
            open[block] = count > 0 ? count : nil
        }
    }

    /// A limit closes a connection.
    func closes(_ limit: ConnectionLimit) {
        closed.withLock { $0[limit, default: 0] += 1 }
    }

    /// Connections that a limit closed since the start, by which; every limit is named.
    package var limited: [(String, Int)] {
        let closed = closed.withLock { $0 }
        return ConnectionLimit.allCases.map { ($0.rawValue, closed[$0, default: 0]) }
    }

    /// Networks with at least one connection.
    package var networks: Int {
        open.withLock { $0.count }
    }
}
