"""The edit page, for files of tests that import these fixtures."""

import pytest
from editing import running_editor_paper


@pytest.fixture(scope="module", name="paper")
def editor_paper():
    """A paper with a desk for robots, for all tests of a file."""
    with running_editor_paper() as paper:
        yield paper


@pytest.fixture(name="page")
def empty_page(paper, browser):
    """Its edit page, without any text."""
    page = paper.open(browser)
    page.evaluate("redaksiEditor.editor.commands.clearContent(true)")
    yield page
    assert page.errors == []
    page.context.close()
