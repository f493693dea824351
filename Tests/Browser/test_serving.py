"""The program as a server: few file descriptors, development. No browser."""

import contextlib
import http.client
import re
import socket
import time
import urllib.request
from urllib.parse import urlsplit

import pytest
from program import free_port, running_demo

pytestmark = pytest.mark.alone


def get(address, path="/", timeout=5):
    """Status and headers, on a connection of its own."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=timeout)
    with contextlib.closing(connection):
        connection.request("GET", path, headers={"Connection": "close"})
        response = connection.getresponse()
        response.read()
        return response.status, response.headers


def metrics(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as page:
        return dict(re.findall(r"^(\w+(?:\{[^}]*\})?) (\S+)$", page.read().decode(), re.MULTILINE))


def wait_for_connections(count, port, seconds=5):
    """The server hears of connections that come and go a moment later."""
    end = time.monotonic() + seconds
    while float(metrics(port)["redaksi_connections"]) != count:
        assert time.monotonic() < end
        time.sleep(0.02)


def test_with_few_descriptors_accepting_pauses_and_goes_on():
    """R22: 300 idle sockets against 256 descriptors."""
    port = free_port()
    with running_demo("--metrics-port", str(port), under=["prlimit", "--nofile=256"]) as address:
        host = (urlsplit(address).hostname, urlsplit(address).port)
        session = http.client.HTTPConnection(*host, timeout=5)
        session.request("GET", "/")
        assert session.getresponse().read()
        crowd = [socket.create_connection(host) for _ in range(300)]
        time.sleep(1)

        before = float(metrics(port)["process_cpu_seconds_total"])
        time.sleep(3)
        figures = metrics(port)
        used = float(figures["process_cpu_seconds_total"]) - before
        assert used < 0.6, f"{used} s of processor time in 3 s"
        most = float(figures["redaksi_connections_max"])
        assert 60 <= most <= float(figures["redaksi_connections"]) <= most + 16
        assert float(figures["process_open_fds"]) < 256 - 40
        assert figures["redaksi_database_up"] == "1"
        assert float(figures["redaksi_connections_paused_total"]) >= 1

        # Who is there already is served, a page that must be read from the database too.
        session.request("GET", "/indeks")
        response = session.getresponse()
        response.read()
        assert response.status == 200

        for client in crowd:
            client.close()
        start = time.monotonic()
        assert get(address)[0] == 200
        assert time.monotonic() - start < 2


def test_while_developing_every_answer_says_how_it_came_about():
    with running_demo("--development", "true") as address:
        get(address, "/video")
        for path, outcome in [("/video", "Redaksi; hit"), ("/topik/rupiah", "Redaksi; fwd=uri-miss; stored"),
                              ("/healthz", "Redaksi; fwd=bypass"), ("/media/x.jpg", "Redaksi; fwd=bypass")]:
            headers = get(address, path)[1]
            assert headers["Cache-Status"] == outcome, path
            assert re.search(r"total;dur=\d+\.\d{3}$", headers["Server-Timing"]), path


def test_without_memory_for_pages_limits_hold_all_the_same():
    port = free_port()
    with running_demo("--store-bytes", "0", "--limits-address-connections", "2", "--metrics-port", str(port)) as address:
        host = (urlsplit(address).hostname, urlsplit(address).port)
        crowd = [socket.create_connection(host) for _ in range(2)]
        wait_for_connections(2, port)
        assert get(address)[0] == 429
        for client in crowd:
            client.close()
        wait_for_connections(0, port)
        assert get(address)[0] == 200
