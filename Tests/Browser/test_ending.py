"""The program ends when it is told to, whoever is connected."""

import http.client
import socket

from program import end, running_program


def test_it_ends_beside_idle_connections_at_once_and_with_half_sent_requests_when_their_time_is_over():
    """A request under way may still be sent to its end (R37), for as long as `limits.header.seconds` allows."""
    with running_program("--limits-header-seconds", "2") as (address, process):
        host = address.removeprefix("http://")
        reading = http.client.HTTPConnection(host, timeout=10)
        reading.request("GET", "/")
        assert reading.getresponse().read()
        name, port = host.split(":")
        with socket.create_connection((name, int(port)), timeout=10) as writing:
            writing.sendall(b"GET / HTTP/1.1\r\nHost: exam")

            assert end(process) == 0
