"""Comments beside the text, in Chromium: V01 of the reliability plan, anchors, mentions by keyboard, shortcuts."""

import json
from pathlib import Path

import pytest
from edit_page import editor_paper  # noqa: F401
from editing import blocks, is_saved, wait_until
from visit import EVERYTHING

ANCHORS = json.loads(Path(__file__).with_name("anchors.json").read_text())
HOSTILE = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "'onfocus=alert(1) autofocus='",
    "</textarea><iframe srcdoc='<script>alert(1)</script>'></iframe>", "javascript:alert(1)", "<a href=javascript:alert(1)>x</a>",
    "@robot2<img src=x onerror=alert(1)>", "<b\u0301 onclick=alert(1)>", "{{say.comments}}"]


@pytest.fixture
def page(paper, browser):
    page = paper.open(browser)
    write(page, "Pembuka yang biasa.", "Harga beras turun tiga pekan berturut-turut.", "Penutup.")
    yield page
    assert page.errors == []
    page.context.close()


def write(page, *lines):
    content = [{"type": "paragraph", "content": [{"type": "text", "text": line}]} for line in lines]
    page.evaluate("(content) => redaksiEditor.editor.commands.setContent({ type: 'doc', content }, { emitUpdate: true })", content)


def select(page, words):
    assert page.evaluate(
        """(words) => {
            const { editor } = redaksiEditor;
            let found;
            editor.state.doc.descendants((node, at) => { const i = node.isText ? node.text.indexOf(words) : -1; if (i >= 0) found ??= at + i; });
            return found !== undefined && editor.chain().focus().setTextSelection({ from: found, to: found + words.length }).run();
        }""", words)
    # The editor takes the focus with the next frame only; keys before that go nowhere.
    wait_until(page, "redaksiEditor.editor.view.hasFocus()")


def comment(page, words, text):
    select(page, words)
    page.keyboard.press("Control+Alt+m")
    wait_until(page, "document.activeElement.matches('textarea')")
    page.keyboard.type(text)
    page.keyboard.press("Control+Enter")
    page.locator("[data-comment-list] .remark-text", has_text=text).first.wait_for()


def settle_all(paper):
    for thread in paper.ask("/desk/articles/1/comments")["threads"]:
        paper.send(f"/desk/articles/1/comments/{thread['comment']['id']}/settlement", "")


@pytest.fixture(autouse=True)
def nothing_said(paper):
    yield
    settle_all(paper)


def marked(page):
    return page.locator(".prose .comment-mark").evaluate_all("marks => marks.map(mark => mark.textContent).join('')")


@pytest.mark.parametrize("case", ANCHORS, ids=[case["name"] for case in ANCHORS])
def test_passages_are_found_as_the_server_finds_them(page, case):
    found = page.evaluate(
        """async (one) => {
            const main = document.querySelector('script[src*="editor/main"]').src;
            const { lineOf, placeOf } = await import(main.replace("main.js", "anchors.js"));
            return placeOf(one, lineOf(one.text.map((text) => [{ text, at: 0, isEnd: true }]))) ?? null;
        }""", case)
    assert (found and found["block"]) == case["found"]
    assert found is None or found["isChanged"] == case["isChanged"]


def test_a_selection_is_commented_on_by_keyboard_and_marked(paper, page):
    comment(page, "turun tiga pekan", "Benar begitu?")
    assert marked(page) == "turun tiga pekan"
    thread = paper.ask("/desk/articles/1/comments")["threads"][0]
    assert thread["passage"]["words"] == "turun tiga pekan"
    assert thread["passage"]["before"].endswith("Harga beras") and thread["passage"]["after"].startswith("berturut")
    assert thread["passage"]["block"] == 1


def test_the_mark_stays_with_its_words_while_others_write_and_after_loading_again(paper, page):
    comment(page, "turun tiga pekan", "Cek.")
    page.evaluate("redaksiEditor.editor.commands.insertContentAt(0, { type: 'paragraph', content: [{ type: 'text', text: 'Baru sekali.' }] })")
    assert marked(page) == "turun tiga pekan"
    select(page, "tiga")
    page.keyboard.type("empat")
    assert marked(page) == "turun empat pekan"
    is_saved(page)
    page.reload()
    page.wait_for_selector("[data-ready]")
    page.locator(".prose .comment-mark").first.wait_for()
    assert marked(page) == "turun empat pekan"
    page.evaluate("redaksiEditor.editor.commands.focus('start')")
    page.get_by_role("button", name="Ke teks").first.click()
    assert page.evaluate("(({ state }) => state.doc.textBetween(state.selection.from, state.selection.to))(redaksiEditor.editor)") == "turun empat pekan"
    write(page, "Semua lain.")
    is_saved(page)
    page.reload()
    page.wait_for_selector("[data-ready]")
    page.locator("[data-comment-list] .label-warn").wait_for()
    assert "turun tiga pekan" in page.locator("[data-comment-list] .thread-quote").inner_text()


