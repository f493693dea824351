"""The desk's screens, as DeskScreens (Tests/AppTests) has written them: axe, overflow, the console, with the real policy.

The screens are HTML files; their styles and modules come from Desk/ by way of a small server that gives every answer the
desk's own Content-Security-Policy.
"""

import http.server
import json
import re
import threading

import pytest
from program import ROOT
from visit import faults

SCREENS = ROOT / ".build" / "desk-screens"
ASSETS = ROOT / "Desk" / "assets"
PICTURE = sorted((ROOT / "Demo" / "pictures").glob("*.jpg"))[0]
KINDS = {".jpg": "image/jpeg", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".html": "text/html; charset=utf-8"}


def names():
    file = SCREENS / "screens.json"
    return sorted(json.loads(file.read_text()).items()) if file.exists() else []


pytestmark = pytest.mark.skipif(not names(), reason="swift test --filter DeskScreens has not run")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.rsplit("/", 1)[-1]
        if name == "desk.css":
            body = b"\n".join(sheet.read_bytes() for sheet in sorted(ASSETS.glob("*.css")))
        else:
            # Of the pictures in the library there are the records only.
            file = PICTURE if name.endswith(".jpg") else (SCREENS if name.endswith(".html") else ASSETS) / name
            if not file.is_file():
                self.send_error(404)
                return
            body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", KINDS["." + name.rsplit(".", 1)[-1]])
        self.send_header("Content-Security-Policy", (SCREENS / "policy").read_text())
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def desk():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    context.close()


@pytest.mark.parametrize("name,file", names(), ids=[name for name, _ in names()])
def test_screen(desk, page, axe, name, file):
    page.complaints.clear()
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{desk}/{file}")
    assert faults(page, axe, (1280, 390, 320)) == []
    assert page.complaints == []


