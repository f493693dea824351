import Foundation
import Synchronization

/// A thread for each reader, since they wait for sockets.
struct Readers: Sendable {
    /// One reader's part of the report.
    struct Line: Encodable, Sendable {
        let node: Int
        let address: String
        let findings: Findings
    }

    let ports: [Int]
    let each: Int
    let pause: UInt32
    let paths: [(address: Address, path: String?)]

    /// - Returns: what each saw, once the edition has ended.
    func run(_ edition: Edition) async -> [Line] {
        await withTaskGroup(of: Line?.self) { group in
            for (node, port) in ports.enumerated() {
                for (address, path) in paths {
                    for _ in 0..<each {
                        group.addTask {
                            await Self.onThread {
                                var reader = Reader(address, path: path, port: port, edition: edition, pause: pause)
                                do {
                                    try reader.run()
                                } catch {
                                    print("a reader of \(address.rawValue) failed: \(error)")
                                    exit(1)
                                }
                                return Line(node: node, address: address.rawValue, findings: reader.findings)
                            }
                        }
                    }
                }
            }
            return await group.reduce(into: []) { if let line = $1 { $0.append(line) } }
        }
    }

    private static func onThread<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }
}