def test_a_colleague_is_mentioned_by_keyboard_and_hears_of_it(paper, page, browser):
    select(page, "Penutup")
    page.keyboard.press("Control+Alt+m")
    wait_until(page, "document.activeElement.matches('textarea')")
    page.keyboard.type("Tolong @rob")
    page.locator(".colleagues [role=option]").first.wait_for()
    assert page.evaluate("document.activeElement.getAttribute('aria-activedescendant')")
    assert page.locator(".colleagues [role=option]").all_inner_texts() == ["Robot 2\n@robot2", "Robot 3\n@robot3"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.input_value("#comment-text") == "Tolong @robot2 "
    page.keyboard.type("@rob")
    page.locator(".colleagues [role=option]").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".colleagues:visible").count() == 0
    assert page.evaluate("document.activeElement.id") == "comment-text"
    page.fill("#comment-text", "Tolong @robot2")
    page.keyboard.press("Control+Enter")
    page.locator(".mention").first.wait_for()
    other = paper.open(browser, "robot2")
    assert other.locator(".side-count").inner_text().startswith("1")
    other.goto(f"{paper.address}/desk/mentions")
    other.get_by_role("button", name="Tandai semua dibaca").click()
    other.wait_for_load_state()
    assert other.locator(".side-count").count() == 0
    other.context.close()


def test_what_others_say_comes_at_once_and_an_answer_being_written_stays(paper, page, browser):
    comment(page, "Pembuka", "Satu.")
    page.get_by_role("button", name="Jawab").first.click()
    wait_until(page, "document.activeElement.matches('[data-thread] textarea')")
    page.keyboard.type("Sedang kutulis")
    other = paper.open(browser, "robot2")
    comment(other, "Penutup", "Dua.")
    page.locator(".remark-text", has_text="Dua.").wait_for()
    assert page.locator("[data-thread] textarea").input_value() == "Sedang kutulis"
    page.keyboard.type(" lagi")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    other.locator(".thread-answer", has_text="Sedang kutulis lagi").wait_for()
    other.get_by_role("button", name="Selesaikan").first.click()
    wait_until(page, "document.querySelectorAll('[data-thread]').length === 1")
    other.context.close()


