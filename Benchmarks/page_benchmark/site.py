"""A server of one paper, its answers checked, and the load put on it."""

import http.client
import json
import math
import pathlib
import subprocess
import time

from . import machine

SCRIPT = pathlib.Path(__file__).with_name("walk.lua")

# What only a page of this kind contains.
MARKS = {
    "article": b'<article class="article">',
    "front": b'class="front-top"',
    "section": b'<p class="more"><a href="/indeks/',
    "section 100": b'/page/99"',
    "index day": b'class="calendar"',
}


class Site:
    """`redaksi serve` with one database, on one core."""

    def __init__(self, program, tree, paper, folder, port, core):
        self.paper = paper
        self.port = port
        data = folder / "data"
        data.mkdir(parents=True, exist_ok=True)
        command = [program, "serve", "--database", paper.location, "--data", data, "--resources", tree,
                   "--http-port", str(port), "--log-level", "error",
                   "--store-bytes", "0"]  # every page is drawn from the database
        self.process = subprocess.Popen(machine.on_core(core, command), cwd=folder, stdout=subprocess.DEVNULL)
        self._wait()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)

    def used(self):
        """Seconds of processor time used so far, the database server's included."""
        postgres = self.paper.postgres
        return machine.used(self.process.pid) + (machine.used(postgres.process.pid) if postgres else 0)

    def check(self, kind, paths, encoding):
        """Every answer is 200 and the right kind of page, or the program ends; the mean size in bytes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sizes = []
        for path in paths:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200 or not answer.headers["Content-Type"].startswith("text/html"):
                raise SystemExit(f"{self.paper.name}: {path} answers {answer.status}")
            if MARKS[kind] not in body:
                raise SystemExit(f"{self.paper.name}: {path} is no page of the kind “{kind}”")
            if encoding:
                connection.request("GET", path, headers={"Accept-Encoding": encoding})
                body = connection.getresponse().read()
            sizes.append(len(body))
        return sum(sizes) / len(sizes)

    def walk(self, paths_file, count, seconds, *given):
        """Asks for every one of the `count` addresses of the file, and for at least so many seconds.

        What is measured afterwards is the steady state of a server that has been up for a while, whatever the size of
        its database: the operating system drops files from memory that nobody has read for some minutes.
        """
        result = self.load(paths_file, seconds, *given)
        while result["requests"] < count:
            rate = result["requests"] / result["seconds"]
            result = self.load(paths_file, math.ceil(1.2 * count / rate), *given)

    def load(self, paths_file, seconds, connections, core, encoding):
        """Walks the addresses for so many seconds: what wrk counted, and `processor`, µs of it for each answer.

        Answers later than wrk's two seconds mean that something else took the machine: asked again, at most twice.
        """
        for _ in range(3):
            result = self._load(paths_file, seconds, connections, core, encoding)
            if not result["errors"]:
                return result
            print(f"{self.paper.name}: {result['errors']} answers were errors or late", flush=True)
        raise SystemExit(f"{self.paper.name}: errors three times in turn")

    def _load(self, paths_file, seconds, connections, core, encoding):
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", SCRIPT, f"http://127.0.0.1:{self.port}",
                   "--", paths_file, encoding]
        before = self.used()
        result = json.loads(machine.output(*map(str, machine.on_core(core, command))).splitlines()[-1])
        result["processor"] = 1e6 * (self.used() - before) / max(result["requests"], 1)
        return result

    def _wait(self):
        for _ in range(600):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
                connection.request("GET", "/")
                connection.getresponse().read()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        raise SystemExit(f"{self.paper.name}: the server did not start")
