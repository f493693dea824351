package import Foundation
import Newsroom
package import Shell
import Templates
import Web

/// A folder of templates and files that decides how the site looks; changed without a compiler.
///
/// Every template is checked against the type it is rendered over when the theme is loaded: a mistyped key
/// is an error then, never an empty space in a page.
package struct Theme: Sendable {
    typealias PageTemplate<Page: TemplateContext> = Template<SiteLayout, Page>

    /// What `theme.json` says: name and version.
    package let manifest: ThemeManifest
    let front: PageTemplate<FrontPage>
    let section: PageTemplate<SectionPage>
    let topic: PageTemplate<TopicPage>
    let person: PageTemplate<PersonPage>
    let video: PageTemplate<VideoPage>
    let index: PageTemplate<IndexPage>
    let article: PageTemplate<ArticlePage>
    let page: PageTemplate<PlainPageView>
    let corrections: PageTemplate<CorrectionsPage>
    let problem: PageTemplate<ProblemPage>
    /// Addresses of the files below.
    package let assets: ThemeAssets
    /// What the theme's pages load.
    let files: StaticFiles

    /// Reads and checks the theme in `folder`.
    ///
    /// - Throws: `TemplateError` listing everything wrong in its templates; ``ThemeError`` when the folder is
    ///   no theme.
    package init(folder: URL) throws {
        manifest = try ThemeManifest(file: folder.appending(path: "theme.json"))
        var loader = ThemeLoader(library: try TemplateLibrary.load(folder: folder.appending(path: "templates")))
        let front = loader.template("front", FrontPage.self)
        let section = loader.template("section", SectionPage.self)
        let topic = loader.template("topic", TopicPage.self)
        let person = loader.template("person", PersonPage.self)
        let video = loader.template("video", VideoPage.self)
        let index = loader.template("index", IndexPage.self)
        let article = loader.template("article", ArticlePage.self)
        let page = loader.template("page", PlainPageView.self)
        let corrections = loader.template("corrections", CorrectionsPage.self)
        let problem = loader.template("problem", ProblemPage.self)
        guard let front, let section, let topic, let person, let video, let index, let article, let page,
            let corrections,
            let problem
        else {
            throw TemplateError(loader.problems)
        }
        (self.front, self.section, self.topic, self.person, self.video) = (front, section, topic, person, video)
        (self.index, self.article, self.page) = (index, article, page)
        (self.corrections, self.problem) = (corrections, problem)
        files = try StaticFiles(ThemeFiles.all(in: folder.appending(path: "assets")))
        guard let stylesheet = files.address(of: ThemeFiles.stylesheet), let icon = files.address(of: ThemeFiles.icon)
        else {
            throw ThemeError.missing("assets")
        }
        assets = ThemeAssets(stylesheet: stylesheet, icon: icon)
    }
}

/// Collects the problems of all templates, so that a theme's author sees them together.
private struct ThemeLoader {
    let library: TemplateLibrary
    var problems: [TemplateProblem] = []

    mutating func template<Page: TemplateContext>(_ name: String, _ page: Page.Type) -> Template<SiteLayout, Page>? {
        do throws(TemplateError) {
            return try library.template(name, SiteLayout.self, page)
        } catch {
            problems += error.problems
            return nil
        }
    }
}
