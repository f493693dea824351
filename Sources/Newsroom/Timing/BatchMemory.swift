import Database
import Foundation

/// What a batch of due actions has read for all of them, and what it writes for all of them at its end.
///
/// Why it is true:
/// - The transaction has ``ChangeLog/turn(in:)``: nobody else changes rules, sections, settings, assets or lists, and what is
///   due changes none of these itself, but for lists, which ``Listing/replace(_:with:of:in:)`` notes.
/// - It has the lock of each article it knows: nobody else writes it, its revisions or its working copy. Whatever this
///   transaction writes of an article is preceded by ``forget(_:)``, and who asks again reads the database.
/// - What an undone savepoint had it note or forget is undone with it, as all of `Connection.knowledge`.
struct BatchMemory: Sendable {
    var rules: [GateRule]?
    /// A section with those above it.
    var ancestors: [Section.ID: [Section.ID]] = [:]
    /// The paper's.
    var zone: TimeZone?
    /// By number, those that the articles name; what is not here may exist all the same.
    fileprivate(set) var assets: [Int64: Asset] = [:]
    var days = ListDays()
    /// What ``Change/record(at:in:)`` was told, to be written by ``end(in:)``.
    var changes: [DatedChange] = []
    private let articles: [Article.ID: KnownArticle]
    private var written: Set<Article.ID> = []

    init(_ articles: [Article.ID: KnownArticle]) { self.articles = articles }

    /// As it was when its lock was taken; `nil` when it is not known, or was written since.
    func article(_ id: Article.ID) -> KnownArticle? { written.contains(id) ? nil : articles[id] }

    /// To be said before anything of an article, its revisions or its working copy is written.
    mutating func forget(_ id: Article.ID) { written.insert(id) }
}

extension Connection {
    /// `nil` outside a batch of due actions: then everything is asked, and written at once.
    var batch: BatchMemory? {
        get { knowledge[BatchMemory.self] }
        set { knowledge[BatchMemory.self] = newValue }
    }
}

extension BatchMemory {
    /// Locks the articles and reads what is needed of them: the same few statements for one and for all.
    ///
    /// The caller has ``ChangeLog/turn(in:)``.
    static func begin(for actions: [ScheduledAction], in db: Connection) throws {
        let articles = try KnownArticle.lock(Set(actions.map(\.article)).sorted(), in: db)
        db.batch = BatchMemory(articles)
        let contents = articles.values.flatMap { [$0.article.content] + [$0.copy?.content].compactMap(\.self) }
        db.batch?.assets = try Asset.all(contents.reduce(into: []) { $0.formUnion($1.assets) }, in: db)
        let zone = try Site.timeZone(in: db)
        var days: Set<ListDays.Day> = []
        for action in actions {
            guard let known = articles[action.article] else { continue }
            let window = CivilDay(of: known.shown ?? action.due, in: zone).window(in: zone)
            for content in [known.article.content, known.copy?.content].compactMap(\.self) {
                for list in try Listing.lists(of: content, in: db) { days.insert(ListDays.Day(list, window)) }
            }
        }
        db.batch?.days = try ListDays(days, in: db)
    }

    /// Writes what was gathered; nothing is remembered any more.
    static func end(in db: Connection) throws {
        guard let changes = db.batch?.changes else { return }
        db.batch = nil
        try DatedChange.write(changes, in: db)
    }
}
