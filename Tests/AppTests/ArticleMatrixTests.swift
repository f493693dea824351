import Database
import DeskTestSupport
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import Shell
import TestSupport
import Testing

/// Every address of an article × every role, everywhere and in one section × an article in every state, one's own and
/// others', in one's section and outside it (V12).
@Suite struct ArticleMatrixTests {
    /// An article as it can lie there.
    struct Place: CustomStringConvertible {
        let id: Article.ID
        let state: String
        let isNear: Bool
        let isOwn: Bool

        var description: String { "\(state), \(isNear ? "near" : "far"), \(isOwn ? "own" : "another's")" }
    }

    /// What a session may.
    struct Reach: CustomStringConvertible {
        let role: Role
        /// Only in the near section.
        let isNear: Bool
        let near: Section.ID

        var token: String {
            let words = role.privileges.map { isNear ? "section\(near)-\($0.rawValue)" : $0.rawValue }
            return words.isEmpty ? "none" : words.joined(separator: ".")
        }

        var description: String { "\(role.name)\(isNear ? " of one section" : "")" }

        func holds(_ privilege: Privilege, over place: Place) -> Bool {
            role.privileges.contains(privilege) && (!isNear || place.isNear)
        }

        /// Written out once more, as the desk's people would say it.
        func may(_ right: ArticleRight, _ place: Place) -> Bool? {
            let works: [Privilege] = [
                .write, .editOthers, .review, .approve, .publish, .schedule, .correct, .withdraw, .legalHold,
            ]
            guard place.isOwn || works.contains(where: { holds($0, over: place) }) else { return nil }
            switch right {
            case .read, .comment: return true
            case .write:
                return holds(.editOthers, over: place) || place.isOwn && role.privileges.contains(.write)
            case .review: return holds(.review, over: place)
            case .approve: return holds(.approve, over: place)
            case .publish: return holds(.publish, over: place)
            case .schedule: return holds(.schedule, over: place)
            case .correct: return holds(.correct, over: place)
            case .withdraw: return holds(.withdraw, over: place)
            case .hold: return holds(.legalHold, over: place)
            }
        }
    }

    @Test func `each answers as the right says, and what is hidden does not exist`() async throws {
        try await RouteSecurityTests.withDesk { client, database, table in
            let (near, places, roles) = try await database.write { db in try Self.fill(db) }
            var asked = 0
            for route in table {
                guard case .article(let right) = route.policy else { continue }
                for role in roles {
                    for isNear in [true, false] {
                        let reach = Reach(role: role, isNear: isNear, near: near)
                        let fields = HTTPFields.signedIn(token: reach.token)
                        for place in places {
                            let path = route.path.replacing(":id", with: "\(place.id)").replacing(":number", with: "99")
                            let may = reach.may(right, place)
                            // Asked only where it must be refused: what may be done would change the article.
                            guard route.method == .get || may != true else { continue }
                            let answer = try await client.execute(uri: path, method: route.method, headers: fields)
                            asked += 1
                            let what = "\(route) as \(reach): \(place)"
                            switch may {
                            case nil: #expect(answer.status == .notFound, "\(what)")
                            case false?: #expect(answer.status == .forbidden, "\(what)")
                            case true?:
                                #expect(answer.status != .forbidden && answer.status.code < 500, "\(what)")
                            }
                        }
                    }
                }
            }
            #expect(asked > 1_000)
        }
    }

    private static func fill(_ db: Connection) throws -> (Section.ID, [Place], [Role]) {
        let me = Actor.user(1, name: "Ada Okafor")
        let other = try User.create(User(login: "budi", name: "Budi"), now: .wednesday, in: db).actor
        let near = try Section.create(Section(slug: "dekat", name: "Dekat"), now: .wednesday, in: db).id
        let far = try Section.create(Section(slug: "jauh", name: "Jauh"), now: .wednesday, in: db).id
        var places: [Place] = []
        for isNear in [true, false] {
            var content = ArticleContent.sample()
            content.section = isNear ? near : far
            let draft = try Article.draft(content, by: "test", now: .wednesday, in: db)
            places.append(Place(id: draft.id, state: "draft", isNear: isNear, isOwn: false))
            let live = try Article.publishSample(content, in: db)
            places.append(Place(id: live.id, state: "live", isNear: isNear, isOwn: false))
            let gone = try Article.publishSample(content, in: db)
            try Publication.withdraw(gone.id, by: other, now: .wednesday, in: db)
            places.append(Place(id: gone.id, state: "withdrawn", isNear: isNear, isOwn: false))
            for isOwn in [true, false] {
                for step in Step.allCases {
                    let copy = try WorkingCopy.create(content, by: isOwn ? me : other, now: .wednesday, in: db)
                    try copy.sampleStep(step, in: db)
                    places.append(Place(id: copy.article, state: "at \(step)", isNear: isNear, isOwn: isOwn))
                }
                let changed = try Article.publishSample(content, in: db)
                _ = try WorkingCopy.open(changed.id, by: isOwn ? me : other, now: .wednesday, in: db)
                places.append(Place(id: changed.id, state: "live, in work", isNear: isNear, isOwn: isOwn))
            }
        }
        return (near, places, try Role.all(in: db))
    }
}

extension WorkingCopy {
    /// Puts it at a step, whatever came before.
    fileprivate func sampleStep(_ step: Step, in db: Connection) throws {
        try db.execute("UPDATE working_copies SET step = \(step) WHERE article_id = \(article)")
    }
}
