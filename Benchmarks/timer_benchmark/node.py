"""A server that is killed and started again, and a reader who watches articles appear."""

import http.client
import subprocess
import threading
import time


class Node:
    """`redaksi serve`. Remembers when it was up: from its first line on stdout until it was killed."""

    def __init__(self, program, paper, port):
        self.command = [program, "serve", *paper.options, "--http-port", str(port)]
        self.port = port
        self.process = None
        self.started = None
        self.times = []  # (started, serving, killed)

    def start(self):
        self.started = time.time()
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE)
        if not self.process.stdout.readline():
            raise SystemExit("the server did not start")
        self.times.append([self.started, time.time(), None])

    def kill(self):
        """SIGKILL: no farewell."""
        self.times[-1][2] = time.time()
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.process = None

    def stop(self):
        if self.process is None:
            return
        self.process.terminate()
        self.process.wait(timeout=60)
        self.process.stdout.close()
        self.process = None


def is_up(nodes, moment):
    """Whether some node served at that moment."""
    return any(serving <= moment and (killed is None or moment < killed)
               for node in nodes for _, serving, killed in node.times)


def last_start(nodes, moment):
    """When the first node was started (as a process) after everything was down at `moment`."""
    return min((started for node in nodes for started, _, _ in node.times if started > moment), default=None)


class Watcher(threading.Thread):
    """Asks for an article's page from before it is due until it is there. The refusal before is held in memory: it
    must be dropped too."""

    def __init__(self, article, due, nodes, until):
        super().__init__(daemon=True)
        self.article, self.due, self.nodes, self.until = article, due, nodes, until
        self.seen = None
        self.early = False

    def run(self):
        time.sleep(max(0, self.due - 0.2 - time.time()))
        turn = self.article
        while time.time() < self.until:
            turn += 1
            before = time.time()
            status = self._ask(self.nodes[turn % len(self.nodes)].port)
            if status in (200, 301, 308):
                self.seen = time.time()
                # The answer was made before it was read.
                self.early = self.seen < self.due
                return
            time.sleep(max(0, 0.02 - (time.time() - before)))

    def _ask(self, port):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", f"/read{self.article}/x")
            status = connection.getresponse().status
            connection.close()
            return status
        except OSError:
            return 0
        except http.client.HTTPException:
            return 0
