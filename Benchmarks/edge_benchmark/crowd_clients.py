"""The crowd: so many connections that say nothing, and so many clients that send a byte a second of a request.

Arguments: port, idle, slow. Prints “idle” when the idle are there, then goes on until its input is closed; at the end
what became of both, as JSON.
"""

import json
import select
import socket
import sys
import time

REQUEST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: " + b"slow " * 200 + b"\r\n\r\n"
# So many connections come from one address of this machine; ports of one are not enough for all.
EACH = 4_000


def connect(port, number):
    client = socket.socket()
    client.bind((f"127.0.0.{2 + number // EACH}", 0))
    client.connect(("127.0.0.1", port))
    return client


def has_come(client):
    watch = select.poll()  # select() ends at descriptor 1,024
    watch.register(client, select.POLLIN)
    return bool(watch.poll(0))


def main():
    port, idle_count, slow_count = map(int, sys.argv[1:])
    idle = [connect(port, number) for number in range(idle_count)]
    print("idle", flush=True)
    slow = [[connect(port, number), 0] for number in range(slow_count)]
    shown_out = 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        second = time.monotonic() + 1
        for number, (client, sent) in enumerate(slow):
            try:
                client.send(REQUEST[sent:sent + 1])
                slow[number][1] += 1
            except OSError:
                sent = None
            if sent is None or has_come(client):
                # 408: the header took longer than it may. The next one comes.
                client.close()
                slow[number] = [connect(port, number), 0]
                shown_out += 1
            # Spread over the second.
            time.sleep(max(0, (second - time.monotonic()) / (slow_count - number)))
    watch = select.poll()
    for client in idle:
        watch.register(client, select.POLLIN)
    closed = len(watch.poll(0))
    print(json.dumps({"idle": len(idle), "slow": len(slow), "shownOut": shown_out, "closed": closed}))


if __name__ == "__main__":
    main()
