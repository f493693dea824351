"""The paper the robots write in, killed and started again."""

import asyncio
import json
import os
import signal
import subprocess
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Server:
    def __init__(self, options, folder):
        self.options = options
        self.database = (
            os.environ["REDAKSI_TEST_POSTGRES"] if options.engine == "postgres" else str(Path(folder) / "paper.sqlite")
        )
        self.process = None
        self.log = open(Path(folder) / "server.log", "ab")

    async def start(self):
        command = [self.options.program, "--database", self.database, "--port", str(self.options.port), "--resources", str(ROOT)]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        for _ in range(600):
            await asyncio.sleep(0.05)
            if self.process.poll() is not None:
                raise SystemExit(f"The server ended with {self.process.returncode}; see {self.log.name}.")
            try:
                await asyncio.to_thread(self.copy)
                return
            except OSError:
                continue
        raise SystemExit("The server did not answer within 30 seconds.")

    def copy(self):
        """The working copy of the one article."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.options.port}/desk/articles/1/copy",
            headers={"Cookie": "desk=robot1", "Accept": "application/json"})
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.load(answer)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def kill_connections(self):
        """Every connection to the database, by the database. PostgreSQL only."""
        subprocess.run(
            ["psql", "-qAt", self.database, "-c",
             "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
             "WHERE pid <> pg_backend_pid() AND datname = current_database()"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
