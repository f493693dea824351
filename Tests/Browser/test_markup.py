"""What every page is made of."""

import json
import re
import subprocess
from urllib.parse import urljoin

import pytest
from paper import ARTICLE_TYPES, FIXED, PAGE_TYPES
from program import ROOT

every_page = pytest.mark.parametrize("page_type", PAGE_TYPES)
HERE = ROOT / "Tests" / "Browser"


@pytest.fixture(scope="module")
def checked(paper, tmp_path_factory):
    """What the Nu checker says about all pages, with and without our filter; one run of Java each way costs too
    much, so the filter is applied here as the checker does: an expression must match the whole message."""
    folder = tmp_path_factory.mktemp("pages")
    files = {}
    pages = {page.path: page for page in [*paper.pages, *paper.articles]}
    for number, page in enumerate([*pages.values(), paper.page_without_database]):
        file = folder / f"{number}.html"
        file.write_bytes(page.body)
        files[file.as_uri().removeprefix("file://")] = page.path
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", ROOT / ".tools" / "vnu.jar", "--format", "json", "--exit-zero-always", *files],
        capture_output=True, text=True, check=True)
    messages = json.loads(run.stderr)["messages"]
    return [(files[message["url"].removeprefix("file:")], message) for message in messages]


@pytest.fixture(scope="module")
def filters():
    lines = (HERE / "vnu.filter").read_text().splitlines()
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


def test_the_nu_checker_finds_no_error_on_any_page(checked, filters):
    """Every page type and every article of the demo, in one run; filtered is what the checker is too old for."""
    left = [
        f"{path}:{message.get('lastLine')}: {message['type']}: {message['message']}"
        for path, message in checked
        if not any(filter.fullmatch(message["message"]) for filter in filters)
    ]
    assert left == []


def test_every_filter_is_still_needed(checked, filters):
    """A filter nobody needs would hide a real error one day."""
    idle = [filter.pattern for filter in filters if not any(filter.fullmatch(message["message"]) for _, message in checked)]
    assert idle == []


@every_page
def test_a_page_answers_as_html_with_its_status(paper, page_type):
    """200, or 404 for what is not there; always UTF-8 HTML."""
    page = paper.page(page_type)

    assert page.status == (404 if page_type == "page that is not there" else 200)
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"


@every_page
def test_a_page_has_one_h1_and_headings_that_skip_no_level(paper, page_type):
    """A screen reader's list of headings reads as a table of contents."""
    headings = paper.page(page_type).markup.all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.name[1]) for heading in headings]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels
    assert all(heading.text.strip() for heading in headings)


@every_page
def test_a_page_runs_no_script_and_styles_nothing_inline(paper, page_type):
    """Structured data is the only script element; no attribute carries code or style."""
    markup = paper.page(page_type).markup

    assert [script for script in markup.all("script") if script["type"] != "application/ld+json"] == []
    assert markup.all("style", "iframe", "object", "embed") == []
    assert [e for e in markup.elements if any(name == "style" or name.startswith("on") for name in e.attributes)] == []
    assert [e for e in markup.elements if "javascript:" in str(e.attributes).lower()] == []


@every_page
def test_every_picture_has_an_alternative_and_room_kept_for_it(paper, page_type):
    """alt, and width and height, so that nothing jumps when a picture arrives."""
    for picture in paper.page(page_type).markup.all("img"):
        assert picture["alt"] is not None, picture
        assert (picture["width"] or "").isdigit() and (picture["height"] or "").isdigit(), picture


@every_page
def test_what_a_page_loads_is_there(paper, page_type):
    """Style sheet, icon, pictures: each from the paper itself, each answered with 200."""
    markup = paper.page(page_type).markup
    parts = [e["src"] or e["href"] for e in markup.all("img", "source", "link") if e["rel"] != "canonical"]

    assert [part for part in parts if not part.startswith("/")] == []
    assert [part for part in parts if paper.get(part).status != 200] == []


