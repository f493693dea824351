import Database
import Testing

@Suite struct DatabaseLocationTests {
    @Test(arguments: [
        ("news.sqlite", "news.sqlite"), ("/var/lib/news.sqlite", "/var/lib/news.sqlite"),
        ("sqlite:data/news.sqlite", "data/news.sqlite"), ("sqlite:///var/news.sqlite", "/var/news.sqlite"),
    ])
    func `a path is a file of SQLite's`(text: String, path: String) throws {
        #expect(try DatabaseLocation(text) == .sqlite(path: path))
    }

    @Test(arguments: [
        ("postgres://ada:geheim@db.example:5433/news?sslmode=require", "postgres://ada@db.example:5433/news"),
        ("postgresql://db/news", "postgres://db/news"),
        ("host=/tmp user=ada password='ge heim' dbname=news", "postgres://ada@/tmp/news"),
    ])
    func `a server's description hides the password`(text: String, description: String) throws {
        let location = try DatabaseLocation(text)

        #expect(location == .postgres(text, schema: nil))
        #expect("\(location)" == description)
    }

    @Test(arguments: [
        ("", DatabaseLocationError.empty), ("sqlite:", .empty), ("mysql://x/y", .unknownScheme("mysql")),
        ("sqlite::memory:", .unreadablePath), ("sqlite://relative", .unreadablePath), (":memory:", .unreadablePath),
        ("postgres://a:%zz@x/y", .unreadableAddress), ("host=x nonsense", .unreadableAddress),
    ])
    func `what cannot be read is refused with the reason`(text: String, error: DatabaseLocationError) {
        #expect(throws: error) { try DatabaseLocation(text) }
    }
}
