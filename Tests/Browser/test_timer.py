"""The timer in the real program, killed and started again: a small run of Benchmarks/timer.

How late articles are is for the benchmark; here, each goes live exactly once and none early.
"""

import os
import subprocess
import sys

import pytest
from program import ROOT, free_ports


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_each_article_goes_live_exactly_once_while_servers_are_killed(engine):
    program = os.environ.get("REDAKSI_PROGRAM", ROOT / ".build" / "debug" / "redaksi")
    port = free_ports(0, 1, 10, 11, 50)

    result = subprocess.run(
        [sys.executable, ROOT / "Benchmarks" / "timer", "--articles", "80", "--seconds", "8", "--lead", "12", "--watched", "6", "--slow",
         "--engines", engine, "--program", program, "--port", str(port)],
        capture_output=True, text=True, timeout=300, check=False)

    assert result.returncode == 0, result.stdout + result.stderr
