import Documents
import Testing

@testable import Arranging

@Suite struct PageTextTests {
    @Test func `a text becomes paragraphs, headings and lists, and back`() {
        let text = "Satu\nbaris.\n\n## Judul\n\n- a\n- b\n\nAkhir."
        let document = PageText.document(from: text)

        #expect(document.blocks.count == 4)
        #expect(PageText.text(of: document) == text)
    }

    @Test func `a body with more in it is not shown as text`() {
        #expect(PageText.text(of: Document([.rule])) == nil)
        #expect(PageText.text(of: Document([.paragraph([.text("a", marks: [.bold])])])) == nil)
        #expect(PageText.text(of: Document([.quote([.paragraph([.text("a", marks: [])])])])) == nil)
        // It would come back as a heading.
        #expect(PageText.text(of: Document(paragraphs: ["## x"])) == nil)
    }

    @Test(arguments: ["", "\n\n\n", "a", "- a", "#", "## ", "##x", "-", "- a\nb", "a\u{0301}\n\n\u{202E}b", "  a  "])
    func `any text is some body, and what is shown comes back the same`(text: String) {
        let document = PageText.document(from: text)
        if let shown = PageText.text(of: document) { #expect(PageText.document(from: shown) == document) }
    }
}
