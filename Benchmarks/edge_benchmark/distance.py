"""A line that takes its time: a server on this machine as if it stood elsewhere."""

import asyncio
import contextlib
import threading


@contextlib.contextmanager
def distance(port, to, milliseconds):
    """Passes bytes from `port` to port `to`, which is `milliseconds` away, there and back. Gives `port`."""
    loop = asyncio.new_event_loop()

    async def carry(reader, writer):
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", to)
        await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer), return_exceptions=True)

    async def pump(reader, writer):
        while data := await reader.read(65_536):
            loop.call_later(milliseconds / 2000, writer.write, data)
        loop.call_later(milliseconds / 2000, writer.close)

    loop.run_until_complete(asyncio.start_server(carry, "127.0.0.1", port))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield port
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
