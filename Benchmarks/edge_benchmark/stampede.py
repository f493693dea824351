"""1,000 clients ask for one page that is not held."""

import contextlib
import json
import statistics
import subprocess
import time

from page_benchmark import machine
from page_benchmark.postgres import Postgres

from .servers import Redaksi

CLIENTS = 1_000
PAGES = 9
# How long another transaction holds a table that the slow page must read.
HELD_SECONDS = 1.0


class Stampedes:
    """By kind: renderings counted, and when each client had its page, µs after the first request."""

    def __init__(self, clients):
        self.clients = clients
        self.alone = {}
        self.together = {}
        self.held = {}
        self.renderings = {}

    def table(self):
        lines = ["| page | one client, ms | renderings | all clients: p50, ms | p99, ms | p99 of the same when held, ms"
                 " | p99, in renderings |", "|---|---:|---:|---:|---:|---:|---:|"]
        for kind, rounds in self.together.items():
            alone = statistics.median(self.alone[kind])
            p50, p99 = (statistics.median(percentile(times, part) for times in rounds) for part in (50, 99))
            held = statistics.median(percentile(times, 99) for times in self.held[kind]) if self.held.get(kind) else None
            lines.append(
                f"| {kind} | {alone / 1000:.2f} | {' '.join(map(str, self.renderings[kind]))} | {p50 / 1000:.1f} |"
                f" {p99 / 1000:.1f} | {'' if held is None else f'{held / 1000:.1f}'} | {p99 / alone:.1f} |")
        return "\n".join(lines)


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
    results.alone[kind] = [ask(setup, server, next(paths), 1)[0] for _ in range(PAGES)]
    results.together[kind], results.renderings[kind], results.held[kind] = [], [], []
    for _ in range(2 if setup.is_quick else PAGES):
        path = next(paths)
        before = server.count("redaksi_page_renders_total")
        results.together[kind].append(ask(setup, server, path, results.clients))
        results.renderings[kind].append(int(server.count("redaksi_page_renders_total") - before))
        results.held[kind].append(ask(setup, server, path, results.clients))


def slow(setup, running, results):
    """The same on PostgreSQL while another transaction holds the articles: a rendering that takes a second."""
    postgres = Postgres(setup.folder / "edge", setup.port + 50)
    running.stack.callback(postgres.stop)
    (setup.folder / "edge").mkdir(exist_ok=True)
    postgres.start(setup.server_core)
    postgres.make("slow")
    setup.grow(postgres.address("slow"))
    server = running.server(Redaksi(
        setup, setup.port + 40, postgres.address("slow"), "--limits-address-connections", "20000"))
    paths = iter(setup.paths())
    kind = f"article, its table locked for {HELD_SECONDS:g} s"
    results.alone[kind], results.together[kind], results.renderings[kind] = [], [], []
    for _ in range(1 if setup.is_quick else 3):
        with locked(postgres):
            results.alone[kind].append(ask(setup, server, next(paths), 1)[0])
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
    return json.loads(machine.output(*command))["times"]
