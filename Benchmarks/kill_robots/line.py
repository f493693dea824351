"""The line between one browser and the server, which can be cut in two ways."""

import asyncio


class Line:
    """Passes bytes between a port of its own and the server's, until it is told not to."""

    def __init__(self, port, to):
        self.port = port
        self.to = to
        self.is_cut = False      # nobody gets through
        self.is_deaf = False     # what the browser says arrives, the answers do not
        self.open = set()

    async def start(self):
        self.listening = await asyncio.start_server(self.carry, "127.0.0.1", self.port)

    def stop(self):
        self.listening.close()
        self.drop()

    def drop(self):
        for writer in list(self.open):
            writer.transport.abort()

    async def cut(self, seconds, is_deaf):
        """Down for a while. Whatever is under way when the time is over is lost."""
        if is_deaf:
            self.is_deaf = True
        else:
            self.is_cut = True
            self.drop()
        await asyncio.sleep(seconds)
        self.drop()
        self.is_cut = self.is_deaf = False

    async def carry(self, reader, writer):
        self.open.add(writer)
        try:
            if self.is_cut:
                return
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.to)
            self.open.add(far_writer)
            try:
                away = asyncio.ensure_future(self.pump(reader, far_writer, is_answer=False))
                back = asyncio.ensure_future(self.pump(far_reader, writer, is_answer=True))
                await asyncio.wait((away, back), return_when=asyncio.FIRST_COMPLETED)
                away.cancel()
                back.cancel()
            finally:
                self.open.discard(far_writer)
                far_writer.transport.abort()
        except OSError:
            pass
        finally:
            self.open.discard(writer)
            writer.transport.abort()

    async def pump(self, reader, writer, is_answer):
        try:
            while data := await reader.read(65_536):
                if is_answer and self.is_deaf:
                    continue
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
