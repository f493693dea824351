"""The machine: what it is, how busy it is, and programs run on one core of it."""

import os
import pathlib
import platform
import subprocess
import time


def output(*command):
    """What a command prints, without the line feed at the end."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def on_core(core, command):
    """The command pinned to one core."""
    return ["taskset", "-c", str(core), *command]


def processor():
    for line in output("lscpu").splitlines():
        if line.startswith("Model name:"):
            return line.split(":", 1)[1].strip()
    return "unknown"


def description():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{processor()}, {os.cpu_count()} cores, {memory:.0f} GB, Linux {platform.release()}"


def load():
    """Processes wanting to run, averaged over the last minute."""
    return os.getloadavg()[0]


def wait_until_quiet(limit, patience):
    """Waits until the load is under `limit`; whether it got there within `patience` seconds."""
    deadline = time.monotonic() + patience
    while load() >= limit:
        if time.monotonic() > deadline:
            return False
        print(f"waiting for a quiet machine: load {load():.2f}, wanted under {limit}", flush=True)
        time.sleep(20)
    return True


class Busy:
    """How much of each core was used between two moments, from /proc/stat."""

    def __init__(self):
        self.before = self._read()

    def percent(self, core):
        used, total = (now - then for now, then in zip(self._read()[core], self.before[core]))
        return 100 * used / max(total, 1)

    @staticmethod
    def _read():
        cores = {}
        with open("/proc/stat", encoding="ascii") as file:
            for line in file:
                name, *numbers = line.split()
                if name.startswith("cpu") and name != "cpu":
                    ticks = [int(number) for number in numbers[:8]]
                    cores[int(name[3:])] = (sum(ticks) - ticks[3] - ticks[4], sum(ticks))
        return cores


def used(process):
    """Seconds of processor time that a process and its children used, those that live and those that ended."""
    children = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    ticks = sum(_ticks(process)) + sum(sum(_ticks(child)[:2]) for child in children)
    return ticks / os.sysconf("SC_CLK_TCK")


def _ticks(process):
    """Its own in user and kernel mode, its ended children's in both."""
    try:
        text = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return [0, 0, 0, 0]
    return [int(field) for field in text.rsplit(")", 1)[1].split()[11:15]]
