import Database
import Foundation
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/topics`: any number of topics, found by how their names begin.
struct TopicRoutes {
    let database: Database
    let templates: ArrangingTemplates

    func add(to routes: DeskRoutes) {
        routes.navigate(
            NavigationEntry(
                .arrangement, 30, ArrangingPhrase.topics.wording, path: "/desk/topics", for: .manageTopics,
                shortcut: "g t"))
        routes.get("/desk/topics", .holding(.manageTopics), use: list)
        routes.get("/desk/topics/new", .holding(.manageTopics)) { _, context, _ in create(context) }
        routes.post("/desk/topics", .holding(.manageTopics)) { request, context, _ in
            try await save(nil, request, context)
        }
        routes.get("/desk/topics/:id", .holding(.manageTopics)) { _, context, parameters in
            try await edit(find(parameters), context)
        }
        routes.post("/desk/topics/:id", .holding(.manageTopics)) { request, context, parameters in
            try await save(find(parameters), request, context)
        }
        routes.post("/desk/topics/:id/merge", .holding(.manageTopics), use: merge)
    }

    @Sendable private func list(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let query = parameters.query("q", as: String.self) ?? ""
        let after = parameters.query("after", as: Topic.ID.self)
        let topics = try await database.read { db in
            try Topic.named(query, after: after, limit: NamesPage.length + 1, in: db)
        }
        let shown = topics.prefix(NamesPage.length)
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        var page = NamesPage(
            title: say(.topics), help: say(.topicsHelp), path: "/desk/topics", newName: say(.newTopic),
            findLabel: say(.findTopic), query: query, emptyTitle: say(query.isEmpty ? .noTopics : .noneFound))
        page.rows = shown.map { topic in
            NamesPage.Row(
                name: topic.name, note: topic.summary, path: "/desk/topics/\(topic.id)",
                sitePath: SiteAddress.topic(topic.slug))
        }
        page.isContinued = after != nil
        if topics.count > shown.count, let last = shown.last {
            page.morePath = NamesPage.next("/desk/topics", query: query, after: last.id.description)
        }
        return context.page(templates.names, page, title: say(.topics))
    }

    private func find(_ parameters: DeskParameters) async throws -> Topic {
        let id: Topic.ID = try parameters.require("id")
        let topic = try await database.read { db in try Topic.find(id, in: db) }
        guard let topic else { throw DeskRefusal.notFound }
        return topic
    }

    private func form(_ topic: Topic?, _ context: DeskContext, _ entered: Form?) -> FormView {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        return FormView(
            to: topic.map { "/desk/topics/\($0.id)" } ?? "/desk/topics",
            [
                FieldView(.line, "name", say(.name), topic?.name ?? "").required().limit(120),
                FieldView(.line, "slug", say(.address), topic?.slug ?? "").hint(say(.addressHelp)).limit(80),
                FieldView(.text, "summary", say(.summary), topic?.summary ?? "").hint(say(.summaryHelp)).limit(300)
                    .rows(2),
            ],
            submit: DeskWord.save.text(context.language), entered: entered, cancelPath: "/desk/topics",
            language: context.language)
    }

    private func create(_ context: DeskContext, entered: Form? = nil) -> Response {
        let title = ArrangingPhrase.newTopic.text(context.language)
        let page = FormPage(
            title: title, help: "", listPath: "/desk/topics", listName: ArrangingPhrase.topics.text(context.language),
            form: form(nil, context, entered))
        return context.page(
            templates.form, page, title: title, status: entered == nil ? .ok : .unprocessableContent)
    }

    private func edit(_ topic: Topic, _ context: DeskContext, entered: Form? = nil, merging: Form? = nil) async throws
        -> Response
    {
        let (count, former) = try await database.read { db in
            (
                try Topic.articleCount(of: topic.id, upTo: TopicEditPage.countLimit, in: db),
                try Topic.formerSlugs(of: topic.id, in: db)
            )
        }
        let merge = FormView(
            to: "/desk/topics/\(topic.id)/merge",
            [FieldView(.line, "into", ArrangingPhrase.mergeInto.text(context.language)).required().limit(80)],
            submit: ArrangingPhrase.merge.text(context.language), entered: merging, isDangerous: true,
            language: context.language)
        let page = TopicEditPage(
            topic: topic, articleCount: count, formerPaths: former.map { SiteAddress.topic($0) },
            form: form(topic, context, entered), merge: merge)
        return context.page(
            templates.topic, page, title: topic.name,
            status: entered == nil && merging == nil ? .ok : .unprocessableContent)
    }

    private func save(_ topic: Topic?, _ request: Request, _ context: DeskContext) async throws -> Response {
        var form = try await request.form()
        let name = form.line("name", 1...120)
        let slug = form.slug(from: name)
        let summary = form.text("summary", 0...300)
        try form.end()
        let isSaved = try await Arranging.save(&form, in: database) { db in
            if var topic {
                (topic.name, topic.slug, topic.summary) = (name, slug, summary)
                try topic.save(now: context.now, in: db)
                try LogEntry.append(
                    .topicSaved, about: "topic:\(topic.id)", by: context.actor,
                    detail: ["name": name, "address": slug], now: context.now, in: db)
            } else {
                let created = try Topic.create(slug: slug, name: name, summary: summary, now: context.now, in: db)
                try LogEntry.append(
                    .topicCreated, about: "topic:\(created.id)", by: context.actor,
                    detail: ["name": name, "address": slug], now: context.now, in: db)
            }
        }
        guard isSaved else {
            guard let topic else { return create(context, entered: form) }
            return try await edit(topic, context, entered: form)
        }
        return try context.redirect(to: "/desk/topics", saying: ArrangingPhrase.topicSaved)
    }

    @Sendable private func merge(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let topic = try await find(parameters)
        var form = try await request.form()
        let slug = form.line("into", 1...80)
        try form.end()
        let other = try await database.write { db -> Topic? in
            guard let other = try Topic.find(slug: slug, in: db), other.id != topic.id else { return nil }
            try topic.merge(into: other.id, by: context.actor, now: context.now, in: db)
            return other
        }
        guard let other else {
            form.fault("into", .other(ArrangingPhrase.mergeUnknown.text(context.language)))
            return try await edit(topic, context, merging: form)
        }
        return try context.redirect(to: "/desk/topics/\(other.id)", saying: ArrangingPhrase.topicMerged)
    }
}
