"""The machine: what it is, how busy it is, and programs run on one core of it."""

import contextlib
import os
import pathlib
import platform
import resource
import subprocess
import time


def output(*command):
    """What a command prints, without the line feed at the end."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def on_core(core, command):
    """The command pinned to one core."""
    return ["taskset", "-c", str(core), *command]


@contextlib.contextmanager
def one_group():
    """Runs what is started inside, and PostgreSQL's processes too, as one group of the kernel's scheduler.

    Left alone, each session is a group (autogroup), and PostgreSQL gives each connection a session of its own; services
    of systemd may be groups too. Where one group wants all cores, some kernels leave another's waking process without
    any for seconds: docs/operations/postgresql.md. Yields whether it could be done, which needs root.
    """
    hierarchy = _hierarchy("cpu")
    if hierarchy is None or not os.access(hierarchy, os.W_OK):
        yield False
        return
    group = hierarchy / f"redaksi-benchmark-{os.getpid()}"
    group.mkdir()
    home = hierarchy / _group_of_this_process().lstrip("/") / "cgroup.procs"
    try:
        (group / "cgroup.procs").write_text(str(os.getpid()), encoding="ascii")
        yield True
    finally:
        home.write_text(str(os.getpid()), encoding="ascii")
        with contextlib.suppress(OSError):  # somebody has not ended yet
            group.rmdir()


def _hierarchy(controller):
    """Where control groups of version 1 with this controller are mounted; `None` when they are not."""
    for line in pathlib.Path("/proc/mounts").read_text(encoding="utf-8").splitlines():
        _, folder, kind, options, *_ = line.split()
        if kind == "cgroup" and controller in options.split(","):
            return pathlib.Path(folder)
    return None


def _group_of_this_process():
    for line in pathlib.Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
        _, controllers, path = line.split(":", 2)
        if "cpu" in controllers.split(","):
            return path
    return "/"


def raise_open_files(wanted):
    """Lets this process and those it starts have so many files and sockets open, as far as the system permits.

    Returns how many they may have.
    """
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):  # only root may raise the hard limit
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(wanted, hard), max(wanted, hard)))
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


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
