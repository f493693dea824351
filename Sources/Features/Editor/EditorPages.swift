import Shell

/// The editor's templates, checked when the program starts.
struct EditorPages: Sendable {
    let list: DeskTemplate<EditorPhrase, ArticleListPage>
    let edit: DeskTemplate<EditorPhrase, EditPage>
    let begin: DeskTemplate<EditorPhrase, BeginPage>
    let revisions: DeskTemplate<EditorPhrase, RevisionListPage>
    let comparison: DeskTemplate<EditorPhrase, ComparisonPage>
    let previewLink: DeskTemplate<EditorPhrase, PreviewLinkPage>
    /// Whether set-up fetched the library; without it the page says what to do.
    let isVendorThere: Bool

    init(_ theme: DeskTheme) throws {
        let vendor: String? = try? theme.address(of: "vendor/editor.js")
        isVendorThere = vendor != nil
        list = try theme.template("article-list", ArticleListPage.self, words: EditorPhrase.self)
        edit = try theme.template(
            "article-edit", EditPage.self, words: EditorPhrase.self, scripts: vendor == nil ? [] : ["editor/main.js"])
        begin = try theme.template("article-begin", BeginPage.self, words: EditorPhrase.self)
        revisions = try theme.template("article-revisions", RevisionListPage.self, words: EditorPhrase.self)
        comparison = try theme.template("article-comparison", ComparisonPage.self, words: EditorPhrase.self)
        previewLink = try theme.template("preview-link", PreviewLinkPage.self, words: EditorPhrase.self)
    }
}
