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
            if client % 25 == 24 { try crowd.receive(waiting: 0) }
        }
        while !crowd.isAnswered { try crowd.receive(waiting: 10_000) }
        print("{\"sent\": \(crowd.sent.map { Int($0) }), \"times\": \(crowd.answered.map { Int($0) })}")
    }
}

/// Clients of one thread: when each has asked and had its answer, in microseconds from the first request.
private struct Crowd {
    let connections: [PlainConnection]
    private(set) var sent: [Double] = []
    private(set) var answered: [Double]
    private var waiting: [pollfd] = []
    private var clients: [Int] = []
    private let start = ContinuousClock.now

    init(_ connections: [PlainConnection]) {
        self.connections = connections
        answered = Array(repeating: 0, count: connections.count)
    }

    var isAnswered: Bool { waiting.isEmpty }

    private var now: Double { (ContinuousClock.now - start) / .microseconds(1) }

    mutating func send(_ request: [UInt8], _ client: Int) throws {
        sent.append(now)
        try connections[client].send(request)
        waiting.append(pollfd(fd: connections[client].socket, events: Int16(POLLIN), revents: 0))
        clients.append(client)
    }

    /// Takes the answers that are there, after `milliseconds` at the most.
    mutating func receive(waiting milliseconds: Int32) throws {
        guard poll(&waiting, nfds_t(waiting.count), milliseconds) > 0 || milliseconds == 0 else {
            throw PlainConnection.Failure(description: "\(waiting.count) clients had no answer for \(milliseconds) ms")
        }
        for index in waiting.indices.reversed() where waiting[index].revents != 0 {
            let client = clients[index]
            let answer = try connections[client].answer()
            guard answer.status == 200 else {
                throw PlainConnection.Failure(description: "client \(client) was answered \(answer.status)")
            }
            answered[client] = now
            waiting.swapAt(index, waiting.count - 1)
            waiting.removeLast()
            clients.swapAt(index, clients.count - 1)
            clients.removeLast()
        }
    }
}