def test_its_writer_edits_and_deletes_a_comment_beside_the_text(paper, page, browser):
    comment(page, "Pembuka", "Satu.")
    other = paper.open(browser, "robot2")
    other.locator("[data-thread]").wait_for()
    assert other.locator("[data-comment-list] .remark-own").count() == 0
    page.locator("[data-thread]").get_by_role("button", name="Ubah").click()
    field = page.locator("[data-thread] textarea")
    assert field.input_value() == "Satu." and field.evaluate("field => document.activeElement === field")
    field.fill("Dua.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    other.locator(".remark-text", has_text="Dua.").wait_for()
    page.locator("[data-thread] textarea").wait_for(state="detached")
    assert "diubah" in page.locator("[data-thread] .remark-head").first.inner_text()

    other.get_by_role("button", name="Jawab").click()
    other.keyboard.type("Jawaban.")
    other.keyboard.press("Tab")
    other.keyboard.press("Enter")
    page.locator(".thread-answer", has_text="Jawaban.").wait_for()
    remove = page.locator("[data-thread] > .remark-own").get_by_role("button", name="Hapus")
    remove.click()
    page.locator("#confirm").get_by_role("button", name="Batal").click()
    assert "Dua." in page.locator("[data-thread]").inner_text()
    remove.click()
    page.locator("#confirm [data-confirm-yes]").click()
    other.locator(".remark-text", has_text="Komentar ini dihapus penulisnya.").wait_for()
    assert "Jawaban." in page.locator("[data-thread]").inner_text()
    other.locator(".thread-answer").get_by_role("button", name="Hapus").click()
    other.locator("#confirm [data-confirm-yes]").click()
    wait_until(page, "document.querySelectorAll('[data-thread]').length === 0")
    other.context.close()


def test_a_comment_is_edited_and_deleted_on_its_page_without_scripts(paper, browser):
    paper.send("/desk/articles/1/comments", {"text": "Tanpa skrip."})
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies([{"name": "desk", "value": "robot1", "url": paper.address}])
    page = context.new_page()
    page.goto(f"{paper.address}/desk/articles/1/comments")
    page.locator(".remark-own summary").first.click()
    page.locator(".remark-own textarea").first.fill("")
    page.locator(".remark-own .button-main").first.click()
    assert page.locator(".remark-own [aria-invalid]").count() == 1
    page.locator(".remark-own textarea").first.fill("Dengan kata lain.")
    page.locator(".remark-own .button-main").first.click()
    assert "Dengan kata lain." in page.locator("main").inner_text() and "diubah" in page.locator("main").inner_text()
    page.get_by_role("button", name="Hapus").first.click()
    assert "Dengan kata lain." not in page.locator("main").inner_text()
    context.close()


def test_a_hand_over_note_stands_on_top(paper, page):
    comment(page, "Pembuka", "Biasa.")
    page.fill("#comment-text", "Tunggu Bulog.")
    page.locator("[data-comment-form] input[name=kind]").check()
    page.locator("[data-comment-form] button").click()
    page.locator(".thread-note").wait_for()
    assert page.locator("[data-thread]").first.locator(".remark-text").inner_text() == "Tunggu Bulog."
    page.get_by_role("button", name="Sudah saya catat").click()
    page.locator(".thread-note").wait_for(state="detached")


def test_hostile_comments_run_nowhere(paper, page, browser):
    """V01: comment texts, passages and answers, with the content policy switched off."""
    is_saved(page)
    for text in HOSTILE:
        paper.send("/desk/articles/1/comments", {"text": "@robot1 " + text, "words": text, "block": "0", "version": "1"}, robot="robot2")
        paper.send("/desk/articles/1/comments", {"text": text, "kind": "hand-over"}, robot="robot2")
    first = paper.ask("/desk/articles/1/comments")["threads"][-1]["comment"]["id"]
    for text in HOSTILE:
        paper.send(f"/desk/articles/1/comments/{first}/answers", {"text": text}, robot="robot2")
    paper.rename("robot2", "<img src=x onerror=alert(2)>\"'><svg onload=alert(2)>")
    context = browser.new_context(bypass_csp=True)
    context.add_cookies([{"name": "desk", "value": "robot1", "url": paper.address}])
    visit = context.new_page()
    ran, foreign = [], []
    visit.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    visit.on("request", lambda request: None if request.url.startswith(paper.address) else foreign.append(request.url))
    for path in ("articles/1/edit", "articles/1/comments", "mentions"):
        visit.goto(f"{paper.address}/desk/{path}")
        visit.wait_for_timeout(700)
        visit.get_by_text("alert(1)").first.wait_for()
        assert visit.locator("main script, main iframe, main img[src=x], main svg[onload], main [onclick]").count() == 0
    visit.goto(f"{paper.address}/desk/articles/1/edit")
    visit.wait_for_selector("[data-ready]")
    visit.focus("#comment-text")
    visit.keyboard.type("@")
    visit.locator(".colleagues li").first.wait_for()
    assert visit.locator(".colleagues img").count() == 0
    visit.wait_for_timeout(300)
    assert ran == [] and foreign == []
    context.close()
    paper.rename("robot2", "Robot 2")


def test_question_mark_and_control_slash_list_every_shortcut_of_the_editor(page):
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    dialog = page.locator("#shortcuts")
    assert dialog.evaluate("dialog => dialog.scrollTop") == 0
    text = dialog.inner_text()
    for words in ("Ctrl+B", "Tebal", "Ctrl+Alt+M", "Komentari pilihan", "Ctrl+S", "Ctrl+F", "Ctrl+Z", "Ctrl+Shift+8", "Ctrl+/", "Artikel", "Sebutan"):
        assert words in text, words
    buttons = page.locator("[data-action]").evaluate_all("all => all.map(one => one.title).filter(title => title.includes('(Ctrl')).map(title => title.split(' (')[0])")
    assert len(buttons) > 8 and all(name in text for name in buttons)
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.click(".prose")
    page.keyboard.type("?")
    assert not dialog.is_visible()
    page.keyboard.press("Control+/")
    assert dialog.is_visible()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")


def test_keys_lead_to_the_pages_of_the_menu(page, paper):
    is_saved(page)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/desk/mentions")


def test_the_panel_and_the_list_of_shortcuts_are_accessible(paper, page, axe):
    comment(page, "turun tiga pekan", "Benar?")
    context = page.context.browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_cookies([{"name": "desk", "value": "robot1", "url": paper.address}])
    visit = context.new_page()
    for scheme, width in (("light", 1360), ("dark", 390)):
        visit.emulate_media(color_scheme=scheme)
        visit.set_viewport_size({"width": width, "height": 900})
        visit.goto(f"{paper.address}/desk/articles/1/edit")
        visit.wait_for_selector("[data-ready]")
        visit.locator("[data-thread]").first.wait_for()
        visit.get_by_role("button", name="Jawab").first.click()
        wait_until(visit, "document.activeElement.matches('[data-thread] textarea')")
        visit.keyboard.type("@r")
        visit.locator(".colleagues li").first.wait_for()
        visit.evaluate(axe)
        for within in (".comments-panel", "#shortcuts"):
            if within == "#shortcuts":
                visit.keyboard.press("Escape")
                visit.keyboard.press("Control+/")
            result = visit.evaluate("([within, options]) => axe.run(within, options)", [within, EVERYTHING])
            assert [(one["id"], one["nodes"][0]["html"]) for one in result["violations"]] == []
    context.close()
