"""Pages that are not there."""

import pytest

MISSING = [
    "/nope", "/nope/nope", "/topik/nope", "/penulis/nope", "/read99999/x", "/read0/x", "/readx/x", "/news/page/1",
    "/news/page/99", "/video/page/2", "/NEWS", "/%00", "/%FF", "/..%2f..%2fetc%2fpasswd", "/media/nope.jpg", "/assets/nope.css",
    "/desk-of-somebody", "/index.php", "/wp-login.php",
]


@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_404_and_not_indexed(paper, path):
    """The same page for every address that means nothing."""
    page = paper.get(path)

    assert page.status in (400, 404)
    assert path not in page.html


def test_the_page_shows_the_way_on(paper):
    """Front page, index, the menu, and the four newest articles."""
    page = paper.page("page that is not there")
    ways = [link["href"] for link in page.markup.links(within="problem")]
    latest = [link["href"] for link in page.markup.links(within="card-headline")]

    assert ways == ["/", "/indeks"]
    assert latest == [article.path for article in paper.articles[:4]]
    assert page.markup.links(within="menu-list")
    assert page.markup.link("canonical") is None
    assert page.structured_data == []


def test_the_page_that_needs_no_database_shows_the_way_on_too(paper):
    """What 500 and 503 look like; here it is 405, since pages are only read."""
    page = paper.page_without_database

    assert (page.status, page.headers["Allow"], page.headers["Cache-Control"]) == (405, "GET, HEAD", "no-store")
    assert [link["href"] for link in page.markup.links(within="problem")] == ["/", "/indeks"]
    assert page.markup.meta("robots") == "noindex"
    assert len(page.markup.all("h1")) == 1
    assert paper.get(page.markup.link("stylesheet")).status == 200
