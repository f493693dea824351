"""The article page: what it weighs, how it is shared, what machines read."""

import gzip
from datetime import datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from paper import ARTICLE_TYPES

every_article = pytest.mark.parametrize("page_type", ARTICLE_TYPES)
LARGEST = 20 * 1024


@pytest.mark.parametrize("page_type", ["article in Indonesian", "longest article"])
def test_an_article_costs_at_most_20_kb(paper, report, page_type):
    """HTML and style sheet together, as gzip -6 makes them; -9 and what the program sends are reported beside it."""
    paths = [paper.path(page_type), paper.style_path]
    weights = {
        f"gzip -{level}": [len(gzip.compress(paper.get(path).body, level)) for path in paths] for level in (9, 6)
    } | {f"sent as {coding}": [len(paper.get(path, coding).body) for path in paths] for coding in ("gzip", "br")}
    for way, (html, css) in weights.items():
        report(f"{page_type}, {way}: {(html + css) / 1024:.1f} KB ({html:,} bytes of HTML, {css:,} of CSS)")

    assert sum(weights["gzip -6"]) <= LARGEST
    assert sum(weights["sent as gzip"]) <= LARGEST


@every_article
def test_one_address_stands_everywhere(paper, page_type):
    """Canonical, Open Graph, structured data and the field to copy from name the same address: the page's own."""
    page = paper.page(page_type)
    article = page.thing("NewsArticle")
    field = [element for element in page.markup.all("input") if element["id"] == "address"]

    addresses = [
        page.markup.link("canonical"), page.markup.meta("og:url"), article["mainEntityOfPage"], article["url"],
        field[0]["value"],
    ]
    assert set(addresses) == {paper.address + page.path}
    assert field[0]["readonly"] is not None


@every_article
def test_share_links_carry_the_headline_and_the_address(paper, page_type):
    """Decoded as the services decode them; nothing is counted, no parameter is added."""
    page = paper.page(page_type)
    address, headline = paper.address + page.path, page.markup.all("h1")[0].text
    both = f"{headline}\n{address}"
    expected = {
        "wa.me": {"text": [both]},
        "x.com": {"text": [headline], "url": [address]},
        "www.facebook.com": {"u": [address]},
        "t.me": {"url": [address], "text": [headline]},
        "line.me": {"text": [both]},
        "": {"subject": [headline], "body": [address]},
    }

    links = [urlsplit(link["href"]) for link in page.markup.links(within="share-links")]
    assert {link.netloc: parse_qs(link.query, strict_parsing=True) for link in links} == expected
    # RFC 6068 knows no plus sign for a space.
    assert [link.query for link in links if "+" in link.query] == []
    assert unquote(links[-1].query) == f"subject={headline}&body={address}"


def test_a_headline_with_every_kind_of_sign_is_shared_whole(paper):
    """The same for every article of the demo, since headlines differ in their signs."""
    for article in paper.articles:
        headline = article.markup.all("h1")[0].text
        query = urlsplit(article.markup.links(within="share-links")[1]["href"]).query
        assert parse_qs(query)["text"] == [headline]


def test_every_article_describes_itself_as_a_news_article(paper):
    """What Google's “Article structured data” and schema.org ask for, equal to what readers see."""
    for page in paper.articles:
        article = page.thing("NewsArticle")
        shown = page.markup.all("time")[0]["datetime"]

        assert page.structured_data[0]["@context"] == "https://schema.org"
        assert article["headline"] == page.markup.all("h1")[0].text
        assert article["inLanguage"] == page.markup.all("html")[0]["lang"]
        assert article["datePublished"] == shown
        assert datetime.fromisoformat(article["dateModified"]) >= datetime.fromisoformat(article["datePublished"])
        assert datetime.fromisoformat(article["datePublished"]).utcoffset() is not None
        assert article["publisher"]["@type"] == "NewsMediaOrganization" and article["publisher"]["name"]
        assert all(author["@type"] == "Person" and author["name"] and author["url"] for author in article["author"])
        assert [author["name"] for author in article["author"]] == [
            link.text for link in page.markup.links(within="byline", rel="author")]
        assert article["isAccessibleForFree"] is True


def test_a_picture_has_its_credit_wherever_it_stands(paper):
    """On the page, on cards and in the structured data."""
    for page in [*paper.articles, *paper.pages]:
        figures = [figure for figure in page.markup.all("figure") if figure.has_class("card-picture")]
        assert [figure for figure in figures if not figure.text.strip()] == []
    with_picture = [page for page in paper.articles if page.thing("NewsArticle").get("image")]

    assert len(with_picture) > 20
    for page in with_picture:
        image = page.thing("NewsArticle")["image"]
        credit = [e for e in page.markup.all("span") if e.has_class("credit") and e.is_in("lead-picture")]
        assert credit[0].text.endswith(image["creditText"])
        assert image["url"] == page.markup.meta("og:image")
        assert paper.get(urlsplit(image["url"]).path).status == 200


def test_the_way_back_is_told_to_machines_too(paper):
    """Breadcrumbs: the paper, then the section, numbered from one, each an address that answers."""
    for page in paper.articles:
        steps = page.thing("BreadcrumbList")["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert all(paper.get(step["item"].removeprefix(paper.address)).status == 200 for step in steps)


def test_an_article_in_english_speaks_english_around_the_text(paper):
    """Labels, dates and reading time are in the language of the article, and Open Graph says so where it says anything."""
    page = paper.page("article in English")
    share = [e.text for e in page.markup.all("h2") if e.is_in("share")]

    assert page.markup.all("html")[0]["lang"] == "en"
    assert share[0].startswith("Share")
    assert "min" in [e.text for e in page.markup.all("p") if e.has_class("byline")][0]


def test_an_old_address_leads_to_the_one_of_today(paper):
    """The words in an article's address may change; its number does not."""
    article = paper.articles[0]
    answer = paper.get(article.path.rpartition("/")[0] + "/words-of-another-day")

    assert (answer.status, answer.headers["Location"]) == (301, article.path)


@pytest.mark.parametrize("width", [390, 760, 1000, 1280, 1600])
def test_related_articles_stay_small_however_few_they_are(paper, tab, width):
    """A picture of what to read next is no second lead picture, and a card alone is no wider than the text above."""
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(paper.path("article in Indonesian"))
    cards = tab.locator(".related-articles .card")
    for count in (4, 3, 2, 1):
        tab.evaluate(
            "count => document.querySelectorAll('.related-articles .card').forEach((card, i) => i >= count && card.remove())",
            count)
        assert cards.count() <= count
        pictures = [box for box in (one.bounding_box() for one in cards.locator("img").all()) if box]
        assert all(box["width"] <= 360 and box["height"] <= 205 for box in pictures), (count, pictures)
        texts = [one.bounding_box()["width"] for one in cards.locator("h3").all()]
        assert all(text >= 140 for text in texts), (count, texts)
