"""20,000 pages, read as Zipf's law has it, and the same while an editor publishes once a second."""


from . import load
from .rounds import Rounds
from .servers import Editing, Redaksi
from .speed import copy, others

# All 20,000 in identity and gzip; the default of 256 MB holds two thirds of them.
STORE = "1GB"
DRAWS = 400_000


def measure(setup, running):
    """Everybody holds every page before the first round."""
    paths = setup.paths()
    drawn = setup.folder / "addresses-zipf"
    drawn.write_text("".join(f"{path}\n" for path in load.zipf(paths, DRAWS)), encoding="utf-8")

    ours = running.server(Redaksi(setup, setup.port, setup.paper, "--store-bytes", STORE))
    files = setup.folder / "files-zipf"
    connection = ours.connection()
    sizes = [copy(ours, path, files, connection) for path in paths]
    servers = [ours, *others(setup, running, ours, paths[0], files)]
    editing = running.server(
        Editing(setup, setup.port + 30, setup.copied("edge-editing"), setup.topic(), "--store-bytes", STORE))
    for server in [*servers[1:], editing]:
        walk_through(server, paths)

    size = "zipf"
    rounds = Rounds({size: round(sum(sizes) / len(sizes))}, [server.name for server in [*servers, editing]])
    for number in range(1, setup.rounds + 1):
        for server in [*servers, editing]:
            load.walk(setup, server, drawn, setup.warm_up, "gzip")
            rounds.add(number, size, server.name, load.walk(setup, server, drawn, setup.seconds, "gzip"))
    rounds.held = ours.count("redaksi_pages")
    rounds.evicted = ours.count("redaksi_page_evictions_total")
    return rounds


def walk_through(server, paths):
    connection = server.connection()
    for path in paths:
        if server.get(path, "gzip", connection)[0] != 200:
            raise SystemExit(f"{server.name}: {path} is missing")
