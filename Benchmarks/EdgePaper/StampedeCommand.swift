import ArgumentParser
import Foundation

/// `edge-paper stampede /read1/x --port 8080`: many clients ask for one page at the same moment.
struct StampedeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stampede", abstract: "Ask for a page with many clients at once and print when each had it.",
        discussion: "Prints the microseconds from the first request to each whole answer, as one line of JSON.")

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

        var waiting = connections.indices.map { pollfd(fd: connections[$0].socket, events: Int16(POLLIN), revents: 0) }
        var places = Array(connections.indices)
        var times: [Double] = []
        let start = ContinuousClock.now
        for connection in connections { try connection.send(request) }
        let sent = (ContinuousClock.now - start) / .microseconds(1)
        while !waiting.isEmpty {
            guard poll(&waiting, nfds_t(waiting.count), 10_000) > 0 else {
                throw PlainConnection.Failure(description: "\(waiting.count) clients had no answer for 10 s")
            }
            for index in waiting.indices.reversed() where waiting[index].revents != 0 {
                let answer = try connections[places[index]].answer()
                guard answer.status == 200 else {
                    throw PlainConnection.Failure(description: "\(path) answers \(answer.status)")
                }
                times.append((ContinuousClock.now - start) / .microseconds(1))
                waiting.swapAt(index, waiting.count - 1)
                waiting.removeLast()
                places.swapAt(index, places.count - 1)
                places.removeLast()
            }
        }
        let list = times.map { "\(Int($0))" }.joined(separator: ",")
        print("{\"sent\": \(Int(sent)), \"times\": [\(list)]}")
    }
}
