"""From the acknowledgement of a publication to its readers, on this node and on another."""

import json
import subprocess

from page_benchmark import machine
from page_benchmark.postgres import Postgres

from .servers import Redaksi
from .stampede import percentile


# How readers ask, and their pause in µs. As fast as they are answered, ten readers and two nodes want more than the
# two cores there are: that is for finding an old answer; how long something takes is told by the others.
PACES = {"hammering": 0, "every ms": 1_000}


class Publications:
    """What readers saw, by set-up, node and address."""

    def __init__(self, count):
        self.count = count
        self.lines = []
        # Whether the scheduler took all processes as one group.
        self.is_one_group = False

    def add(self, engine, output):
        for line in output.splitlines():
            if line.startswith("{"):
                self.lines.append((engine, json.loads(line)))
        if not self.lines:
            raise SystemExit(f"edge-paper publish said: {output}")

    def table(self):
        lines = ["| database, readers | node | address | answers | old | went back | never seen | p50 ms | p99 ms | longest ms |",
                 "|---|---|---|---:|---:|---:|---:|---:|---:|---:|"]
        for engine, line in sorted(self.lines, key=lambda each: (each[0], each[1]["node"], each[1]["address"])):
            found = line["findings"]
            delays = found["delays"] or [0]
            times = [percentile(delays, 50), percentile(delays, 99), max(delays)]
            lines.append(
                f"| {engine} | {'the other' if line['node'] else 'the editor’s'} | {line['address']} |"
                f" {found['requests']:,} | {'–' if line['node'] else found['old']} | {found['wentBack']} |"
                f" {found['missing']} | {' | '.join(f'{time / 1000:.1f}' for time in times)} |")
        return "\n".join(lines)


def measure(setup, running):
    results = Publications(20 if setup.is_quick else 250)
    results.is_one_group = running.stack.enter_context(machine.one_group())
    for pace, pause in PACES.items():
        results.add(f"SQLite, {pace}", publish(setup, results.count, setup.copied("edge-publish"), 0, pause))

    postgres = Postgres(setup.folder / "edge", setup.port + 50)
    running.stack.callback(postgres.stop)
    (setup.folder / "edge").mkdir(exist_ok=True)
    postgres.start()
    for number, (pace, pause) in enumerate(PACES.items()):
        name = f"publish_{number}"
        # What an earlier run published has the same numbers.
        postgres.query("postgres", f"DROP DATABASE IF EXISTS {name}")
        postgres.make(name)
        setup.grow(postgres.address(name))
        other = Redaksi(setup, setup.port + 40, postgres.address(name), name="redaksi, the other node", core=None,
                        loops=0)
        try:
            results.add(f"PostgreSQL, {pace}",
                        publish(setup, results.count, postgres.address(name), other.port, pause))
        finally:
            other.stop()
    return results


def publish(setup, count, database, other, pause):
    """The editor's node with readers of five addresses on each node; all on both cores."""
    command = [setup.edge_paper, "publish", "--database", database, "--data", setup.folder / "data", "--resources",
               setup.tree, "--port", setup.port, "--second-node", other, "--publications", count, "--topic", setup.topic(),
               "--reader-pause", pause]
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True,
                          cwd=setup.folder).stdout
