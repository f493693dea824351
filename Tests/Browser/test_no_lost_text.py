"""Pages that die between a message and its answer: rows R02 and R17 of the reliability plan. Once written is once there."""

import json
import time

import pytest
from edit_page import editor_paper  # noqa: F401
from editing import is_kept, is_saved, wait_until


@pytest.fixture
def page(paper, browser):
    page = paper.open(browser)
    page.evaluate("redaksiEditor.editor.commands.clearContent(true)")
    is_saved(page)
    page.click(".prose")
    yield page
    page.context.close()


def text_of(paper):
    return json.dumps(paper.body(), ensure_ascii=False)


def crash(page):
    """Kills the page's process. Nothing of it runs on the way out."""
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    try:
        session.send("Page.crash", timeout=1000)
    except Exception:
        pass


def next_page(paper, page):
    other = page.context.new_page()
    other.errors = []
    other.on("pageerror", lambda error: other.errors.append(str(error)))
    other.goto(f"{paper.address}/desk/articles/1/edit")
    other.wait_for_selector("[data-ready]")
    return other


def swallow_answers(page, count=None):
    """The server takes what the page sends, and the page never hears of it."""
    taken = []

    def handle(route):
        if route.request.method != "PUT" or (count is not None and len(taken) >= count):
            route.continue_()
            return
        route.fetch()
        taken.append(route.request.post_data_json)

    page.route("**/copy", handle)
    return taken


def drop_messages(page):
    """Nothing the page sends arrives; what it sent is given."""
    dropped = []

    def handle(route):
        if route.request.method != "PUT":
            route.continue_()
            return
        dropped.append(route.request.post_data_json)
        route.abort()

    page.route("**/copy", handle)
    return dropped


def wait_for(page, condition, seconds=15):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "never so"
        page.wait_for_timeout(50)


def test_a_page_killed_between_a_message_and_its_answer_leaves_its_text_once(paper, page):
    taken = swallow_answers(page)
    page.keyboard.type("Harga beras naik")
    wait_for(page, lambda: taken)
    page.keyboard.type(" di pasar.")
    is_kept(page, "di pasar.")
    crash(page)
    other = next_page(paper, page)
    wait_until(other, "document.querySelector('.prose').textContent.includes('pasar')")
    is_saved(other)
    assert text_of(paper).count("Harga beras naik di pasar.") == 1 and text_of(paper).count("Harga") == 1
    assert other.inner_text(".prose").count("Harga") == 1
    assert other.errors == []


def test_a_record_that_comes_back_from_the_disk_after_it_was_delivered_changes_nothing(paper, page):
    """A browser that is killed may have on its disk what it had taken out of its storage."""
    dropped = drop_messages(page)
    page.keyboard.type("Presiden tiba")
    is_kept(page, "Presiden tiba")
    wait_for(page, lambda: dropped)
    record = page.evaluate("Object.entries(localStorage).find(([key]) => key.startsWith('redaksi-copy-'))")
    page.keyboard.type(" di Moskow.")
    is_kept(page, "di Moskow.")
    crash(page)
    second = next_page(paper, page)
    wait_until(second, "document.querySelector('.prose').textContent.includes('Moskow')")
    second.evaluate("redaksiEditor.editor.commands.insertContentAt(0, '<p></p><p>Kemarin</p>')")
    is_saved(second)
    second.evaluate("([key, value]) => localStorage.setItem(key, value)", record)
    crash(second)
    third = next_page(paper, page)
    is_saved(third)
    assert text_of(paper).count("Presiden") == 1 and text_of(paper).count("Moskow") == 1
    assert third.inner_text(".prose").count("Presiden tiba di Moskow.") == 1
    assert third.inner_text("[data-part=kept]") == ""


def test_what_cannot_be_delivered_at_once_is_delivered_later_and_not_offered(paper, page):
    """The line is bad when the next page opens: the text comes into it by itself, so that nobody puts it in a second time."""
    dropped = drop_messages(page)
    page.keyboard.type("Sidang ditunda.")
    is_kept(page, "Sidang ditunda.")
    wait_for(page, lambda: dropped)
    crash(page)
    refused = []

    def fail(route):
        if route.request.method == "PUT" and len(refused) < 3:
            refused.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.context.route("**/copy", fail)
    other = next_page(paper, page)
    assert other.inner_text("[data-part=kept]") == ""
    other.click(".prose")
    other.keyboard.type("Terus menulis.")
    wait_until(other, "document.querySelector('.prose').textContent.includes('Sidang')")
    is_saved(other)
    assert len(refused) == 3
    for words in ("Sidang ditunda.", "Terus menulis."):
        assert text_of(paper).count(words) == 1 and other.inner_text(".prose").count(words) == 1
