import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/topics`: any number of topics, found by how their names begin.
struct TopicRoutes: NamedRoutes {
    let database: Database
    let templates: ArrangingTemplates
    let screens = NamedScreens(
        subject: "topic", created: .topicCreated, saved: .topicSaved, path: "/desk/topics", privilege: .manageTopics,
        group: .arrangement, place: 30, shortcut: "g t", list: .topics, listHelp: .topicsHelp, new: .newTopic,
        none: .noTopics, isSaved: .topicSaved, find: .findTopic)

    func add(to routes: DeskRoutes) {
        addScreens(to: routes)
        routes.post("/desk/topics/:id/merge", .holding(.manageTopics), use: merge)
    }

    func list(_ context: DeskContext, _ parameters: DeskParameters) async throws -> Response {
        try await names(context, parameters, note: \.summary) { try Topic.named($0, after: $1, limit: $2, in: $3) }
    }

    func fields(_ topic: Topic?, _ context: DeskContext) -> [FieldView] {
        let say = { (phrase: ArrangingPhrase) in phrase.text(context.language) }
        return [
            FieldView(.text, "summary", say(.summary), topic?.summary ?? "").hint(say(.summaryHelp)).limit(300).rows(2)
        ]
    }

    func saving(_ form: inout Form, of topic: Topic?, name: String, slug: String, _ context: DeskContext)
        -> Saving<Topic>
    {
        let summary = form.text("summary", 0...300)
        return { db in
            guard var topic else {
                return try Topic.create(slug: slug, name: name, summary: summary, now: context.now, in: db)
            }
            (topic.name, topic.slug, topic.summary) = (name, slug, summary)
            try topic.save(now: context.now, in: db)
            return topic
        }
    }

    func page(_ topic: Topic?, _ form: FormView, _ context: DeskContext, _ status: HTTPResponse.Status) async throws
        -> Response
    {
        guard let topic else { return show(FormPage(topic, form, screens, context.language), context, status) }
        return try await page(topic, form, merging: nil, context, status)
    }

    /// - Parameter merging: the form of the merge, when it came back wrong.
    private func page(
        _ topic: Topic, _ form: FormView, merging: Form?, _ context: DeskContext, _ status: HTTPResponse.Status
    ) async throws -> Response {
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
            topic: topic, articleCount: count, formerPaths: former.map { SiteAddress.topic($0) }, form: form,
            merge: merge)
        return context.page(templates.topic, page, title: topic.name, status: status)
    }

    @Sendable private func merge(_ request: Request, _ context: DeskContext, _ parameters: DeskParameters) async throws
        -> Response
    {
        let topic = try await find(parameters, context)
        var entered = try await request.form()
        let slug = entered.line("into", 1...80)
        try entered.end()
        let other = try await database.write { db -> Topic? in
            guard let other = try Topic.find(slug: slug, in: db), other.id != topic.id else { return nil }
            try topic.merge(into: other.id, by: context.actor, now: context.now, in: db)
            return other
        }
        guard let other else {
            entered.fault("into", .other(ArrangingPhrase.mergeUnknown.text(context.language)))
            return try await page(topic, form(topic, context), merging: entered, context, .unprocessableContent)
        }
        return try context.redirect(to: "/desk/topics/\(other.id)", saying: ArrangingPhrase.topicMerged)
    }
}
