"""A PostgreSQL server that is really stopped and started again (R12), or hangs for a while (R13). No browser."""

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from program import free_port, running_demo
from test_serving import get

SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
pytestmark = [pytest.mark.alone, pytest.mark.skipif(not SERVERS, reason="no PostgreSQL server is installed")]


class Postgres:
    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        # PostgreSQL refuses to run as root.
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
        if self.user:
            subprocess.run(["chown", "postgres", folder], check=True)
        self._run("initdb", "--auth=trust", "--locale=C.UTF-8", "-E", "UTF8", "-U", "postgres")

    def start(self):
        self._run("pg_ctl", "-l", f"{self.folder}/log", "-w", "start", "-o",
                  f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off")

    def stop(self):
        self._run("pg_ctl", "-m", "immediate", "-w", "stop")

    @contextlib.contextmanager
    def hanging(self):
        """Meanwhile it neither answers nor refuses."""
        first = int(Path(f"{self.folder}/data/postmaster.pid").read_text(encoding="ascii").split()[0])
        children = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii").split()
        processes = [first, *map(int, children)]
        for process in processes:
            os.kill(process, signal.SIGSTOP)
        try:
            yield
        finally:
            for process in processes:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGCONT)

    def _run(self, program, *arguments):
        subprocess.run([*self.user, SERVERS[-1] / program, "-D", f"{self.folder}/data", *arguments], check=True,
                       cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)


@contextlib.contextmanager
def postgres():
    with tempfile.TemporaryDirectory(prefix="redaksi-pg-") as folder:
        server = Postgres(folder)
        server.start()
        try:
            yield server
        finally:
            with contextlib.suppress(subprocess.CalledProcessError):
                server.stop()


def test_held_pages_outlive_the_database_and_all_is_true_soon_after():
    with postgres() as server, running_demo(
            "--database", f"postgres://postgres@127.0.0.1:{server.port}/postgres") as address:
        assert get(address, "/video")[0] == 200
        server.stop()
        time.sleep(1.5)

        status, headers = get(address, "/video")
        assert status == 200
        assert headers["Cache-Status"] == "redaksi; hit; detail=stale"
        assert int(headers["Age"]) >= 1
        start = time.monotonic()
        status, headers = get(address, "/topik/rupiah")
        assert status == 503 and headers["Retry-After"] and headers["Cache-Control"] == "no-store"
        assert time.monotonic() - start < 2
        assert get(address, "/healthz")[0] == 200

        server.start()
        start = time.monotonic()
        while get(address, "/video")[1]["Cache-Status"] or get(address, "/topik/rupiah")[0] != 200:
            assert time.monotonic() - start < 10, "it does not come back"
            time.sleep(0.02)
        assert time.monotonic() - start < 1, f"all true again after {time.monotonic() - start:.2f} s"


def test_a_held_page_is_given_at_once_while_the_database_hangs():
    with postgres() as server, running_demo(
            "--database", f"postgres://postgres@127.0.0.1:{server.port}/postgres") as address:
        assert get(address, "/video")[0] == 200
        with server.hanging():
            start = time.monotonic()
            while not get(address, "/video")[1]["Cache-Status"]:
                assert time.monotonic() - start < 10, "the node does not notice"
            start = time.monotonic()
            status, headers = get(address, "/video")
            assert status == 200
            assert headers["Cache-Status"] == "redaksi; hit; detail=stale"
            assert time.monotonic() - start < 1

        start = time.monotonic()
        while get(address, "/video")[1]["Cache-Status"] or get(address, "/topik/rupiah")[0] != 200:
            assert time.monotonic() - start < 10, "it does not come back"
            time.sleep(0.02)
