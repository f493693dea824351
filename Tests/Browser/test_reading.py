"""Pages in a browser: what axe-core finds, what is loaded, what sticks out, what the keyboard reaches."""

import re

import pytest
from paper import PAGE_TYPES

every_page = pytest.mark.parametrize("page_type", PAGE_TYPES)

FOCUS = """() => {
  const element = document.activeElement;
  const rings = [getComputedStyle(element), getComputedStyle(element, "::after")];
  const box = element.getBoundingClientRect();
  return {
    name: element.localName, href: element.getAttribute("href"), text: element.innerText?.trim(),
    isMarked: rings.some(ring => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2),
    isSeen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
    isInMain: !!element.closest("main"),
  };
}"""


def press(page, key):
    """Presses a key and tells where the focus is then."""
    page.keyboard.press(key)
    return page.evaluate(FOCUS)


@every_page
def test_axe_finds_nothing(visitor, paper, page_type):
    """All rules of axe-core, phone and desk, light and dark, menu closed and open."""
    assert visitor.visit(paper.path(page_type)).violations == []


@every_page
def test_a_page_loads_from_the_paper_alone_and_the_console_stays_empty(visitor, paper, page_type):
    """No other host is asked for anything; the content policy stops nothing."""
    visit = visitor.visit(paper.path(page_type))

    assert [url for url in visit.requests if not url.startswith(paper.address + "/")] == []
    assert visit.complaints == []


@every_page
def test_nothing_sticks_out_at_any_width(visitor, paper, page_type):
    """320, 390, 768 and 1280 px, with the menu closed and open: no sideways scrolling, nothing cut off."""
    assert visitor.visit(paper.path(page_type)).overflow == {}


@every_page
def test_without_scripts_a_page_shows_the_same(visitor, paper, tab, page_type):
    """The text on the phone, word for word, from a browser that runs no script."""
    path = paper.path(page_type)
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.route(re.compile("/media/"), lambda route: route.abort())
    tab.goto(path)

    assert tab.inner_text("body") == visitor.visit(path).text


def test_the_skip_link_comes_first_and_leads_past_the_menu(tab):
    """Hidden until it has the focus; after Enter the next stop is in the text."""
    tab.goto("/news")

    first = press(tab, "Tab")
    assert (first["href"], first["isSeen"], first["isMarked"]) == ("#main", True, True)
    tab.keyboard.press("Enter")
    assert press(tab, "Tab")["isInMain"]


def test_the_tab_key_walks_the_menu_in_its_order_and_shows_where_it_is(tab, paper):
    """Skip link, name, then every entry of the menu; the accounts open with Enter."""
    tab.goto("/")
    entries = [link["href"] for link in paper.get("/").markup.links(within="menu-list")]
    accounts = [link["href"] for link in paper.get("/").markup.links(within="menu-more")]

    stops = [press(tab, "Tab") for _ in range(2 + len(entries) - len(accounts))]
    switch = press(tab, "Tab")
    tab.keyboard.press("Enter")
    stops_of_accounts = [press(tab, "Tab") for _ in accounts]

    assert [stop["href"] for stop in stops] == ["#main", "/", *entries[: -len(accounts)]]
    assert switch["name"] == "summary"
    assert [stop["href"] for stop in stops_of_accounts] == accounts
    assert [stop for stop in [*stops, switch, *stops_of_accounts] if not (stop["isSeen"] and stop["isMarked"])] == []


@pytest.mark.parametrize("path", ["/", "/indeks", "/read1/x"])
def test_the_focus_can_be_seen_at_every_stop(tab, path):
    """From the first link to the last, on the desk."""
    tab.goto(path)
    unseen, stops = [], 0
    while (stop := press(tab, "Tab"))["name"] != "body" and stops < 300:
        stops += 1
        if not (stop["isSeen"] and stop["isMarked"]):
            unseen.append(stop)

    assert 20 < stops < 300
    assert unseen == []


def test_the_menu_of_the_phone_opens_without_a_script(tab):
    """Closed at first, opened by a tap and by the keyboard, closed again."""
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto("/news")
    entries, switch = tab.locator(".menu-list > li > a"), tab.locator(".menu-switch summary")

    assert entries.first.is_hidden()
    switch.click()
    assert all(entry.is_visible() for entry in entries.all())
    switch.press("Enter")
    assert entries.first.is_hidden()
    switch.press("Enter")
    assert press(tab, "Tab")["href"] == entries.first.get_attribute("href")


def test_the_menu_of_the_desk_needs_no_opening(tab):
    """All entries stand there; the switch of the phone does not."""
    tab.goto("/news")

    assert all(entry.is_visible() for entry in tab.locator(".menu-list > li > a").all())
    assert tab.locator(".menu-switch").is_hidden()


def test_on_paper_stands_the_article_without_menu_and_share_links(tab):
    """The print view: name, text, picture and address; nothing that only works on a screen."""
    tab.goto("/read1/x")
    tab.emulate_media(media="print")

    shown = [".masthead-name", "h1", ".article .byline", ".lead-picture img", ".body > p", ".share-address input"]
    gone = [".menu", ".skip", ".share-links", ".related-articles", ".latest-articles", ".follow", ".topics", ".footer"]
    assert [name for name in shown if not tab.locator(name).first.is_visible()] == []
    assert [name for name in gone if tab.locator(name).first.is_visible()] == []
