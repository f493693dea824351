import ArgumentParser
import Database
import Newsroom

/// `redaksi topic …`
struct TopicCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "Find, rename and merge topics.",
        subcommands: [FindTopics.self, RenameTopic.self, MergeTopics.self])
}

/// `redaksi topic find jak`
struct FindTopics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "List the topics whose names begin so.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The beginning of a name; case and accents do not matter.") var text: String
    @Option(help: "How many at the most, 1 to 1000.") var limit = 20

    func validate() throws {
        if !(1...1000).contains(limit) { throw ValidationError("--limit is 1 to 1000.") }
    }

    func run() async throws {
        let (text, limit) = (text, limit)
        let topics = try await options.changing { db, _ in try Topic.named(text, limit: limit, in: db) }
        for topic in topics { print("\(topic.name)  \(SiteAddress.topic(topic.slug))") }
        if topics.isEmpty { print("No topic begins so.") }
    }
}

/// `redaksi topic rename kurs "Kurs rupiah" --slug kurs-rupiah`
struct RenameTopic: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a topic another name, and another address where you want one.",
        discussion: "Its former address leads to the new one for ever.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The topic's address: rupiah for /topik/rupiah.") var topic: String
    @Argument(help: "Its new name.") var name: String
    @Option(help: "Its new address; it keeps the one it has when left out.") var slug: String?

    func validate() throws {
        if name.isEmpty { throw ValidationError("A topic needs a name.") }
    }

    func run() async throws {
        let (slug, name, former) = (slug, name, topic)
        let today = try await options.changing { db, now in
            var topic = try Topic.at(former, in: db)
            topic.name = name
            if let slug { topic.slug = slug }
            try topic.save(now: now, in: db)
            try LogEntry.append(
                .topicSaved, about: "topic:\(topic.id)", by: .command("topic rename"),
                detail: ["name": topic.name, "address": topic.slug], now: now, in: db)
            return topic.slug
        }
        print("“\(name)” is at \(SiteAddress.topic(today)).")
    }
}

/// `redaksi topic merge FROM INTO`
struct MergeTopics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make one topic of two.",
        discussion: """
            Every article of FROM is about INTO from now on, and the address of FROM leads to that of INTO for ever. It \
            cannot be undone.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The address of the topic that goes: kurs for /topik/kurs.") var from: String
    @Argument(help: "The address of the one that stays.") var into: String

    func run() async throws {
        let (from, into) = (from, into)
        let names = try await options.changing { db, now in
            let (gone, kept) = (try Topic.at(from, in: db), try Topic.at(into, in: db))
            try gone.merge(into: kept.id, by: .command("topic merge"), now: now, in: db)
            return [gone.name, kept.name]
        }
        print("What was about “\(names[0])” is about “\(names[1])”.")
    }
}

extension Topic {
    fileprivate static func at(_ slug: String, in db: Connection) throws -> Topic {
        guard let topic = try find(slug: slug, in: db) else {
            throw Failure(.data, "There is no topic with the address \(SiteAddress.topic(slug)).")
        }
        return topic
    }
}
