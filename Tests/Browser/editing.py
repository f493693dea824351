"""A paper with a desk for robots, and the edit page in a browser."""

import contextlib
import json
import os
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from program import ROOT, end, free_port


class EditorPaper:
    """What the server of the program EditorPaper says."""

    def __init__(self, address, file=None):
        self.address = address
        self.file = file

    def ask(self, path, method="GET", body=None, robot="robot1"):
        request = urllib.request.Request(
            self.address + path, method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Cookie": f"desk={robot}", "Accept": "application/json", "Sec-Fetch-Site": "same-origin",
                     "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
            return json.loads(text) if text else None

    def send(self, path, fields, robot="robot1"):
        """A form, as scripts send it: the answer is JSON or nothing."""
        request = urllib.request.Request(
            self.address + path, method="POST", data=urllib.parse.urlencode(fields).encode() if fields else b"",
            headers={"Cookie": f"desk={robot}", "Accept": "application/json", "Sec-Fetch-Site": "same-origin",
                     "Content-Type": "application/x-www-form-urlencoded"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read()

    def rename(self, login, name):
        """Straight into the database: the desk of the robots has no page for it."""
        with contextlib.closing(sqlite3.connect(self.file)) as database, database:
            database.execute("UPDATE users SET name = ? WHERE login = ?", (name, login))

    def copy(self, article=1):
        return self.ask(f"/desk/articles/{article}/copy")

    def body(self, article=1):
        return json.loads(self.copy(article)["body"])

    def open(self, browser, robot="robot1", **options):
        """The edit page as a robot sees it, ready."""
        context = browser.new_context(viewport={"width": 1360, "height": 900}, **options)
        context.add_cookies([{"name": "desk", "value": robot, "url": self.address}])
        page = context.new_page()
        page.errors = []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(f"{self.address}/desk/articles/1/edit")
        page.wait_for_selector("[data-ready]")
        return page


@contextlib.contextmanager
def running_editor_paper(*arguments, database=None):
    """A fresh paper with one article; gone afterwards."""
    program = Path(os.environ.get("REDAKSI_EDITOR_PAPER", ROOT / ".build" / "debug" / "EditorPaper"))
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="redaksi-editor-") as folder:
        with open(Path(folder, "log"), "wb") as log:
            process = subprocess.Popen(
                [program, "--database", database or str(Path(folder, "paper.sqlite")), "--port", str(port),
                 "--resources", str(ROOT), *arguments],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        paper = EditorPaper(f"http://127.0.0.1:{port}", Path(folder, "paper.sqlite"))
        try:
            for _ in range(200):
                if process.poll() is not None:
                    raise RuntimeError(Path(folder, "log").read_text())
                try:
                    paper.copy()
                    break
                except OSError:
                    time.sleep(0.1)
            yield paper
        finally:
            if process.poll() is None:
                end(process)


def wait_until(page, expression, seconds=15):
    """Asks again and again. Playwright's own wait evaluates a string in the page, which the desk's policy forbids."""
    for _ in range(int(seconds * 20)):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


def write_at(page, place):
    """Puts the cursor at a place of the text: "start", "end", a number. The editor takes the focus with the next frame;
    what is typed before is heard as shortcuts of the page."""
    page.evaluate("(place) => redaksiEditor.editor.commands.focus(place)", place)
    wait_until(page, "redaksiEditor.editor.view.hasFocus()")


def is_saved(page):
    wait_until(page, "redaksiEditor.sync.state === 'saved' && redaksiEditor.sync.copy.isClean")


def is_kept(page, words):
    """Whether the browser's storage has what was typed; it then outlives the page."""
    wait_until(page, f"JSON.stringify(Object.values(localStorage)).includes({json.dumps(words)})")


def blocks(page):
    """The text as the page would send it."""
    return page.evaluate(
        """async () => {
            const main = document.querySelector('script[src*="editor/main"]').src;
            const { plainBlocks } = await import(main.replace("main.js", "schema.js"));
            return plainBlocks(redaksiEditor.editor.state.doc);
        }""")
