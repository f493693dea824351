"""An article's way through the newsroom, as the people of four roles go it in Chromium, each signed in with a passkey of
their own: write → review → approve → schedule → live → correct → withdraw. After each step a reader looks."""

import re
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from desk_paper import running_paper, tab_with_authenticator, welcome
from editing import is_saved
from visit import faults

HEADLINE = "Harga beras turun tiga pekan beruntun di pasar induk"
SENTENCE = "Harga beras di pasar induk turun tiga pekan beruntun sejak panen raya dimulai."


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    with running_paper(tmp_path_factory.mktemp("journey")) as paper:
        yield paper


@pytest.fixture(scope="module")
def newsroom(browser, paper):
    """A signed-in tab for each role."""
    roles = {"reporter": "rina", "editor": "edi", "chief editor": "citra", "administrator": "adi"}
    tabs = {}
    for role, login in roles.items():
        tabs[role] = tab_with_authenticator(browser, paper)
        welcome(tabs[role], paper, login, role)
    yield tabs
    for tab in tabs.values():
        tab.context.close()


def read(paper, path):
    try:
        with urllib.request.urlopen(paper.address + path, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def press(tab, action):
    """Sends the form that goes to an address."""
    with tab.expect_navigation():
        tab.locator(f"form[method=post][action$='{action}'] button").last.click()


def test_from_the_first_word_to_the_withdrawal(newsroom, paper):
    reporter, editor = newsroom["reporter"], newsroom["editor"]
    chief, administrator = newsroom["chief editor"], newsroom["administrator"]

    # The administrator asks for approval by somebody else.
    administrator.goto("/desk/rules/new?demand=approval")
    press(administrator, "/desk/rules")

    # The reporter writes, and cannot publish.
    reporter.goto("/desk/articles")
    press(reporter, "/desk/articles")
    reporter.wait_for_selector("[data-ready]")
    article = re.search(r"/desk/articles/\d+", reporter.url).group()
    reporter.locator("[data-field=headline]").fill(HEADLINE)
    reporter.locator("[data-field=summary]").fill("Tiga pekan berturut-turut harga beras turun.")
    section = reporter.locator("select[data-field=section]")
    section.select_option(index=1)
    reporter.locator(".ProseMirror").click()
    reporter.keyboard.type(SENTENCE)
    is_saved(reporter)
    reporter.goto(article + "/publication")
    assert reporter.locator(f"form[action='{article}/publication']").count() == 0
    reporter.goto(article + "/standing")
    press(reporter, article + "/submission")

    # The editor finds it on the board, sends it back once, gets it again, approves it.
    editor.goto("/desk/board")
    assert editor.get_by_text(HEADLINE).first.is_visible()
    editor.goto(article + "/standing")
    editor.locator(f"form[action='{article}/return'] textarea").fill("Sumbernya belum disebut.")
    press(editor, article + "/return")
    reporter.goto(article + "/standing")
    assert reporter.get_by_text("Sumbernya belum disebut.").first.is_visible()
    press(reporter, article + "/submission")
    editor.goto(article + "/publication")
    assert editor.get_by_text("gate-not-approved").first.is_visible()
    editor.goto(article + "/standing")
    press(editor, article + "/approval")

    # The chief editor schedules it for soon; until then readers find nothing.
    number = article.rsplit("/", 1)[-1]
    chief.goto(article + "/publication")
    due = datetime.now(ZoneInfo("Asia/Jakarta")).replace(microsecond=0) + timedelta(seconds=12)
    due += timedelta(seconds=due.second == 0)  # Chromium writes no seconds then, and Playwright wonders.
    form = chief.locator(f"form[action='{article}/schedule']")
    form.locator("[name=at]").fill(due.strftime("%Y-%m-%dT%H:%M:%S"))
    press(chief, article + "/schedule")
    chief.goto("/desk/schedule")
    assert chief.get_by_text(HEADLINE).first.is_visible()
    status, _ = read(paper, f"/read{number}/x")
    assert status == 404
    time.sleep(max(0, (due - datetime.now(ZoneInfo("Asia/Jakarta"))).total_seconds()) + 1)
    status, page = read(paper, f"/read{number}/x")
    assert status == 200 and HEADLINE in page and SENTENCE in page
    assert HEADLINE in read(paper, "/")[1]

    # A correction under the article and on /koreksi; then it is withdrawn, from every list at once.
    chief.goto(article + "/publication")
    chief.locator(f"form[action='{article}/corrections'] textarea").fill("Seharusnya dua pekan.")
    press(chief, article + "/corrections")
    assert "Seharusnya dua pekan." in read(paper, f"/read{number}/x")[1]
    assert "Seharusnya dua pekan." in read(paper, "/koreksi")[1]
    chief.goto(article + "/publication")
    chief.locator(f"form[action='{article}/withdrawal'] textarea").fill("Beritanya keliru.")
    press(chief, article + "/withdrawal")
    status, page = read(paper, f"/read{number}/x")
    assert status == 410 and "Beritanya keliru." in page
    assert HEADLINE not in read(paper, "/")[1]

    # Who did what is in the log, and its chain holds.
    administrator.goto("/desk/log?subject=article:" + number)
    for name in ("rina", "edi", "citra"):
        assert administrator.get_by_text(re.compile(name, re.I)).count() > 0, name
    paper.run("log", "verify")
    for role, tab in newsroom.items():
        assert tab.complaints == [], role


@pytest.mark.parametrize("width", [390, 1280])
def test_a_preview_says_what_it_is_and_changes_nothing_below(newsroom, paper, axe, width):
    tab = newsroom["administrator"]
    tab.set_viewport_size({"width": width, "height": 844})
    path = re.search(r"/read\d+/[^\"]+", read(paper, "/")[1])[0]
    live = tab.goto(path).text()
    answer = tab.goto(f"/desk/articles/{re.search(r'[0-9]+', path)[0]}/preview")
    assert "noindex" in answer.headers["x-robots-tag"]
    bar = tab.locator(".redaksi-preview")
    assert bar.bounding_box()["y"] == 0 and bar.bounding_box()["height"] <= 80
    assert bar.inner_text().startswith("Preview")
    # Without the bar and its style the page is the live one, to the byte, but for what keeps it out of indexes.
    html = answer.text()
    begin, end = html.index('<link rel="stylesheet" href="/desk/'), html.index("</aside>") + len("</aside>\n")
    assert html[:begin].endswith("<body>")
    page = html[:begin] + html[end:]
    assert page.replace('<meta name="robots" content="noindex">\n', "") == live
    height = "document.querySelector('main').getBoundingClientRect().height"
    before = tab.evaluate(height)
    # axe knows a skip link by no other link standing before it; here the way back to the desk does.
    assert [fault for fault in faults(tab, axe, [width]) if 'class="skip"' not in fault] == []
    tab.emulate_media(color_scheme="light")
    tab.evaluate("document.querySelector('.redaksi-preview').remove()")
    tab.evaluate("document.querySelector('link[href*=preview]').remove()")
    assert tab.evaluate(height) == before
    assert tab.complaints == []


def test_a_schedule_asks_only_for_what_belongs_to_what_is_planned(newsroom, paper):
    tab = newsroom["administrator"]
    tab.set_viewport_size({"width": 1280, "height": 844})
    number = re.search(r"/read(\d+)/", read(paper, "/")[1])[1]
    tab.goto(f"/desk/articles/{number}/edit")
    press(tab, f"/desk/articles/{number}/edit")
    tab.goto(f"/desk/articles/{number}/publication")
    form = tab.locator("form[action$='/schedule']")
    for kind, shown in (("swap", (True, False, False)), ("withdraw", (False, True, True))):
        form.locator("[name=kind]").select_option(kind)
        fields = [form.locator(f"[name={name}]").is_visible() for name in ("update", "plan-note", "plan-address")]
        assert tuple(fields) == shown, kind
    assert tab.complaints == []
