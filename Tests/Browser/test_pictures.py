"""A picture's record is mended where its article was refused: the refusal, the link, the credit, the article before readers,
as a reporter and a photo editor with the right to publish go it in Chromium. The demo's own pictures lie in the library."""

import re
import urllib.request

import pytest
from desk_paper import running_paper, tab_with_authenticator, welcome
from editing import is_saved
from visit import faults


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    with running_paper(tmp_path_factory.mktemp("pictures")) as paper:
        yield paper


@pytest.fixture(scope="module")
def tab(browser, paper):
    tab = tab_with_authenticator(browser, paper)
    welcome(tab, paper, "citra", "chief editor")
    yield tab
    tab.context.close()


def read(paper, path):
    with urllib.request.urlopen(paper.address + path, timeout=10) as answer:
        return answer.read().decode()


def press(tab, action):
    with tab.expect_navigation():
        tab.locator(f"form[method=post][action$='{action}'] button").last.click()


def test_a_refused_article_goes_out_after_its_picture_is_mended(tab, paper):
    # A new paper asks for credits; the newest picture loses its own.
    tab.goto("/desk/pictures")
    tab.locator(".rows-name").first.click()
    picture = re.search(r"/desk/pictures/\d+", tab.url).group()
    caption = tab.locator("#field-caption").input_value()
    tab.locator("#field-credit").fill("")
    press(tab, picture)
    tab.goto("/desk/pictures?show=uncredited")
    assert tab.locator(f"a[href='{picture}']").count() == 1

    # An article opens with it; the editor leads to it as well.
    tab.goto("/desk/articles")
    press(tab, "/desk/articles")
    tab.wait_for_selector("[data-ready]")
    article = re.search(r"/desk/articles/\d+", tab.url).group()
    number = article.rsplit("/", 1)[-1]
    tab.locator("[data-field=headline]").fill("Harga beras turun tiga pekan beruntun di pasar induk")
    tab.locator("[data-field=summary]").fill("Tiga pekan berturut-turut harga beras turun.")
    tab.locator("select[data-field=section]").select_option(index=1)
    tab.locator(".ProseMirror").click()
    tab.keyboard.type("Harga beras di pasar induk turun.")
    tab.locator("#edit-lead [data-choice-add]").click()
    tab.locator("dialog[open] input[type=search]").fill(caption[:30])
    tab.locator(f"#picker-{picture.rsplit('/', 1)[-1]}").click()
    assert tab.locator("#edit-lead a").get_attribute("href") == f"{picture}?article={number}"
    is_saved(tab)

    # Refused; the link; the credit; back; out.
    tab.goto(article + "/publication")
    assert tab.get_by_text("gate-no-credit").first.is_visible()
    tab.get_by_role("link", name=re.compile("Edit picture")).first.click()
    assert tab.url.endswith(f"{picture}?article={number}")
    tab.locator("#field-credit").fill("Antara/Citra")
    press(tab, picture)
    assert tab.url.endswith(article + "/publication")
    assert tab.get_by_text("gate-no-credit").count() == 0
    press(tab, article + "/publication")
    path = f"/read{number}/harga-beras-turun-tiga-pekan-beruntun-di-pasar-induk"
    assert "Antara/Citra" in read(paper, path)

    # Readers see another credit at once, and the log says what it was.
    tab.goto(picture)
    assert tab.get_by_role("link", name=re.compile("Harga beras turun")).is_visible()
    tab.locator("#field-credit").fill("Antara/Budi")
    press(tab, picture)
    page = read(paper, path)
    assert "Antara/Budi" in page and "Antara/Citra" not in page
    tab.goto("/desk/log?about=asset:" + picture.rsplit("/", 1)[-1])
    assert tab.get_by_text("credit before: Antara/Citra").is_visible()
    assert tab.complaints == []


def test_of_two_who_save_at_once_the_second_is_told(tab, axe):
    tab.goto("/desk/pictures")
    tab.locator(".rows-name").last.click()
    picture = re.search(r"/desk/pictures/\d+", tab.url).group()
    other = tab.context.new_page()
    other.goto(picture)
    other.locator("#field-credit").fill("Reuters/Li Wei")
    press(other, picture)
    tab.locator("#field-credit").fill("AFP")
    press(tab, picture)
    assert tab.get_by_role("alert").get_by_text("Reuters/Li Wei").is_visible()
    assert tab.locator("#field-credit").input_value() == "AFP"
    assert faults(tab, axe, (1280, 390, 320)) == []
    press(tab, picture)
    tab.goto(picture)
    assert tab.locator("#field-credit").input_value() == "AFP"
