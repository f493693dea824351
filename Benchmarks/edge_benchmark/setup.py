"""What all measurements share: programs, folders, ports, cores, the papers."""

import dataclasses
import datetime
import pathlib
import sqlite3

from page_benchmark import machine

ARTICLES = 20_000


@dataclasses.dataclass
class Setup:
    tree: pathlib.Path
    folder: pathlib.Path
    programs: pathlib.Path
    port: int
    rounds: int
    seconds: int
    warm_up: int
    connections: int
    server_core: int
    load_core: int
    is_quick: bool

    @property
    def program(self):
        return self.programs / "redaksi"

    @property
    def edge_paper(self):
        return self.programs / "EdgePaper"

    @property
    def paper(self):
        """A grown paper on SQLite; nobody publishes in it but `weigh`."""
        return self.folder / f"edge-{self.articles}.sqlite"

    @property
    def articles(self):
        return 1_000 if self.is_quick else ARTICLES

    def grow(self, location):
        """Until yesterday, so that what is published now is the newest."""
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        machine.output(self.programs / "GrowthPaper", str(self.articles), "--database", str(location), "--check", "0",
                       "--until", yesterday.isoformat())

    def copied(self, name):
        """The grown paper once more, for a measurement that publishes in it."""
        target = self.folder / f"{name}.sqlite"
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(f"{target}{suffix}").unlink(missing_ok=True)
        with sqlite3.connect(self.paper) as source, sqlite3.connect(target) as copy:
            source.backup(copy)
        return target

    def weigh(self, letters):
        """Addresses of articles with so many random letters, made now."""
        return machine.output(self.edge_paper, "weigh", *map(str, letters), "--database", str(self.paper)).splitlines()

    def query(self, sql):
        with sqlite3.connect(f"file:{self.paper}?mode=ro", uri=True) as db:
            return [[str(value) for value in row] for row in db.execute(sql)]

    def paths(self):
        """The addresses of the grown articles, the newest first: what is new is read most."""
        rows = self.query(f"SELECT id, slug FROM articles WHERE id <= {self.articles} ORDER BY id DESC")
        return [f"/read{number}/{slug}" for number, slug in rows]

    def topic(self):
        return self.query("SELECT slug FROM topics ORDER BY id LIMIT 1")[0][0]


class Running:
    """Servers that are stopped when their measurement is over."""

    def __init__(self, stack):
        self.stack = stack

    def server(self, server):
        self.stack.callback(server.stop)
        return server
