"""The program ends when it is told to, whoever is connected."""

import http.client
import socket

from program import end, running_program


def test_it_ends_at_once_beside_idle_and_half_sent_requests():
    with running_program() as (address, process):
        host = address.removeprefix("http://")
        reading = http.client.HTTPConnection(host, timeout=10)
        reading.request("GET", "/")
        assert reading.getresponse().read()
        name, port = host.split(":")
        with socket.create_connection((name, int(port)), timeout=10) as writing:
            writing.sendall(b"GET / HTTP/1.1\r\nHost: exam")

            assert end(process) == 0
