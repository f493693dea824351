"""One visit of a page in the browser: everything that can be looked at in one load, so that checks share it."""

from dataclasses import dataclass, field

PHONE, DESK = 390, 1280
WIDTHS = [320, 390, 768, 1280]

# Everything axe-core knows, with the target size of WCAG 2.2 that it leaves out by default.
EVERYTHING = {"resultTypes": ["violations"], "preload": False, "rules": {"target-size": {"enabled": True}}}

# Elements that stick out at either side, unless something around them scrolls or cuts them off.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  const kept = element => {
    for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.overflowX !== "visible" && e !== document.body || style.clipPath !== "none") return true;
    }
    return false;
  };
  const out = [...document.body.querySelectorAll("*")]
    .filter(e => { const box = e.getBoundingClientRect(); return box.width && (box.right > width + 1 || box.left < -1); })
    .filter(e => !kept(e)).map(e => e.outerHTML.slice(0, 120));
  if (document.documentElement.scrollWidth > width) out.unshift(`the page is ${document.documentElement.scrollWidth} px wide`);
  return out.slice(0, 5);
}"""


def faults(page, axe, widths, look=lambda scheme, width: None):
    """What is wrong with the page as it is open, at each width, in light and dark: what axe-core finds, by all its rules, and
    what sticks out.

    The desk's policy forbids eval, which is how the console runs axe: it goes by the protocol. `look` is called in each
    state.
    """
    page.evaluate(axe)
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            for violation in page.evaluate("rules => axe.run(document, rules)", EVERYTHING)["violations"]:
                found += [f"{scheme}, {width}: {violation['id']}: {node['html'][:160]} {node['failureSummary']}"
                          for node in violation["nodes"]]
            found += [f"{scheme}, {width}: sticks out: {element}" for element in page.evaluate(OVERFLOW)]
            look(scheme, width)
    return found


@dataclass
class Visit:
    status: int = 0
    requests: list = field(default_factory=list)
    complaints: list = field(default_factory=list)
    violations: list = field(default_factory=list)
    overflow: dict = field(default_factory=dict)
    text: str = ""


class Visitor:
    """Visits pages in one tab and keeps what it saw."""

    def __init__(self, browser, address, axe):
        self.address = address
        self._axe = axe
        self._page = browser.new_context(viewport={"width": PHONE, "height": 844}).new_page()
        self._visits = {}
        self._page.on("request", lambda request: self._now.requests.append(request.url))
        self._page.on("console", lambda message: self._complain(message))
        self._page.on("pageerror", lambda error: self._now.complaints.append(str(error)))

    def visit(self, path):
        if path not in self._visits:
            self._now = self._visits[path] = Visit()
            self._look(path)
        return self._visits[path]

    def _complain(self, message):
        # Chromium reports the status of a page that is not there as an error; the page is about just that.
        missing = "status of 404" in message.text and self._now.status in (0, 404)
        if message.type in ("error", "warning") and not missing:
            self._now.complaints.append(f"{message.type}: {message.text}")

    def _look(self, path):
        page, seen = self._page, self._now
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": PHONE, "height": 844})
        seen.status = page.goto(self.address + path).status
        seen.text = page.inner_text("body")
        page.evaluate(self._axe)

        self._check("phone, light")
        page.set_viewport_size({"width": DESK, "height": 900})
        self._check("desk, light")
        page.locator(".menu-more summary").click()
        self._check("desk, light, accounts open", within=".masthead")
        page.emulate_media(color_scheme="dark")
        self._check("desk, dark, accounts open")
        page.set_viewport_size({"width": PHONE, "height": 844})
        self._check("phone, dark")
        page.locator(".menu-switch summary").click()
        self._check("phone, dark, menu open", within=".masthead")
        page.emulate_media(color_scheme="light")
        self._check("phone, light, menu open", within=".masthead")

        for is_open in (True, False):
            if not is_open:
                page.set_viewport_size({"width": PHONE, "height": 844})
                page.locator(".menu-switch summary").click()
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                out = page.evaluate(OVERFLOW)
                if out:
                    seen.overflow[f"{width} px, menu {'open' if is_open else 'closed'}"] = out

    def _check(self, state, within=None):
        result = self._page.evaluate("([context, options]) => axe.run(context ?? document, options)", [within, EVERYTHING])
        for violation in result["violations"]:
            for node in violation["nodes"]:
                self._now.violations.append(
                    f"{state}: {violation['id']}: {node['target']} {node['failureSummary']} {node['html'][:160]}")
