"""What helps while writing, in Chromium: slash menu, toolbar, find and replace, counts, lengths, how it will look elsewhere."""

import pytest
from edit_page import editor_paper, empty_page  # noqa: F401
from editing import blocks, is_saved, wait_until, write_at


@pytest.fixture(autouse=True)
def cursor(page):
    """Where a writer begins."""
    write_at(page, "start")


def kinds(page):
    return [block["type"] for block in blocks(page)]


def test_a_slash_opens_a_menu_of_blocks_that_goes_by_keyboard(page):
    page.keyboard.type("/")
    menu = page.locator(".slash")
    menu.wait_for()
    assert menu.locator("[role=option]").count() > 8
    first = menu.locator("[aria-selected=true]").inner_text()
    page.keyboard.press("ArrowDown")
    assert menu.locator("[aria-selected=true]").inner_text() != first
    assert page.evaluate("document.querySelector('.prose').getAttribute('aria-activedescendant')")
    page.keyboard.press("Escape")
    assert menu.is_hidden()
    page.keyboard.press("Backspace")
    page.keyboard.type("/daftar")
    page.keyboard.press("Enter")
    page.keyboard.type("Beras")
    assert kinds(page)[0] in ("bulletList", "orderedList")
    assert "/daftar" not in page.locator(".prose").inner_text()


def test_the_toolbar_is_one_stop_of_the_tab_key_and_says_what_is_on(page):
    page.keyboard.type("tebal")
    page.keyboard.press("Control+a")
    page.locator("[data-action=bold]").click()
    wait_until(page, "document.querySelector('[data-action=bold]').getAttribute('aria-pressed') === 'true'")
    assert blocks(page)[0]["content"][0]["marks"] == [{"type": "bold"}]
    page.focus("[data-action=bold]")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.action") == "italic"
    assert page.locator(".toolbar [data-action][tabindex='0']").count() == 1


def test_find_marks_every_hit_and_replaces_one_or_all_as_one_step(page):
    page.keyboard.type("Beras naik. Harga beras. BERAS.")
    page.keyboard.press("Control+f")
    page.keyboard.type("beras")
    assert page.locator(".prose .hit").count() == 3
    assert page.locator("[data-find-count]").inner_text() == "1 / 3"
    page.keyboard.press("Enter")
    assert page.locator("[data-find-count]").inner_text() == "2 / 3"
    page.fill("[data-find-with]", "jagung")
    page.click("[data-find-one]")
    assert page.locator(".prose").inner_text().strip() == "Beras naik. Harga jagung. BERAS."
    page.click("[data-find-all]")
    assert page.locator(".prose").inner_text().strip() == "jagung naik. Harga jagung. jagung."
    page.keyboard.press("Escape")
    assert page.locator(".prose .hit").count() == 0
    wait_until(page, "redaksiEditor.editor.view.hasFocus()")
    page.keyboard.press("Control+z")
    assert page.locator(".prose").inner_text().strip() == "Beras naik. Harga jagung. BERAS."


def test_words_minutes_and_lengths_are_counted_while_writing(page):
    page.keyboard.type("Satu dua – tiga.")
    wait_until(page, "document.querySelector('[data-part=count]').textContent === '3 kata · 1 menit baca'")
    page.fill("[data-field=headline]", "x" * 111)
    meter = page.locator("[data-length-of=headline]")
    wait_until(page, "document.querySelector('[data-length-of=headline]').textContent.includes('111')")
    too_long = meter.get_attribute("class")
    page.fill("[data-field=headline]", "Pendek")
    wait_until(page, "document.querySelector('[data-length-of=headline]').textContent.includes('6')")
    assert meter.get_attribute("class") != too_long


def test_search_results_and_shared_links_are_shown_as_they_will_look(page):
    page.fill("[data-field=headline]", "Harga beras turun tiga pekan")
    page.fill("[data-field=summary]", "Panen raya. " * 30)
    wait_until(page, "document.querySelector('.search-headline').textContent === 'Harga beras turun tiga pekan'")
    assert page.locator(".share-headline").inner_text() == "Harga beras turun tiga pekan"
    summary = page.locator(".search-summary").inner_text()
    assert summary.endswith("…") and len(summary) < 160
    page.fill("[data-field=headline]", "")
    page.fill("[data-field=summary]", "")
    is_saved(page)
