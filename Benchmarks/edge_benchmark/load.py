"""wrk on its own core."""

import json
import pathlib
import random
import resource
import time

from page_benchmark import machine

# A measurement in which others used more than this, in % of a core, is made again, so often at most.
QUIET = 10
ATTEMPTS = 4

STEADY = pathlib.Path(__file__).with_name("steady.lua")
WALK = pathlib.Path(__file__).parent.parent / "page_benchmark/walk.lua"


def steady(setup, server, path, seconds, encoding="", connections=None, pause=0):
    """One page for so many seconds."""
    return _run(setup, server, STEADY, [path], [encoding, pause], seconds, connections)


def walk(setup, server, file, seconds, encoding="", connections=None):
    """The addresses of a file in turn."""
    return _run(setup, server, WALK, [""], [file, encoding], seconds, connections)


def zipf(paths, count, seed=2_026):
    """`count` draws: the second address half as often as the first, the third a third as often."""
    weights = [1 / place for place in range(1, len(paths) + 1)]
    return random.Random(seed).choices(paths, weights, k=count)


def _run(setup, server, script, path, arguments, seconds, connections):
    """What wrk counted; `rate`, requests a second; `processor`, the server's µs for each; `busy`, % of the two cores;
    `others`, % of a core that neither server nor wrk used. Somebody else's work spoils a measurement: it is repeated.
    """
    command = ["wrk", "-t1", f"-c{connections or setup.connections}", f"-d{seconds}s", "-s", script,
               f"http://127.0.0.1:{server.port}{path[0]}", "--", *arguments]
    for _ in range(1 if setup.is_quick else ATTEMPTS):
        began, used, busy, wrk = time.monotonic(), server.used(), machine.Busy(), _children()
        result = json.loads(machine.output(*map(str, machine.on_core(setup.load_core, command))).splitlines()[-1])
        if result["errors"]:
            raise SystemExit(f"{server.name}: {result['errors']} answers were errors")
        used, wrk, lasted = server.used() - used, _children() - wrk, time.monotonic() - began
        result["rate"] = result["requests"] / result["seconds"]
        result["processor"] = 1e6 * used / max(result["requests"], 1)
        result["busy"] = (busy.percent(setup.server_core), busy.percent(setup.load_core))
        result["others"] = sum(result["busy"]) - 100 * (used + wrk) / lasted
        if result["others"] < QUIET:
            break
    return result


def _children():
    """Seconds of processor time of programs that have ended: wrk's."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
