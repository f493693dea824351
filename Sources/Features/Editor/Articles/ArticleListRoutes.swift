import Database
import Hummingbird
import Newsroom
import Shell

/// `/desk/articles`: every article one may see, newest first; or those whose headline begins so, by headline.
struct ArticleListRoutes: Sendable {
    let database: Database
    let pages: EditorPages

    private static let pageLength = 50

    func add(to routes: DeskRoutes) {
        routes.get("/desk/articles", .signedIn, use: list)
    }

    @Sendable func list(_ request: Request, context: DeskContext, parameters: DeskParameters) async throws -> Response {
        let query = parameters.query("q", as: String.self) ?? ""
        let state = parameters.query("state", as: String.self).flatMap { ArticleQuery.State(rawValue: $0) }
        let before = parameters.query("before", as: Int64.self)
        let after = parameters.query("after", as: String.self)
        let (language, rights, user) = (context.language, context.rights, context.user)
        let rows = try await database.read { db in
            try ArticleQuery(
                text: query, state: state, before: before, after: after, user: user.id, rights: rights,
                limit: Self.pageLength + 1
            ).rows(in: db)
        }
        let shown = Array(rows.prefix(Self.pageLength))
        let last = rows.count > Self.pageLength ? shown.last : nil
        let page = ArticleListPage(
            query: query, states: Self.options(state, language),
            rows: shown.map { ArticleRowView($0, language) },
            nextPath: last.map { Self.path(query, state, after: $0) },
            isFiltered: !query.isEmpty || state != nil, canWrite: rights.allowsAnywhere(.write))
        return context.page(pages.list, page, title: EditorPhrase.articles.text(language))
    }

    private static func options(_ chosen: ArticleQuery.State?, _ language: Language) -> [OptionView] {
        [OptionView(value: "", label: EditorPhrase.anyState.text(language), isChosen: chosen == nil)]
            + ArticleQuery.State.allCases.map {
                OptionView(value: $0.rawValue, label: $0.phrase.text(language), isChosen: $0 == chosen)
            }
    }

    private static func path(_ query: String, _ state: ArticleQuery.State?, after row: ArticleLine) -> String {
        var fields: [(String, String)] = []
        if !query.isEmpty { fields.append(("q", query)) }
        if let state { fields.append(("state", state.rawValue)) }
        fields.append(("before", "\(row.id)"))
        if !query.isEmpty { fields.append(("after", row.lowerCase)) }
        return "/desk/articles?" + fields.map { "\($0)=\($1.percentEncoded)" }.joined(separator: "&")
    }
}

extension ArticleRowView {
    fileprivate init(_ row: ArticleLine, _ language: Language) {
        headline = row.headline.isEmpty ? EditorPhrase.untitled.text(language) : row.headline
        path = "/desk/articles/\(row.id)/edit"
        section = row.section ?? ""
        state = row.state.phrase.text(language)
        isLive = row.state == .live
    }
}

extension ArticleQuery.State {
    var phrase: EditorPhrase {
        switch self {
        case .draft: .draft
        case .live: .live
        case .withdrawn: .withdrawn
        }
    }
}

extension String {
    /// For a value in a query: everything but letters, digits and `-._~` as `%XX`.
    var percentEncoded: String {
        var result = ""
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
