"""1,000 clients ask for one page that is not held."""

import contextlib
import dataclasses
import json
import statistics
import subprocess
import time

from page_benchmark import machine
from page_benchmark.postgres import Postgres

from .distance import distance
from .servers import Redaksi

CLIENTS = 1_000
PAGES = 9
# There and back, as between rooms of a data centre and between data centres.
AWAY_MILLISECONDS = (2, 10)
# How long another transaction holds a table that the slow page must read.
HELD_SECONDS = 1.0


class Stampedes:
    """By kind: renderings counted, and what `ask` says of each client."""

    def __init__(self, clients):
        self.clients = clients
        self.alone = {}
        self.together = {}
        self.held = {}
        self.renderings = {}

    def table(self):
        lines = ["| page | one client, ms | renderings | p50, ms | p99, ms | **p99, in renderings** | p99 from the first"
                 " request, ms | in renderings | the same when held, ms |", "|---|---:|---:|---:|---:|---:|---:|---:|---:|"]
        for kind, rounds in self.together.items():
            alone = statistics.median(one.from_first[0] for one in self.alone[kind])
            p50, p99 = (statistics.median(percentile(one.own, part) for one in rounds) for part in (50, 99))
            first = statistics.median(percentile(one.from_first, 99) for one in rounds)
            held = statistics.median(percentile(one.from_first, 99) for one in self.held[kind]) if self.held.get(kind) else None
            lines.append(
                f"| {kind} | {alone / 1000:.2f} | {' '.join(map(str, self.renderings[kind]))} | {p50 / 1000:.1f} |"
                f" {p99 / 1000:.1f} | **{p99 / alone:.1f}** | {first / 1000:.1f} | {first / alone:.1f} |"
                f" {'' if held is None else f'{held / 1000:.1f}'} |")
        return "\n".join(lines)


@dataclasses.dataclass
class Answers:
    """When each client had its page: µs from the first client's request, and from its own."""

    from_first: list
    own: list


def percentile(numbers, part):
    numbers = sorted(numbers)
    return numbers[min(len(numbers) - 1, int(len(numbers) * part / 100))]


def measure(setup, running):
    clients = 100 if setup.is_quick else CLIENTS
    results = Stampedes(clients)
    ours = running.server(Redaksi(setup, setup.port, setup.paper, "--limits-address-connections", "20000"))
    paths = iter(setup.paths())
    ordinary(setup, results, ours, "article", paths)
    days = setup.query("SELECT DISTINCT shown_at / 86400000 FROM listings WHERE list = 'latest'")
    ordinary(setup, results, ours, "index day", (
        time.strftime("/indeks/%Y-%m-%d", time.gmtime(int(day) * 86_400)) for day, in days))
    slow(setup, running, results)
    return results


def ordinary(setup, results, server, kind, paths):
    """A page as it is: alone, by all at once, and by all at once when it is held."""
    results.alone[kind] = [ask(setup, server, next(paths), 1) for _ in range(PAGES)]
    results.together[kind], results.renderings[kind], results.held[kind] = [], [], []
    for _ in range(2 if setup.is_quick else PAGES):
        path = next(paths)
        before = server.count("redaksi_page_renders_total")
        results.together[kind].append(ask(setup, server, path, results.clients))
        results.renderings[kind].append(int(server.count("redaksi_page_renders_total") - before))
        results.held[kind].append(ask(setup, server, path, results.clients))


def slow(setup, running, results):
    """The same on PostgreSQL that is some way off, and while another transaction holds the articles for a second."""
    postgres = Postgres(setup.folder / "edge", setup.port + 50)
    running.stack.callback(postgres.stop)
    (setup.folder / "edge").mkdir(exist_ok=True)
    postgres.start(setup.server_core)
    postgres.make("slow")
    setup.grow(postgres.address("slow"))
    paths = iter(setup.paths())
    for number, milliseconds in enumerate(() if setup.is_quick else AWAY_MILLISECONDS, 51):
        away = running.stack.enter_context(distance(setup.port + number, postgres.port, milliseconds))
        server = running.server(Redaksi(
            setup, setup.port + 40, f"postgres://postgres@127.0.0.1:{away}/slow", "--limits-address-connections", "20000"))
        ordinary(setup, results, server, f"article, its database {milliseconds} ms away", paths)
        server.stop()
    server = running.server(Redaksi(
        setup, setup.port + 40, postgres.address("slow"), "--limits-address-connections", "20000"))
    kind = f"article, its table locked for {HELD_SECONDS:g} s"
    results.alone[kind], results.together[kind], results.renderings[kind] = [], [], []
    for _ in range(1 if setup.is_quick else 3):
        with locked(postgres):
            results.alone[kind].append(ask(setup, server, next(paths), 1))
        before = server.count("redaksi_page_renders_total")
        with locked(postgres):
            results.together[kind].append(ask(setup, server, next(paths), results.clients))
        results.renderings[kind].append(int(server.count("redaksi_page_renders_total") - before))


@contextlib.contextmanager
def locked(postgres):
    """From before the clients connect until `HELD_SECONDS` after about the time they ask."""
    sql = f"BEGIN; LOCK TABLE articles IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep({HELD_SECONDS + 0.5}); COMMIT"
    process = subprocess.Popen(["psql", "-X", "-q", "-c", sql, postgres.address("slow")], stdout=subprocess.DEVNULL)
    time.sleep(0.1)
    yield
    process.wait(timeout=30)


def ask(setup, server, path, clients):
    command = machine.on_core(
        setup.load_core, [setup.edge_paper, "stampede", path, "--port", str(server.port), "--clients", str(clients)])
    said = json.loads(machine.output(*command))
    return Answers(said["times"], [answered - sent for answered, sent in zip(said["times"], said["sent"], strict=True)])
