import Shell
import Templates

/// The page of `article-begin.mustache`: an article nobody is changing.
struct BeginPage: TemplateContext {
    let headline: String
    let state: String
    let address: String
    let tabs: ArticleTabs

    static let keys: TemplateKeys<BeginPage> = [
        .text("headline") { $0.headline },
        .text("state") { $0.state },
        .text("address") { $0.address },
        .object("tabs") { $0.tabs },
    ]
}
