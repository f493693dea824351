"""Held pages against nginx and Varnish: the same bytes, in turn."""

import shutil
import time

from . import load
from .rounds import Rounds
from .servers import Nginx, Redaksi, Varnish

# Letters of articles whose pages, in the bare theme, are 2, 12 and 40 KB of gzip.
LETTERS = {"2 KB": 2_180, "12 KB": 14_050, "40 KB": 47_150}

LAYOUT = """{{! The frame of every page, as little as there can be. Context: SiteLayout. }}
<!DOCTYPE html>
<html lang="{{language}}"><head><meta charset="utf-8"><title>{{pageTitle}}</title></head>
<body>{{$main}}{{/main}}</body></html>
"""
ARTICLE = """{{! One article. Context: ArticlePage. }}
{{<layout}}{{$main}}<h1>{{headline}}</h1>{{{bodyHTML}}}{{/main}}{{/layout}}
"""


def bare_theme(setup):
    """broadsheet with a frame that weighs nothing: an ordinary article page cannot be as small as 2 KB."""
    folder = setup.folder / "bare"
    shutil.copytree(setup.tree / "Themes/broadsheet", folder, dirs_exist_ok=True)
    (folder / "templates/layout.mustache").write_text(LAYOUT, encoding="utf-8")
    (folder / "templates/article.mustache").write_text(ARTICLE, encoding="utf-8")
    return folder


def copy(server, path, files, connection=None):
    """What our server answers, as files for nginx; the size of the gzip one, 0 when it refused to pack."""
    connection = connection or server.connection()
    target = files / path.lstrip("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    for encoding, name in (("", target), ("gzip", target.with_name(target.name + ".gz"))):
        status, fields, body = server.get(path, encoding, connection)
        if status != 200 or (encoding and fields["Content-Encoding"] != "gzip"):
            raise SystemExit(f"{path} answers {status}, {fields['Content-Encoding']}")
        name.write_bytes(body)
    return len(body)


def others(setup, running, ours, path, files):
    """nginx in its variants, and Varnish, whose heads have the fields that ours has."""
    fields = ours.get(path, "gzip")[1]
    servers = []
    for number, variant in enumerate(Nginx.VARIANTS):
        servers.append(running.server(Nginx(setup, setup.port + 10 + number, files, variant, fields)))
    return [*servers, running.server(Varnish(setup, setup.port + 20, setup.port + 10))]


def measure(setup, running):
    """Three sizes, every server, so many rounds; what was sent is compared before."""
    paths = dict(zip(LETTERS, setup.weigh(LETTERS.values())))
    ours = running.server(Redaksi(setup, setup.port, setup.paper, "--theme", str(bare_theme(setup))))
    # A page that stays is packed once more after a minute; then its bytes change no more.
    for path in paths.values():
        for _ in range(40):
            ours.get(path, "gzip")
    time.sleep(0 if setup.is_quick else 66)

    files = setup.folder / "files-sizes"
    sizes = {size: copy(ours, path, files) for size, path in paths.items()}
    servers = [ours, *others(setup, running, ours, next(iter(paths.values())), files)]
    for size, path in paths.items():
        for server in servers:
            status, fields, body = server.get(path, "gzip")
            if (status, fields["Content-Encoding"], len(body)) != (200, "gzip", sizes[size]):
                raise SystemExit(f"{server.name}: {path} is another answer than ours")

    rounds = Rounds(sizes, [server.name for server in servers])
    for number in range(1, setup.rounds + 1):
        for size, path in paths.items():
            for server in servers:
                load.steady(setup, server, path, setup.warm_up, "gzip")
                result = load.steady(setup, server, path, setup.seconds, "gzip")
                rounds.add(number, size, server.name, result)
    return rounds
