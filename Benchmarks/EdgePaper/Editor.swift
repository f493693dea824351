import Database
import Documents
import Foundation
import Newsroom
import ServiceLifecycle

/// Publishes articles one after another through the serving process's own database, as a desk would.
struct Editor: Service {
    let database: Database
    let edition: Edition
    let publications: Int
    let pause: Duration
    let section: String
    let topic: String
    /// Ends when the port is open.
    let start: AsyncStream<Void>
    /// Reads along while the editor publishes; returns when everybody has finished.
    let readers: @Sendable (Edition) async -> Void

    func run() async throws {
        for await _ in start {}
        // Told to stop, the editor stops in between.
        try? await cancelWhenGracefulShutdown { try await publishAll() }
        kill(getpid(), SIGTERM)
        try? await gracefulShutdown()
    }

    private func publishAll() async throws {
        defer { edition.end() }
        // One publication that nobody judges: then every list names one, and the readers can begin.
        try await publish(try await draft(number: 1))
        async let reading: Void = readers(edition)
        for number in 2...publications {
            // Readers ask for the article before it is there.
            let article = try await draft(number: number)
            try await Task.sleep(for: pause)
            try await publish(article)
        }
        // What another node has not shown by now, it does not show.
        try await Task.sleep(for: .seconds(2))
        edition.end()
        await reading
    }

    private func draft(number: Int) async throws -> Article.ID {
        let (section, topic) = (section, topic)
        let (article, path) = try await database.write { db in
            let site = try Site.find(in: db)
            let content = ArticleContent(
                headline: Marker.headline(number), summary: "Terbit untuk diukur.",
                body: Document(paragraphs: ["Satu alinea untuk \(Marker.headline(number))."]),
                section: try Section.find(slug: section, in: db)?.id,
                topics: [try Topic.find(slug: topic, in: db)?.id].compactMap(\.self))
            let article = try Article.draft(content, by: EdgePaper.name, now: Date(), in: db)
            let day = CivilDay(of: Date(), in: site.zone)
            return (article.id, article.address(on: site, section: section, day: day))
        }
        edition.drafted(path)
        return article
    }

    private func publish(_ id: Article.ID) async throws {
        try await database.write { db in
            var article = try Article.find(id, in: db)
            try article.publish(now: Date(), in: db)
        }
        edition.acknowledge()
    }
}