@every_page
def test_links_inside_the_paper_lead_somewhere(paper, page_type):
    """Every link to the paper itself answers with 200 at once, but for years in the index, which lead to a day."""
    year = re.compile(r"/indeks(/[\w-]+)?/\d{4}")
    page = paper.page(page_type)
    links = {link["href"].partition("#")[0] for link in page.markup.links() if link["href"].startswith("/")}
    paths = {paper.get(path).headers["Location"] if year.fullmatch(path) else path for path in links}

    assert {path: paper.get(path).status for path in paths if paper.get(path).status != 200} == {}


@every_page
def test_fragment_links_find_their_target(paper, page_type):
    """The skip link, the way back to the top, the calendar."""
    markup = paper.page(page_type).markup
    ids = [element["id"] for element in markup.elements if element["id"] is not None]

    assert len(ids) == len(set(ids))
    assert {link["href"][1:] for link in markup.links() if link["href"].startswith("#")} <= set(ids)


@every_page
def test_a_page_names_its_language(paper, page_type):
    """The paper's language is Indonesian; an article may be in English."""
    html = paper.page(page_type).markup.all("html")[0]

    assert html["lang"] == ("en" if page_type == "article in English" else html["lang"] if "article" in page_type else "id")
    assert html["lang"] in ("id", "en")


@every_page
def test_a_page_says_where_it_really_is(paper, page_type):
    """The canonical address is absolute and answers with 200; a page that is not there has none."""
    page = paper.page(page_type)
    canonical = page.markup.link("canonical")
    if page.status == 404:
        assert canonical is None
        assert page.markup.meta("robots") == "noindex"
        return

    assert canonical == urljoin(paper.address, page.path) or page.path in ("/indeks", "/indeks/news")
    assert canonical.startswith(paper.address + "/")
    assert paper.get(canonical.removeprefix(paper.address)).status == 200
    assert page.markup.meta("og:url") == canonical


@every_page
def test_the_menu_marks_where_the_reader_is(paper, page_type):
    """At most one entry is the current page, and it links to the page itself."""
    page = paper.page(page_type)
    current = [link for link in page.markup.links(within="menu-list") if link["aria-current"]]

    assert [(link["href"], link["aria-current"]) for link in current] in ([], [(page.path, "page")])
    if page_type in ("section", "section with subsections", "videos", "index", "plain page"):
        assert current


def test_titles_differ_from_page_to_page(paper):
    """A row of browser tabs can be told apart; each title ends with the paper's name, the front page's begins with it."""
    titles = {page.path: page.markup.all("title")[0].text for page in [*paper.pages, *paper.articles]}
    today = titles.pop(paper.days[0].markup.link("canonical").removeprefix(paper.address), None)

    assert len(set(titles.values())) == len(titles), today
    assert all("Kabar Nusantara" in title for title in titles.values())


@pytest.mark.parametrize("path", ["/", "/read1/x", "/nope", *[FIXED["index"]]])
def test_every_answer_carries_the_security_headers(paper, path):
    """Pages, redirects and errors alike; nothing may run, nothing may frame us."""
    headers = paper.get(path).headers

    policy = dict(part.strip().partition(" ")[::2] for part in (headers["Content-Security-Policy"] or "").split(";"))
    assert policy.get("default-src") == "'none'"
    assert policy.get("style-src") == "'self'"
    assert "unsafe" not in str(policy)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"]


@pytest.mark.parametrize("page_type", ARTICLE_TYPES)
def test_links_to_other_sites_are_marked_as_such(paper, page_type):
    """Share and follow links tell a browser that they lead out and hand it no window."""
    foot = [link for link in paper.page(page_type).markup.links(within="article-foot") if link["href"].startswith("http")]

    assert foot
    assert [link for link in foot if not {"noopener", "external"} <= set((link["rel"] or "").split())] == []
