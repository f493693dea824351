"""What the checks share: the program, a browser, and the paper.

    Scripts/browser-tools                            once
    .tools/venv/bin/python -m pytest Tests/Browser   REDAKSI_PROGRAM=… for another build, -n 2 --dist loadfile for two at a time
"""

import pytest
from paper import Paper
from playwright.sync_api import sync_playwright
from program import ROOT, launch_chromium, running_demo
from visit import Visitor

TOOLS = ROOT / ".tools"


def pytest_configure(config):
    if not (TOOLS / "vnu.jar").exists() or not (TOOLS / "axe.min.js").exists():
        raise pytest.UsageError("The tools are not there; run Scripts/browser-tools.")


def pytest_terminal_summary(terminalreporter):
    lines = [line for test in terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
             for name, line in test.user_properties if name == "figure"]
    if lines:
        terminalreporter.section("figures")
        for line in lines:
            terminalreporter.line(line)


@pytest.fixture
def report(request):
    """Takes a figure to be shown when all is done."""
    return lambda line: request.node.user_properties.append(("figure", line))


@pytest.fixture(scope="session")
def address():
    with running_demo() as address:
        yield address


@pytest.fixture(scope="session")
def paper(address):
    return Paper(address)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core, to be run in a page."""
    return (TOOLS / "axe.min.js").read_text()


@pytest.fixture(scope="session")
def visitor(browser, address, axe):
    return Visitor(browser, address, axe)


@pytest.fixture
def tab(browser, address):
    """A fresh tab of a browser that runs no script, as wide as a desk's; paths are relative to the paper."""
    context = browser.new_context(
        base_url=address, java_script_enabled=False, viewport={"width": 1280, "height": 900},
        reduced_motion="reduce")  # So that a page has arrived when it has scrolled.
    yield context.new_page()
    context.close()
