"""Starts the program on a demo newspaper of its own, and ends it."""

import contextlib
import os
import random
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("REDAKSI_CHROMIUM", "/usr/bin/chromium")
SECONDS_TO_START = 60


def free_port():
    """A TCP port nobody on this machine listens on; the program takes it a moment later."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def free_ports(*distances):
    """A port from which on those at these distances are free too."""
    while True:
        port = random.randrange(20_000, 30_000)
        with contextlib.ExitStack() as listeners, contextlib.suppress(OSError):
            for distance in distances:
                listeners.enter_context(socket.socket()).bind(("127.0.0.1", port + distance))
            return port


@contextlib.contextmanager
def running_demo(*options, under=()):
    """The demo newspaper at a loopback address, which is given without a slash at its end; as `running_program`."""
    with running_program(*options, under=under) as (address, _):
        yield address


@contextlib.contextmanager
def running_program(*options, under=()):
    """The demo newspaper's address and process.

    Its data folder goes when it ends. `options` are the program's, `under` is a command to run it with, such as
    prlimit.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="redaksi-browser-") as folder:
        command = [*under, program_path(), "demo", "--data", Path(folder, "data"), "--http-port", str(port),
                   "--site-address", address, "--resources", ROOT, "--log-level", "warning", *options]
        with serving(command, address, folder) as process:
            yield address, process


def program_path():
    """The program of REDAKSI_PROGRAM, else the debug build."""
    program = Path(os.environ.get("REDAKSI_PROGRAM", ROOT / ".build" / "debug" / "redaksi")).resolve()
    if not program.exists():
        raise RuntimeError(f"There is no program at {program}; build it or set REDAKSI_PROGRAM.")
    return program


@contextlib.contextmanager
def serving(command, address, folder):
    """The process of a command that serves `address`, in `folder`, where its log is; ended when all is done."""
    log = Path(folder, "log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
    try:
        _wait(process, address, log)
        yield process
    finally:
        if process.poll() is None:
            end(process)


def end(process, seconds=10):
    """Tells the program to end, and says so when it does not: a unit that hangs on restart is down for minutes."""
    process.terminate()
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise RuntimeError(f"The program did not end within {seconds} s of SIGTERM.") from None


def launch_chromium(playwright):
    """Debian's Chromium. The sandbox is left out: it does not start as root, and we show it our own pages."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


def _wait(process, address, log):
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"The program ended with {process.returncode}:\n{log.read_text()}")
        try:
            urllib.request.urlopen(address + "/", timeout=5).close()
            return
        except urllib.error.HTTPError:
            return  # It answers; what it answers is for the checks.
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"The program did not answer within {SECONDS_TO_START} s:\n{log.read_text()}")
