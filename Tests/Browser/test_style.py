"""The one style sheet, as Chromium reads it."""

import re

# Declarations Chromium need not know, each with the reason it is there all the same.
FOR_OTHERS = {"-webkit-text-size-adjust": "Safari's own spelling"}

RULES = """() => {
  const walk = rules => [...rules].flatMap(rule => rule.selectorText !== undefined
    ? [rule.selectorText, ...(rule.cssRules ? walk(rule.cssRules) : [])] : rule.cssRules ? walk(rule.cssRules) : []);
  return [...document.styleSheets].flatMap(sheet => walk(sheet.cssRules));
}"""


def blocks(style):
    """Selector and declarations of every rule; what encloses rules, such as @media, is left out."""
    return re.findall(r"([^{};]+)\{([^{}]*)\}", style)


def declarations(style):
    for _, body in blocks(style):
        for declaration in re.split(r";(?![^(]*\))", body):
            name, _, value = declaration.strip().partition(":")
            if name and not name.startswith("--"):
                yield name.strip(), value.strip()


def test_the_style_sheet_is_served_as_css(paper):
    """One file, named after its content, the same on every page."""
    answer = paper.get(paper.style_path)

    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/css")
    assert {page.markup.link("stylesheet") for page in paper.pages} == {paper.style_path}


def test_chromium_drops_no_rule(paper, tab):
    """As many rules as the file has: a selector it does not understand would lose a whole rule."""
    tab.goto("/")

    assert len(tab.evaluate(RULES)) == len(blocks(paper.style))


def test_chromium_knows_every_declaration(paper, tab):
    """A misspelt property or value is dropped without a word; this says it."""
    tab.goto("/")
    pairs = sorted(set(declarations(paper.style)))

    assert len(pairs) > 200
    unknown = tab.evaluate(
        "pairs => pairs.filter(([name, value]) => !CSS.supports(name, value.replace(/\\s*!important$/, '')))",
        [list(pair) for pair in pairs])
    assert [pair for pair in unknown if pair[0] not in FOR_OTHERS] == []


def test_every_property_of_the_theme_is_defined_where_it_is_used(paper):
    """var(--x) without a definition would be nothing."""
    used = set(re.findall(r"var\((--[\w-]+)", paper.style))

    assert used <= set(re.findall(r"(--[\w-]+)\s*:", paper.style))


def test_every_class_of_the_style_sheet_is_on_some_page(paper):
    """Style for nothing is weight for nothing; what the demo does not show is named here."""
    not_in_demo = {
        "pagination", "video",  # lists of more than one page; a video file inside a text
    }
    html = {name for page in [*paper.pages, *paper.articles] for e in page.markup.elements for name in (e["class"] or "").split()}
    selectors = " ".join(selector for selector, _ in blocks(paper.style))
    classes = set(re.findall(r"\.([a-z][\w-]*)", selectors))

    assert classes - html - not_in_demo == set()
