import Testing

@testable import Shell

/// The bar over a preview: the site's page below it is byte for byte the live one.
@Suite struct PreviewBarTests {
    private func placed(on page: String) -> String {
        String(decoding: PreviewBar.placed(Array("|bar|".utf8), on: Array(page.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("<!DOCTYPE html><body><p>a</p></body>", "<!DOCTYPE html><body>|bar|<p>a</p></body>"),
        ("<body class=\"a>b\" data-x='>'>a", "<body class=\"a>b\" data-x='>'>|bar|a"),
        ("<head></head><body\n>a<body>b", "<head></head><body\n>|bar|a<body>b"),
        ("<!DOCTYPE html><p>a", "<!DOCTYPE html><p>a|bar|"), ("<body class=\"a", "<body class=\"a|bar|"), ("", "|bar|"),
    ])
    func `it is the first thing of the body, and nothing else changes`(page: String, result: String) {
        #expect(placed(on: page) == result)
    }
}
