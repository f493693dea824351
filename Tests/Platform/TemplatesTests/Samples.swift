import Templates

/// One value of every kind of key.
struct Sample: TemplateContext {
    var value = "x"
    var isShown = true
    var count = 3
    var body = SafeHTML(unchecked: Array("<p>safe</p>".utf8))
    var data: [UInt8]? = Array(#"{"a":[1,"</script>"]}"#.utf8)
    var card: Card?
    var cards: [Card] = []
    var names: [String] = []
    var block: String?

    static let keys: TemplateKeys<Sample> = [
        .text("value") { $0.value }, .flag("isShown") { $0.isShown }, .number("count") { $0.count },
        .html("bodyHTML") { $0.body }, .json("data") { $0.data }, .object("card") { $0.card },
        .list("cards") { $0.cards }, .texts("names") { $0.names },
        .choice("block", among: ["one", "two"]) { $0.block },
    ]
}

struct Card: TemplateContext {
    var headline: String
    var path = "/"

    static let keys: TemplateKeys<Card> = [.text("headline") { $0.headline }, .text("path") { $0.path }]
}

struct Site: TemplateContext {
    var name = "Paper"
    var menu: [Entry] = []

    static let keys: TemplateKeys<Site> = [.text("name") { $0.name }, .list("menu") { $0.menu }]
}

struct Entry: TemplateContext {
    var label: String
    var entries: [Entry] = []

    static let keys: TemplateKeys<Entry> = [.text("label") { $0.label }, .list("entries") { $0.entries }]
}

/// Renders one source over one sample.
func render(_ source: String, _ sample: Sample = Sample(), partials: [String: String] = [:]) throws -> String {
    var sources = partials
    sources["page"] = source
    let template = try TemplateLibrary(sources: sources).template("page", Sample.self)
    return String(decoding: template.render(sample), as: UTF8.self)
}

/// The problems of one source, as `line: message help`.
func problems(_ source: String, partials: [String: String] = [:]) -> [String] {
    var sources = partials
    sources["page"] = source
    do {
        _ = try TemplateLibrary(sources: sources).template("page", Sample.self)
        return []
    } catch {
        return error.problems.map { "\($0.template) \($0.line): \($0.message) \($0.help)" }
    }
}
