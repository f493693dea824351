"""Hostile text: the public lists in ../shared/fixtures/security, and a browser that notices when any of it runs."""

import json
import xml.etree.ElementTree as ET

from program import ROOT

FOLDER = ROOT.parent / "shared" / "fixtures" / "security"

# Runs before anything of a page: whatever a payload may call says so.
NOTICE = """
for (const name of ["alert", "confirm", "prompt", "print", "open"])
    window[name] = (...given) => { hostile(name + ": " + given.join(", ").slice(0, 200)); return null; };
addEventListener("message", event => hostile("message: " + String(event.data).slice(0, 200)));
"""

# What a person could set off, and what no page of ours has: read from the document, after scripts have run.
INSPECT = """() => {
    const found = [];
    const schemes = /^(https?|mailto|tel|whatsapp|tg|fb-messenger|blob):/i;
    for (const element of document.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
            const said = element.localName + " " + name + "=" + value.slice(0, 100);
            if (/^on/i.test(name)) found.push(said);
            if (/^(href|src|action|formaction|data|poster|xlink:href|background|srcdoc)$/i.test(name)) {
                const address = value.replace(/[\\u0000-\\u0020]/g, "");
                if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !schemes.test(address)) found.push(said);
            }
        }
        if (element.localName === "script" && !element.src && !/json$/.test(element.type))
            found.push("script " + element.textContent.slice(0, 100));
        if (/^(object|embed|applet|base|frame|frameset|marquee|foreignobject)$/i.test(element.localName))
            found.push("element " + element.localName);
    }
    return found;
}"""


def payloads():
    """Every payload of the lists, each once; none when the lists are not there."""
    if not FOLDER.is_dir():
        return []
    texts = []
    for name in ("xss-payloads.txt", "feed-xss.txt"):
        texts += (FOLDER / name).read_text(encoding="utf-8", errors="replace").splitlines()
    texts += [attack["data"] for attack in json.loads((FOLDER / "h5sc.json").read_text()) if attack.get("data")]
    texts += [case["payload"] for case in json.loads((FOLDER / "dompurify-expect.json").read_text())]
    texts += [code.text for code in ET.parse(FOLDER / "xss-attacks.xml").iter("code") if code.text]
    clean = ("".join(c if c >= " " and c != "\x7f" else " " for c in text).strip() for text in texts)
    return sorted({text for text in clean if text}, key=lambda text: (len(text), text))


class Watch:
    """A context without any Content-Security-Policy, and what ran in it."""

    def __init__(self, browser, address):
        self.ran = []
        self.context = browser.new_context(base_url=address, bypass_csp=True, reduced_motion="reduce")
        self.context.expose_binding("hostile", lambda source, what: self._note(source["page"].url, what))
        self.context.add_init_script(NOTICE)
        self.context.route("**/*", lambda route: self._pass(route, address))
        self.page = self.context.new_page()
        self.page.on("dialog", self._answer)

    def _answer(self, dialog):
        # The desk's own question whether what was typed may be left.
        if dialog.type != "beforeunload":
            self._note(self.page.url, "dialog")
        dialog.accept()

    def _note(self, url, what):
        self.ran.append(f"{url}: {what}")

    def _pass(self, route, address):
        if route.request.url.startswith((address + "/", "blob:" + address)):
            route.continue_()
        else:
            self._note(route.request.frame.url, f"asked for {route.request.url[:200]}")
            route.abort()

    def look(self, path):
        """Opens a page and notes what ran or would run at a touch."""
        self.page.goto(path, wait_until="load")
        self.inspect()

    def inspect(self):
        for finding in self.page.evaluate(INSPECT):
            self._note(self.page.url, finding)