def test_the_menu_opens_on_the_phone(desk, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{desk}/{dict(names())['topics']}")
    assert not page.locator("#menu").is_visible()
    page.get_by_role("button", name="Menu").click()
    assert page.locator("#menu").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#menu").is_visible()


def test_question_mark_lists_the_shortcuts_and_they_work(desk, page):
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(f"{desk}/{dict(names())['topics']}")
    page.keyboard.press("?")
    dialog = page.locator("#shortcuts")
    assert dialog.is_visible()
    assert "How the topic's name begins" in dialog.inner_text()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")  # Chromium closes it a moment after the key.
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("?n")
    assert not dialog.is_visible()
    assert page.evaluate("document.activeElement.value") == "?n"


def test_shortcuts_can_be_switched_off(desk, page):
    page.goto(f"{desk}/{dict(names())['topics']}")
    page.keyboard.press("?")
    page.get_by_label("Single-key shortcuts are on").uncheck()
    page.keyboard.press("Escape")
    page.locator("#shortcuts").wait_for(state="hidden")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") != "q"
    page.evaluate("localStorage.clear()")


def test_what_is_wrong_has_the_focus(desk, page):
    wrong = next(file for name, file in names() if name.startswith("POST sections"))
    page.goto(f"{desk}/{wrong}")
    assert page.evaluate("document.activeElement.hasAttribute('data-faults')")
    page.locator("[data-faults] a").first.click()
    assert page.evaluate("document.activeElement.id") == "field-name"


def places(page):
    return page.locator("[data-row]").evaluate_all(
        "rows => rows.map(row => row.querySelector('select').value + ':' + row.querySelector('input').value)")


def drag_to_the_top(page, number):
    handle = page.locator("[data-handle]").nth(number).bounding_box()
    first = page.locator("[data-row]").nth(0).bounding_box()
    page.mouse.move(handle["x"] + 8, handle["y"] + 8)
    page.mouse.down()
    page.mouse.move(first["x"] + 60, first["y"] + 10, steps=12)
    page.mouse.up()


def test_the_front_page_is_arranged_by_keyboard_and_by_dragging(desk, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{desk}/{dict(names())['front/1']}")
    before = places(page)
    assert [place.split(":")[0] for place in before] == ["article", "section", "newest"]
    # Automatic places have no article to choose.
    assert page.locator("[data-other]").nth(0).is_visible()
    assert not page.locator("[data-other] input").nth(2).is_visible()

    page.locator("[data-handle]").nth(2).press("ArrowUp")
    assert places(page) == [before[0], before[2], before[1]]
    assert re.search("The newest: 2 / 3", page.locator(".toasts").inner_text())

    drag_to_the_top(page, 2)
    assert places(page) == [before[1], before[0], before[2]]

    page.locator("[data-remove]").nth(0).click()
    assert places(page) == [before[0], before[2]]


def test_articles_of_the_front_page_are_found_while_typing(desk, page):
    page.route("**/desk/pickers/articles?*", lambda route: route.fulfill(
        json=[{"id": 7, "name": "Beras <b>turun</b>", "detail": "Ekonomi"}]))
    page.goto(f"{desk}/{dict(names())['front/1']}")
    field = page.locator("[data-find]").nth(0)
    with page.expect_request(lambda request: request.url.endswith("/desk/pickers/articles?q=ber%20")):
        field.fill("")
        field.type("ber ")
    option = page.locator("#found-1 option")
    option.wait_for(state="attached")
    assert option.get_attribute("value") == "Beras <b>turun</b> · 7"
    page.unroute("**/desk/pickers/articles?*")


def labels(page):
    return page.locator("[data-row] input[name=label]").evaluate_all("inputs => inputs.map(input => input.value)")


def test_the_menu_is_arranged_by_keyboard_and_by_dragging(desk, page):
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(f"{desk}/{dict(names())['menu']}")
    assert labels(page) == ["Ekonomi", "Video", "Tentang", "Mitra"]

    page.locator("[data-handle]").nth(0).press("ArrowDown")
    assert labels(page) == ["Video", "Ekonomi", "Tentang", "Mitra"]
    assert re.search("Ekonomi: 2 / 4", page.locator(".toasts").inner_text())

    drag_to_the_top(page, 3)
    assert labels(page) == ["Mitra", "Video", "Ekonomi", "Tentang"]

    page.locator("[data-remove]").nth(1).click()
    assert labels(page) == ["Mitra", "Ekonomi", "Tentang"]


def test_the_board_goes_by_keyboard(desk, page):
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(f"{desk}/{dict(names())['board']}")
    form = page.locator("details.board-new")
    assert form.get_attribute("open") is None
    page.keyboard.press("n")
    assert form.get_attribute("open") is not None
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "board-person"
    # Every card is reached by Tab: its headline, then its standing.
    links = page.locator(".board-card a")
    links.first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href').endsWith('/standing')")


def test_six_filled_columns_fit_a_laptop_and_scroll_only_below(desk, page):
    page.goto(f"{desk}/{dict(names())['board']}")
    page.evaluate("""() => {
        const full = document.querySelector(".board-column:not(.board-empty)");
        for (const column of document.querySelectorAll(".board-empty")) {
            column.classList.remove("board-empty");
            column.append(full.querySelector(".board-list").cloneNode(true));
        }
    }""")
    for width, scrolls in ((1280, False), (1440, False), (800, True)):
        page.set_viewport_size({"width": width, "height": 844})
        board = "document.querySelector('.board')"
        assert page.evaluate(f"{board}.scrollWidth > {board}.clientWidth") == scrolls, width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("""[...document.querySelectorAll(".board-column")].every(column =>
            [...column.querySelectorAll(":not(.visually-hidden)")].every(one =>
                one.getBoundingClientRect().right <= column.getBoundingClientRect().right))"""), width
    # Where it scrolls, the keyboard reaches the last card.
    page.locator(".board-card a").last.focus()
    box = page.locator(".board-card a").last.bounding_box()
    assert 0 <= box["x"] and box["x"] + box["width"] <= 800


def test_the_board_is_one_column_on_the_phone(desk, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{desk}/{dict(names())['board']}")
    lefts = page.locator(".board-column").evaluate_all("columns => columns.map(column => column.getBoundingClientRect().left)")
    assert len(lefts) == 6 and len(set(lefts)) == 1


def test_an_articles_pages_are_tabs(desk, page):
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(f"{desk}/{dict(names())['articles/4/standing']}")
    tabs = page.locator(".article-tabs a")
    assert [tab.split("/")[-1] for tab in tabs.evaluate_all("links => links.map(link => link.pathname)")] == [
        "edit", "standing", "publication", "comments", "revisions"]
    assert tabs.nth(1).get_attribute("aria-current") == "page"
    page.keyboard.press("?")
    assert "Publication" in page.locator("#shortcuts").inner_text()
    page.keyboard.press("Escape")
