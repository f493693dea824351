import Foundation

/// `Demo/paper.json`: everything of the demo newspaper but its articles.
struct DemoPaper: Decodable {
    let name: String
    let tagline: String
    let language: String
    let timeZone: String
    let address: String
    let follow: Follow
    let socialAccounts: [Account]
    let imprint: String?
    let sections: [SectionEntry]
    let topics: [TopicEntry]
    let persons: [PersonEntry]
    let pages: [PageEntry]

    struct Follow: Decodable {
        let wording: String
        let address: String
    }

    struct Account: Decodable {
        let name: String
        let address: String
    }

    struct SectionEntry: Decodable {
        let slug: String
        let name: String
        let summary: String
        let parent: String?
    }

    struct TopicEntry: Decodable {
        let slug: String
        let name: String
    }

    struct PersonEntry: Decodable {
        let slug: String
        let name: String
        let role: String
        let biography: String
    }

    struct PageEntry: Decodable {
        let slug: String
        let title: String
        let bodyFile: String
    }

    /// - Throws: ``DemoError/malformed(file:_:)``.
    init(folder: URL) throws {
        do {
            self = try JSONDecoder().decode(
                DemoPaper.self, from: Data(contentsOf: folder.appending(path: "paper.json")))
        } catch {
            throw DemoError.malformed(file: "paper.json", "\(error)")
        }
    }
}
