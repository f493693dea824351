"""Ordinary readers, alone and beside 10,000 idle connections and 200 slow clients."""

import json
import subprocess
import sys
import time

from . import load
from .servers import OPEN_FILES, Redaksi

IDLE = 10_000
SLOW = 200
# Connections of the server: the crowd's and the readers'.
CONNECTIONS = 11_000
# How ordinary readers ask: as fast as they are answered, and every few milliseconds.
PACES = {"as fast as answered": 0, "every 5 ms each": 5}


class Crowd:
    """p99 and rate of each round, quiet and crowded; memory of the idle."""

    def __init__(self):
        self.rounds = {pace: {"quiet": [], "crowded": []} for pace in PACES}
        self.idle = 0
        self.bytes_each = 0.0
        self.slow = {}

    def median(self, pace, state, what):
        numbers = sorted(result[what] for result in self.rounds[pace][state])
        return numbers[len(numbers) // 2]

    def table(self):
        lines = ["| 16 readers, each | quiet: requests/s | p50 ms | p99 ms | crowded: requests/s | p50 ms | p99 ms |"
                 " p99, times |", "|---|---:|---:|---:|---:|---:|---:|---:|"]
        for pace in PACES:
            cells = []
            for state in ("quiet", "crowded"):
                cells += [f"{self.median(pace, state, 'rate'):,.0f}", f"{self.median(pace, state, 'p50'):.2f}",
                          f"{self.median(pace, state, 'p99'):.2f}"]
            ratio = self.median(pace, "crowded", "p99") / self.median(pace, "quiet", "p99")
            lines.append(f"| {pace} | {' | '.join(cells)} | {ratio:.2f} |")
        return "\n".join(lines)

    def raw(self):
        lines = ["| readers | state | p99 ms, each round | requests/s |", "|---|---|---|---|"]
        for pace, states in self.rounds.items():
            for state, results in states.items():
                times = ", ".join(f"{each['p99']:.2f}" for each in results)
                rates = ", ".join(f"{each['rate']:,.0f}" for each in results)
                lines.append(f"| {pace} | {state} | {times} | {rates} |")
        return "\n".join(lines)


def measure(setup, running):
    results = Crowd()
    results.idle = 500 if setup.is_quick else IDLE
    # The program itself keeps two for each connection, since an answer may have a file open. Here none has.
    if OPEN_FILES < CONNECTIONS + 1_000:
        raise SystemExit(f"{OPEN_FILES} open files are not enough: “ulimit -n {2 * CONNECTIONS}”, or as root")
    path = setup.paths()[0]
    ours = running.server(Redaksi(
        setup, setup.port, setup.paper, "--limits-connections", str(CONNECTIONS), "--limits-address-connections",
        str(CONNECTIONS - 1), "--limits-idle-seconds", "3600"))
    for _ in range(40):
        ours.get(path, "gzip")
    for pace in PACES.values():
        load.steady(setup, ours, path, setup.warm_up, "gzip", 16, pace)

    for _ in range(setup.rounds):
        read(setup, ours, path, results, "quiet")
        before = ours.memory()
        crowd = subprocess.Popen(
            # They share the cores with what is measured: nice, they take no more than they need.
            ["nice", "-n", "19", sys.executable, "-m", "edge_benchmark.crowd_clients", str(ours.port), str(results.idle), str(SLOW)],
            cwd=setup.tree / "Benchmarks", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            if crowd.stdout.readline().strip() != "idle":
                raise SystemExit("the crowd did not come together")
            time.sleep(1)
            results.bytes_each = max(results.bytes_each, (ours.memory() - before) / results.idle)
            # The slow ones have begun, and the first have been shown out.
            time.sleep(1 if setup.is_quick else 11)
            read(setup, ours, path, results, "crowded")
        finally:
            crowd.stdin.close()
            results.slow = json.loads(crowd.stdout.read() or "{}")
            crowd.wait(timeout=30)
        time.sleep(1)
    return results


def read(setup, ours, path, results, state):
    for name, pace in PACES.items():
        result = load.steady(setup, ours, path, setup.seconds, "gzip", 16, pace)
        results.rounds[name][state].append(result)
        print(f"{state:8} {name:20} {result['rate']:9,.0f}/s  p50 {result['p50']:.2f} ms  p99 {result['p99']:.2f} ms"
              f"  others {result['others']:.0f} %", flush=True)
