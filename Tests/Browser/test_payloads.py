"""V01, V02: whatever is written into whichever field, nothing of it runs, on the site and at the desk, in Chromium and
with the Content-Security-Policy switched off.

All payloads go through bodies; through the other fields a part, or all with REDAKSI_PAYLOADS=all.
"""

import json
import os
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from payloads import Watch, payloads
from program import ROOT, free_port, program_path, serving

PAYLOADS = payloads()
SHARE = 1 if os.environ.get("REDAKSI_PAYLOADS") == "all" else 60
BODY = 400

# Where a form ends the session, removes who signs in, or does nothing with what is typed.
LEFT_OUT = re.compile(r"sign-out|removal|activity|/account/|merge")

pytestmark = pytest.mark.skipif(not PAYLOADS, reason="the lists of payloads are not there: ../shared/fixtures/security")


@pytest.fixture(scope="module")
def watch(browser, tmp_path_factory):
    """The demo newspaper, whose administrator has signed in."""
    folder = tmp_path_factory.mktemp("payloads")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    options = ["--data", Path(folder, "data"), "--http-port", str(port), "--site-address", address, "--resources",
               ROOT, "--log-level", "error"]
    said = subprocess.run([program_path(), "demo", "--no-serve", *options], check=True, capture_output=True, text=True,
                          timeout=120)
    login, password = re.search(r"as “([^”]+)” with “([^”]+)”", said.stdout + said.stderr).groups()
    with serving([program_path(), "serve", *options], address, folder):
        watch = Watch(browser, address)
        watch.page.goto("/desk/sign-in")
        watch.page.locator("input[name=login]").fill(login)
        watch.page.locator("input[name=password]").fill(password)
        watch.page.keyboard.press("Enter")
        watch.page.wait_for_url(lambda url: "sign-in" not in url)
        yield watch
        watch.context.close()


def ask(watch, method, path, data=None):
    return watch.context.request.fetch(
        path, method=method, max_redirects=0, data=None if data is None else json.dumps(data),
        headers={"Sec-Fetch-Site": "same-origin", "Accept": "application/json", "Content-Type": "application/json"})


def paragraph(text):
    return {"type": "paragraph", "content": [{"type": "text", "text": text}]}


def body(texts):
    """The texts as plain words and in everything that takes some."""
    first = texts[0]
    blocks = [
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": first[:200]}]},
        {"type": "pullQuote", "attrs": {"attribution": first[:100]}, "content": [{"type": "text", "text": first}]},
        {"type": "blockquote", "content": [paragraph(first)]},
    ]
    return {"type": "doc", "content": blocks + [paragraph(text) for text in texts]}


def write(watch, number, texts, lines):
    """One article with `texts` in its body and one of `lines` in each field, before readers."""
    made = ask(watch, "POST", "/desk/articles")
    assert made.status == 303, made.text()
    path = urlsplit(made.headers["location"]).path.removesuffix("/edit")
    copy = ask(watch, "GET", path + "/copy").json()
    document = body(texts)
    names = ["kicker", "headline", "summary", "place", "caption"]
    fields = {name: lines[(number * 5 + at) % len(lines)][:100] for at, name in enumerate(names)}
    message = {"client": f"hostile{number:05}", "number": 1, "base": copy["version"], "count": len(document["content"]),
               "splices": [{"at": 0, "removed": len(json.loads(copy["body"]).get("content", [])),
                            "blocks": json.dumps(document)}], "fields": fields}
    answer = ask(watch, "PUT", path + "/copy", message)
    assert answer.status == 200, answer.text()
    return path, document


