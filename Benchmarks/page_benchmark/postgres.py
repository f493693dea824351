"""A PostgreSQL server of our own, in a folder that is thrown away with the databases in it."""

import os
import pathlib
import subprocess
import time

from . import machine

PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")

# The server's own defaults, but for memory and for what makes filling fast.
SETTINGS = {
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "checkpoint_timeout": "30min",
    "synchronous_commit": "off",
}


class Postgres:
    """Runs as user postgres when we are root, since the server refuses root."""

    def __init__(self, folder, port):
        self.folder = folder.resolve() / "postgres"
        self.port = port
        self.process = None

    def start(self, core=None):
        """Starts the server, its processes on one core when `core` is given."""
        if not (self.folder / "PG_VERSION").exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            if os.geteuid() == 0:
                subprocess.run(["chown", "postgres:", self.folder], check=True)
            subprocess.run(
                self._as_user([PROGRAMS / "initdb", "-D", self.folder, "--auth=trust", "--username=postgres",
                               "--encoding=UTF8", "--locale=C.UTF-8"]),
                check=True, stdout=subprocess.DEVNULL)
        command = [PROGRAMS / "postgres", "-D", self.folder, "-p", str(self.port), "-k", self.folder,
                   "-c", "listen_addresses=127.0.0.1"]
        for name, value in SETTINGS.items():
            command += ["-c", f"{name}={value}"]
        command = self._as_user(command)
        if core is not None:
            command = machine.on_core(core, command)
        with open(self.folder.parent / "postgres.log", "a", encoding="utf-8") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log)
        self._wait()

    def stop(self):
        if self.process is None:
            return
        self.process.send_signal(2)  # SIGINT: fast shutdown
        self.process.wait(timeout=300)
        self.process = None

    def address(self, database):
        """By the socket in its folder, as on a machine of its own: libpq's way to say so."""
        return f"postgres:///{database}?host={self.folder}&port={self.port}&user=postgres"

    def query(self, database, sql):
        """The rows of a query, each a list of texts."""
        result = subprocess.run(
            ["psql", "-X", "-A", "-t", "-q", "-F", "\t", "-v", "ON_ERROR_STOP=1", self.address(database)],
            check=True, capture_output=True, text=True, input=sql)
        lines = result.stdout.strip("\n")
        return [line.split("\t") for line in lines.splitlines()]

    def make(self, database):
        """Makes a database unless it is there."""
        if not self.query("postgres", f"SELECT 1 FROM pg_database WHERE datname = '{database}'"):
            self.query("postgres", f"CREATE DATABASE {database}")

    def version(self):
        return machine.output(PROGRAMS / "postgres", "--version")

    @staticmethod
    def _as_user(command):
        if os.geteuid() != 0:
            return command
        return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]

    def _wait(self):
        for _ in range(300):
            ready = subprocess.run(
                [PROGRAMS / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False)
            if ready.returncode == 0:
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.2)
        raise SystemExit(f"PostgreSQL did not start; see {self.folder.parent / 'postgres.log'}")
