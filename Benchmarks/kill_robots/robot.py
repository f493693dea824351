"""Somebody who types and does not look up."""

import asyncio
import os
import random
import re
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

LETTERS = "xyz"
# What the server has said yes to, as the page knows it.
SAID = "JSON.stringify(redaksiEditor.sync.copy.base.blocks)"
BLOCKS = """(async () => {
    const main = document.querySelector('script[src*="editor/main"]').src;
    const { plainBlocks } = await import(main.replace("main.js", "schema.js"));
    return plainBlocks(redaksiEditor.editor.state.doc);
})()"""
# A paragraph of one's own, somewhere in the text; now and then one that is there.
PLACE = """(place) => {
    const { editor } = redaksiEditor;
    const lines = [];
    editor.state.doc.forEach((node, at) => { if (node.isTextblock) lines.push(at + 1 + node.content.size); });
    const at = lines[Math.min(lines.length - 1, Math.floor(place * lines.length))] ?? 1;
    editor.chain().focus().setTextSelection(at).run();
    if (place > 0.3) editor.commands.splitBlock();
}"""


@dataclass
class Word:
    """A word of the robot's own. Its number stands backwards, so that the first letters tell words apart."""

    text: str
    times: list = field(default_factory=list)  # when the browser had taken each letter

    @property
    def typed(self):
        return self.text[:len(self.times)]


class Robot:
    def __init__(self, number, options, folder, playwright, line):
        self.number = number
        self.letter = LETTERS[number - 1]
        self.options = options
        self.profile = Path(folder) / f"profile{number}"
        self.playwright = playwright
        self.line = line
        self.context = self.page = None
        self.words = []
        self.kills = []          # when the browser was killed
        self.acknowledged = set()
        self.is_away = True
        self.is_dying = asyncio.Lock()
        self.random = random.Random(options.seed * 10 + number)
        self.errors = []

    def say(self, *what):
        if os.environ.get("DEBUG"):
            print(f"robot {self.number}:", *(str(one)[:160] for one in what), file=sys.stderr)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.line.port}"

    async def open(self):
        while True:
            try:
                self.context = await self.playwright.chromium.launch_persistent_context(
                    str(self.profile), executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"],
                    viewport={"width": 1200, "height": 800})
                await self.context.add_cookies([{"name": "desk", "value": f"robot{self.number}", "url": self.address}])
                self.page = self.context.pages[0] if self.context.pages else await self.context.new_page()
                self.page.on("pageerror", lambda error: self.errors.append(str(error)))
                await self.load()
                return
            except Exception as error:  # killed while it was starting
                self.say("open", error)
                await self.shut()
                await asyncio.sleep(0.5)

    async def load(self):
        for attempt in range(40):
            try:
                await self.page.goto(f"{self.address}/desk/articles/1/edit", timeout=8000)
                await self.page.wait_for_selector("[data-ready]", timeout=8000)
                await self.begin_paragraph()
                self.is_away = False
                return
            except Exception as error:
                self.say("load", error)
                if attempt == 39:
                    raise
                await asyncio.sleep(0.3)

    async def begin_paragraph(self):
        await self.page.evaluate(PLACE, self.random.random())
        # The editor takes the focus with the next frame; letters before it would be typed beside the text.
        for _ in range(250):
            if await self.page.evaluate("redaksiEditor.editor.view.hasFocus()"):
                return
            await asyncio.sleep(0.02)
        raise TimeoutError("the editor does not take the focus")

    async def type(self):
        """One word, letter by letter. One that is cut off by a kill counts with the letters it has."""
        word = Word(f"{self.letter}{f'{len(self.words):05d}'[::-1]}{self.letter}")
        await self.press(" ")
        self.words.append(word)
        for letter in word.text:
            await self.press(letter)
            word.times.append(time.monotonic())
        if self.random.random() < 0.2:
            await self.press(" ")
        if self.random.random() < 0.06:
            await self.begin_paragraph()

    async def press(self, letter):
        started = time.monotonic()
        await asyncio.wait_for(self.page.keyboard.type(letter), 5)
        await asyncio.sleep(max(0, 1 / self.options.rate - (time.monotonic() - started)))

    async def note_acknowledged(self):
        said = await asyncio.wait_for(self.page.evaluate(SAID), 5)
        self.acknowledged.update(re.findall(f"([{LETTERS}])([0-9]{{5}})(?=\\1)", said))

    async def run(self, stop):
        while not stop.is_set():
            if self.is_away:
                await asyncio.sleep(0.05)
                continue
            try:
                await self.type()
                await self.note_acknowledged()
            except Exception as error:
                self.say("run", repr(error))
                await asyncio.sleep(0.1)

    def browser_processes(self):
        wanted = f"--user-data-dir={self.profile}".encode()
        for entry in os.listdir("/proc"):
            if not entry.isdigit():
                continue
            try:
                command = Path(f"/proc/{entry}/cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if wanted in command and not any(part.startswith(b"--type=") for part in command):
                yield int(entry)

    async def kill_browser(self):
        self.is_away = True
        self.kills.append(time.monotonic())
        for process in self.browser_processes():
            os.kill(process, signal.SIGKILL)
        await self.shut()

    async def shut(self):
        if self.context is not None:
            try:
                await asyncio.wait_for(self.context.close(), 5)
            except Exception:
                pass
        self.context = self.page = None
        for lock in self.profile.glob("Singleton*"):
            lock.unlink(missing_ok=True)

    async def blocks(self):
        return await self.page.evaluate(BLOCKS)

    async def settle(self):
        for _ in range(300):
            try:
                if await self.page.evaluate("redaksiEditor.sync.state === 'saved' && redaksiEditor.sync.copy.isClean"):
                    return
            except Exception:
                await self.load()
            await asyncio.sleep(0.2)
        raise SystemExit(f"Robot {self.number} does not come to rest: " + await self.page.inner_text("[data-part=state]"))