def test_nothing_runs_that_is_written_into_articles(watch):
    lines = PAYLOADS[::SHARE]
    paths = []
    for number, start in enumerate(range(0, len(PAYLOADS), BODY)):
        path, _ = write(watch, number, PAYLOADS[start:start + BODY], lines)
        paths.append(path)
    for number in range(len(paths), max(len(paths), len(lines) // 5 + 1)):
        path, _ = write(watch, number, [lines[number % len(lines)]], lines)
        paths.append(path)
    for path in paths:
        watch.look(path + "/publication")
        form = watch.page.locator(f"form[action='{path}/publication']")
        reason = form.locator("[name=reason], [name=override]")
        if reason.count():
            reason.first.fill("Uji " + lines[0][:100])
        with watch.page.expect_navigation(wait_until="load"):
            form.locator("button").first.click()
        watch.inspect()
    live = 0
    for path in paths:
        identifier = path.rsplit("/", 1)[-1]
        live += watch.context.request.get(f"/read{identifier}/x").status == 200
        for place in (path + "/edit", path + "/preview", path + "/revisions", f"/read{identifier}/x"):
            watch.look(place)
    for place in ("/", "/indeks", "/koreksi", "/desk/articles", "/desk/board", "/desk/log"):
        watch.look(place)
    assert live == len(paths)
    assert watch.ran == []


def places(watch):
    """The desk's pages, found by following its own links; one of each kind."""
    seen, queue, kinds = set(), ["/desk/articles", "/desk/sections", "/desk/account"], set()
    while queue:
        path = queue.pop(0)
        kind = re.sub(r"\d+", "1", urlsplit(path).path)
        if path in seen or kind in kinds or "/export" in path or "/assets/" in path:
            continue
        seen.add(path)
        kinds.add(kind)
        watch.page.goto(path)
        yield path
        found = watch.page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        queue += [address for address in found if address.startswith("/desk")]


FILL = """([form, texts]) => {
    let at = 0;
    for (const field of form.elements) {
        const type = field.type;
        if (type === "checkbox") field.checked = true;
        if (!/^(text|textarea|search|url|email|tel)$/.test(type) || field.name === "login") continue;
        field.removeAttribute("maxlength");
        field.removeAttribute("pattern");
        field.value = /slug|address/i.test(field.name) && at % 2 ? field.value : texts[at % texts.length];
        at += 1;
    }
    form.noValidate = true;
    return at;
}"""


# As its first button does, then as its last; without the page's own scripts in between.
SUBMIT = """(form, turn) => {
    const buttons = [...form.elements].filter(element => element.type === "submit" && element.name);
    const button = turn ? buttons.at(-1) : buttons[0];
    if (button) {
        const field = Object.assign(document.createElement("input"), { type: "hidden" });
        [field.name, field.value] = [button.name, button.value];
        form.append(field);
    }
    HTMLFormElement.prototype.submit.call(form);
}"""


def test_nothing_runs_that_is_typed_into_any_form_of_the_desk(watch):
    lines = [text[:120] for text in PAYLOADS[7::SHARE * 5]]
    counted = 0
    for path in list(places(watch)):
        watch.page.goto(path)
        forms = watch.page.locator("main form").count()
        for number in range(forms):
            for turn in range(2):
                watch.page.goto(path)
                form = watch.page.locator("main form").nth(number)
                if not form.count():
                    break
                action = form.get_attribute("action") or path
                if LEFT_OUT.search(action):
                    break
                texts = [lines[(counted * 3 + turn + at) % len(lines)] for at in range(7)]
                filled = form.evaluate("(form, texts) => (" + FILL + ")([form, texts])", texts)
                if not filled:
                    break
                counted += 1
                with watch.page.expect_navigation(wait_until="load"):
                    form.evaluate(SUBMIT, turn)
                watch.inspect()
    assert counted > 20
    for path in list(places(watch)):
        watch.look(path)
    for path in ("/", "/indeks", "/koreksi", "/video", "/nope", *site_links(watch)):
        watch.look(path)
    assert watch.ran == []


def site_links(watch):
    watch.page.goto("/")
    found = watch.page.eval_on_selector_all("a[href^='/']", "all => all.map(a => a.getAttribute('href'))")
    return sorted(set(found))[:60]
