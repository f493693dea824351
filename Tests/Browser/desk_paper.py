"""A demo paper at localhost, where browsers offer passkeys, its command line, and people who sign in at its desk."""

import contextlib
import subprocess
from pathlib import Path

from program import ROOT, free_port, program_path, serving
from visit import DESK


class Paper:
    def __init__(self, folder, port):
        self.address = f"http://localhost:{port}"
        self._options = ["--data", folder, "--http-port", str(port), "--site-address", self.address,
                         "--resources", ROOT, "--log-level", "warning"]

    def run(self, *words):
        return subprocess.run([program_path(), *words, *self._options], check=True, capture_output=True,
                              text=True, timeout=120).stdout.strip()

    def command(self):
        return [program_path(), "serve", *self._options]


@contextlib.contextmanager
def running_paper(folder):
    paper = Paper(Path(folder, "data"), free_port())
    paper.run("demo", "--no-serve")
    with serving(paper.command(), paper.address, folder):
        yield paper


def tab_with_authenticator(browser, paper):
    """A tab with an authenticator of its own (CDP domain WebAuthn), which keeps what went wrong in the page."""
    context = browser.new_context(  # Without motion, so that colours have arrived when they are looked at.
        base_url=paper.address, viewport={"width": DESK, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.complaints = []
    # Chromium reports every status from 400 on; those are what some of these checks are about.
    page.on("console", lambda m: m.type == "error" and "the server responded with a status" not in m.text
            and page.complaints.append(m.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})
    return page


def welcome(page, paper, login, role="administrator", language="en"):
    """Follows an invitation and signs in with a new passkey."""
    page.goto(paper.run("user", "add", login, "--language", language, "--role", role))
    # The page speaks the language of who was invited.
    words = {"id": "Buat kunci sandi dan masuk", "en": "Make a passkey and sign in"}
    page.get_by_role("button", name=words[language]).click()
    page.wait_for_url("**/desk/board")
