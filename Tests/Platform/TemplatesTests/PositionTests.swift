import Templates
import Testing

/// V01 of reliability.md §2.3: where no escaping is safe, a value is refused when the theme is loaded.
@Suite struct PositionTests {
    @Test(arguments: [
        "<p class={{value}}>", "<p class=a{{value}}>", "<p {{value}}=\"a\">", "<p a{{value}}=\"\">", "<{{value}}>",
        "<h{{value}}>", "</{{value}}>",
        "<p {{value}}>", "<p class=\"a\"{{value}}>", "<p onclick=\"{{value}}\">", "<p ONCLICK='f({{value}})'>",
        "<p style=\"{{value}}\">",
        "<iframe srcdoc=\"{{value}}\">", "<style>a{ {{value}} }</style>", "<script>x = {{value}}</script>",
        "<script type=\"module\">{{value}}</script>",
        "<script type=\"importmap\">{{value}}</script>", "<script type=\"{{value}}\"></script>",
        "<script/>{{value}}</script>", "<script>'</style>'{{value}}</script>",
        "<!-- {{value}} -->", "<!doctype {{value}}>", "<?php {{value}}>", "<iframe>{{value}}</iframe>",
        "<xmp>{{value}}</xmp>",
        "<a href=\"javascript:{{value}}\">", "<a href=\"JAVA\tscript:f('{{value}}')\">",
        "<a href=\"javascript:'#{{value}}\">", "<a href=\"data:text/html,{{value}}\">",
        "<a href=\"&#106;avascript:{{value}}\">", "<a href=\"{{value}}:{{value}}\">",
        "<a href=\"{{value}}&colon;x{{value}}\">",
        "<set attributeName=\"href\" to=\"{{value}}\">", "<animate values=\"{{value}}\">", "<base href=\"{{value}}\">",
        "<meta http-equiv=\"refresh\" content=\"0;url={{value}}\">",
        "<meta content=\"{{value}}\" http-equiv=\"refresh\">", "<meta content=\"{{value}}\" http-equiv=refresh>",
        "<svg xmlns:x=\"{{value}}\">", "<title></ti{{value}}",
        "<script type=\"application/json\">\"</scr{{value}}\"</script>",
        "<script type=\"application/json\">\"\\{{value}}\"</script>", "<p title=\"{{{bodyHTML}}}\">",
        "<title>{{{bodyHTML}}}</title>",
        "<p title=\"{{{data}}}\">", "{{{data}}}", "{{data}}", "{{bodyHTML}}", "{{{value}}}", "{{isShown}}", "{{cards}}",
        "{{card}}", "{{.}}",
        "<script type=\"application/json\">\"{{{data}}}\"</script>",
        // Where this engine and a browser could part ways.
        "<a onclick{{#isShown}} {{/isShown}} ==\"{{value}}\">", "<a onclick{{#isShown}}{{/isShown}}/=\"{{value}}\">",
        "<a href=a{{#isShown}}{{/isShown}}/b=\"{{value}}\">", "<svg><title><script>{{value}}</script></title></svg>",
        "<!--><script>-->{{value}}</script>", "<!---><script>-->{{value}}</script>",
        "<!-- --!><script>-->{{value}}</script>",
        "<script><!-- <script></script>{{value}}</script>", "<p title=\"a\"\"{{value}}\">",
        "<p title=\"a\"b=\"{{value}}\">",
    ])
    func `is refused`(source: String) {
        #expect(problems("first line\n" + source).contains { $0.hasPrefix("page 2: ") }, "\(problems(source))")
    }

    @Test(arguments: [
        ("<input {{#isShown}}checked{{/isShown}}>", "<input checked>"),
        ("<a{{#isShown}} aria-current=\"page\"{{/isShown}} id=\"x\">", "<a aria-current=\"page\" id=\"x\">"),
        ("<p{{#names}} data-x{{/names}}>", "<p>"), ("<p{{#names}} data-{{/names}}=\"{{value}}\">", nil),
        ("<p {{#names}}a=\"1\" {{/names}}>", "<p >"), ("<p {{#names}}a=\"1\"{{/names}}>", nil),
        ("<p class=\"a{{#isShown}} b{{/isShown}}\">", "<p class=\"a b\">"), ("<p{{#isShown}}>{{/isShown}}", nil),
        ("<p data-{{#isShown}}a{{/isShown}}=\"\">", nil),
        ("<a {{#isShown}}on{{/isShown}}click=\"{{value}}\">", nil), ("<h{{#isShown}}1{{/isShown}}>", nil),
        ("<p title=\"{{#isShown}}\"{{/isShown}}>", nil),
        ("<a href=\"{{#isShown}}{{value}}{{/isShown}}{{^isShown}}#{{/isShown}}\">", "<a href=\"x\">"),
        ("<a href=\"{{#isShown}}/a{{/isShown}}{{value}}\">", nil),
        ("<a href=\"{{#isShown}}javascript{{/isShown}}:{{value}}\">", nil),
        (
            "<a href=\"/?a=1{{#isShown}}&amp;b={{value}}{{/isShown}}&amp;c={{count}}\">",
            "<a href=\"/?a=1&amp;b=x&amp;c=3\">"
        ),
        (
            "<script type=\"application/json\">[{{isShown}},{{count}},{{value}},{{{data}}}]</script>",
            "<script type=\"application/json\">[true,3,\"x\",{\"a\":[1,\"\\u003C/script\\u003E\"]}]</script>"
        ),
        ("<script type=\"application/json\">{{#isShown}}\"{{/isShown}}</script>", nil),
        ("<!-- a > b --><p>{{value}}</p>", "<!-- a > b --><p>x</p>"), ("a < b & {{value}}", "a < b & x"),
        ("<p title='>{{value}}'>", "<p title='>x'>"),
        ("<script>if (a<b) '</p>'</script>{{value}}", "<script>if (a<b) '</p>'</script>x"),
        ("</p title=\"{{value}}\">{{value}}", "</p title=\"x\">x"),
        ("<p title=\"{{value}}", nil), ("<script>", nil), ("<!--", nil),
        ("<img srcset=\"{{#cards}}{{path}} 1x, {{/cards}}\">", "<img srcset=\"\">"),
    ])
    func `sections inside tags meet, or are refused`(source: String, expected: String?) throws {
        if let expected {
            #expect(try render(source) == expected)
        } else {
            #expect(!problems(source).isEmpty)
        }
    }

    @Test func `a partial is judged where it is used`() throws {
        let partials = ["value": "{{value}}"]
        let sample = Sample(value: "a b'")
        #expect(
            try render("{{>value}}<a href=\"/?{{>value}}\">", sample, partials: partials)
                == "a b&#39;<a href=\"/?a%20b%27\">")
        #expect(problems("<p onclick=\"{{>value}}\">", partials: partials).first?.hasPrefix("value 1:") == true)
        #expect(
            try render("{{>open}}{{value}}\">", sample, partials: ["open": "<p title=\""]) == "<p title=\"a b&#39;\">")
    }
}
