import HTTPTypes
package import Hummingbird
package import Templates
import Web

/// A template of the desk, checked against its page type and its part's phrases.
package struct DeskTemplate<Phrase: DeskPhrases, Page: TemplateContext>: Sendable {
    let template: Template<DeskLayout, Saying<Phrase>, Page>
    /// Addresses of the modules the page loads beside the desk's own.
    let scripts: [String]

    func bytes(_ page: Page, _ layout: DeskLayout) -> [UInt8] {
        template.render(layout, Saying(layout.language), page)
    }
}

extension DeskContext {
    /// A page in the desk's frame.
    ///
    /// - Parameter title: of the browser's tab; the paper's name follows it.
    package func page<Phrase, Page>(
        _ template: DeskTemplate<Phrase, Page>, _ page: Page, title: String, status: HTTPResponse.Status = .ok
    ) -> Response {
        visit.page(template, page, title: title, status: status, identity: identity)
    }
}

extension DeskVisit {
    /// A page for who has not signed in.
    package func page<Phrase, Page>(
        _ template: DeskTemplate<Phrase, Page>, _ page: Page, title: String, status: HTTPResponse.Status = .ok
    ) -> Response {
        self.page(template, page, title: title, status: status, identity: nil)
    }

    func page<Phrase, Page>(
        _ template: DeskTemplate<Phrase, Page>, _ page: Page, title: String, status: HTTPResponse.Status,
        identity: DeskIdentity?
    ) -> Response {
        let layout = DeskLayout(self, identity, title: title, scripts: template.scripts)
        return Response(bytes: template.bytes(page, layout), type: "text/html; charset=utf-8", status: status)
    }
}
