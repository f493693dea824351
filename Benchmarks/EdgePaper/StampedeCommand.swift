import ArgumentParser
import Foundation

/// `edge-paper stampede /read1/x --port 8080`: many clients ask for one page at the same moment.
struct StampedeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stampede", abstract: "Ask for a page with many clients at once and print when each had it.",
        discussion: """
            Prints when each client asked and when it had its whole answer, in microseconds from the first request, as JSON.
            """)

    @Argument(help: "The page's path.")
    var path: String

    @Option(help: "The server's port.")
    var port: Int

    @Option(help: "How many clients, each with a connection that is open before.")
    var clients = 1_000

    func run() throws {
        let connections = try (0..<clients).map { _ in try PlainConnection(port: port) }
        let request = PlainConnection.request(path)
        // The server has accepted all of them.
        Thread.sleep(forTimeInterval: 0.3)

        var crowd = Crowd(connections)
        for client in connections.indices {
            try crowd.send(request, client)
            // Answers are taken as they come, or a client's time would be that of all the sending after it.
            if client % 8 == 7 { try crowd.receiveReady() }
        }
        try crowd.receiveRest()
        print("{\"sent\": \(crowd.sent.map { Int($0) }), \"times\": \(crowd.answered.map { Int($0) })}")
    }
}

/// Clients of one thread: when each has asked and had its answer, in microseconds from the first request.
///
/// Answers are looked for in the order of the requests. One that overtakes others counts as late as they: nobody looks
/// better than they are, and no client has to be looked for among a thousand.
private struct Crowd {
    let connections: [PlainConnection]
    private(set) var sent: [Double] = []
    private(set) var answered: [Double] = []
    private let start = ContinuousClock.now

    init(_ connections: [PlainConnection]) { self.connections = connections }

    private var now: Double { (ContinuousClock.now - start) / .microseconds(1) }

    mutating func send(_ request: [UInt8], _ client: Int) throws {
        sent.append(now)
        try connections[client].send(request)
    }

    mutating func receiveReady() throws {
        while answered.count < sent.count, connections[answered.count].hasAnswer { try receiveNext() }
    }

    mutating func receiveRest() throws {
        while answered.count < sent.count { try receiveNext() }
    }

    private mutating func receiveNext() throws {
        let answer = try connections[answered.count].answer()
        guard answer.status == 200 else {
            throw PlainConnection.Failure(description: "client \(answered.count) was answered \(answer.status)")
        }
        answered.append(now)
    }
}
