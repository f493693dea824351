import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/pictures`: the library, and the words and rights of each of its pictures, videos and files.
struct PictureRoutes: Sendable {
    let database: Database
    let list: DeskTemplate<PicturesPhrase, PicturesPage>
    let picture: DeskTemplate<PicturesPhrase, PicturePage>

    func add(to routes: DeskRoutes) {
        let path = PictureQuery.path
        routes.navigate(
            NavigationEntry(
                .arrangement, 40, PicturesPhrase.pictures.wording, path: path, for: .manageAssets, shortcut: "g i"))
        routes.get(path, .holding(.manageAssets), use: show)
        routes.get("\(path)/:id", .holding(.manageAssets), use: edit)
        routes.post("\(path)/:id", .holding(.manageAssets), use: save)
    }

    @Sendable func show(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let (query, now) = (PictureQuery(parameters), context.now)
        let (assets, next) = try await database.read { db in try query.page(now: now, in: db) }
        let page = PicturesPage(query, assets, next: next, context)
        return context.page(list, page, title: PicturesPhrase.pictures.text(context.language))
    }

    @Sendable func edit(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let answer = PictureAnswer(
            asset: try await find(parameters), article: parameters.query("article", as: Article.ID.self),
            context: context)
        return try await answer.response(from: self)
    }

    @Sendable func save(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let asset = try await find(parameters)
        var form = try await request.form()
        let words = PictureWords(&form, of: asset, in: context.zone)
        let seen = form.line("seen", 0...64)
        var answer = PictureAnswer(asset: asset, article: form.choice("article", Article.ID.self), context: context)
        try form.end()
        answer.entered = form
        guard form.faults.isEmpty else { return try await answer.response(from: self) }
        let (actor, now, zone) = (context.actor, context.now, context.zone)
        let other = try await database.write { db -> Asset? in
            // What is compared here is what will be replaced.
            try ChangeLog.turn(in: db)
            guard var current = try Asset.find(asset.id, in: db) else { throw DeskRefusal.notFound }
            let before = PictureWords(current)
            guard before.stamp == seen else { return current }
            guard before != words else { return nil }
            words.put(into: &current)
            try current.save(now: now, in: db)
            try LogEntry.append(
                .assetSaved, about: "asset:\(asset.id)", by: actor, detail: words.detail(since: before, in: zone),
                now: now, in: db)
            return nil
        }
        if let other {
            answer.current = other
            return try await answer.response(from: self)
        }
        return try context.redirect(to: answer.wayBack, saying: PicturesPhrase.pictureSaved)
    }

    private func find(_ parameters: DeskParameters) async throws -> Asset {
        let id: Asset.ID = try parameters.require("id")
        let asset = try await database.read { db in try Asset.find(id, in: db) }
        guard let asset else { throw DeskRefusal.notFound }
        return asset
    }
}
