import App
import ArgumentParser
import Foundation
import Newsroom

/// `edge-paper publish`: the server with an editor in it, and readers who compare what they get with what the editor
/// was told.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Serve, publish again and again, and judge every answer.",
        discussion: "Prints one line of JSON for each reader at the end.")

    @Option(help: "Where the database is.")
    var database: String

    @Option(help: "The program's data folder.", completion: .directory)
    var data: String

    @Option(help: "The folder with Themes.", completion: .directory)
    var resources: String

    @Option(help: "The port to serve on.")
    var port: Int

    @Option(help: "Memory for pages.")
    var storeBytes = "256MB"

    @Option(help: "The port of a second node to read, 0 for none.")
    var secondNode = 0

    @Option(help: "Readers of each address on each node.")
    var readers = 1

    @Option(help: "Microseconds a reader waits before the next request.")
    var readerPause: UInt32 = 0

    @Option(help: "How many articles are published.")
    var publications = 220

    @Option(help: "Milliseconds between them.")
    var pause = 40

    @Option(help: "The section they appear in.")
    var section = "news"

    @Option(help: "The slug of their topic.")
    var topic: String

    func run() async throws {
        let source = await ConfigurationSource(
            options: [
                "database": database, "data": data, "resources": resources, "http.port": "\(port)",
                "store.bytes": storeBytes, "log.level": "error",
            ], environment: [:], file: nil)
        let (publications, pause, section, topic) = (publications, pause, section, topic)
        let (start, opened) = AsyncStream.makeStream(of: Void.self)
        let edition = Edition()
        let readers = Readers(
            ports: [port, secondNode].filter { $0 > 0 }, each: readers, pause: readerPause,
            paths: Address.allCases.map { address in
                let today = CivilDay(of: Date(), in: TimeZone(identifier: "Asia/Jakarta") ?? .gmt)
                return (address, address.path(section: section, topic: topic, today: today))
            })
        try await Server(Configuration(source)).run { database in
            [
                Editor(
                    database: database, edition: edition, publications: publications, pause: .milliseconds(pause),
                    section: section, topic: topic, start: start
                ) { edition in
                    for line in await readers.run(edition) {
                        if let json = try? JSONEncoder().encode(line) { print(String(decoding: json, as: UTF8.self)) }
                    }
                }
            ]
        } started: { _ in
            opened.finish()
        }
    }
}
