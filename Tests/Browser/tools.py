"""What Scripts/browser-tools fetches, for scripts that are started with the system's Python."""

import importlib.util
import os
import sys

from program import ROOT

PYTHON = ROOT / ".tools" / "venv" / "bin" / "python"


def need_browser():
    """Goes on in the Python of the tools when this one has no Playwright; says what to run when there is none.

    Call it when the arguments have been read, so that --help needs nothing.
    """
    if importlib.util.find_spec("playwright"):
        return
    if sys.prefix == str(PYTHON.parent.parent) or not PYTHON.exists():
        sys.exit("The browser's tools are not there; run Scripts/browser-tools.")
    os.execv(PYTHON, [str(PYTHON), *sys.argv])
