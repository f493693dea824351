"""The results as a page of docs/measurements."""

import shlex

from page_benchmark import machine

from .load import QUIET

COMPARISON = """On paper: nginx with WordPress behind it keeps pages in its FastCGI cache. WordPress cannot say which pages a
publication changed, so its plugins purge everything, or the front page and a few archives and leave the rest to run
out. Purging everything once a second leaves each second to begin with 20,000 misses at 30–50 ms of PHP each, so a core
draws 20 to 30 pages in that second and the cache never fills; not purging is what leaves readers with yesterday's
section page. Ours drops the pages whose facts changed, and goes on from memory with all others."""


def page(day, results, setup, load, command):
    """The whole page, Markdown; only the parts that were measured."""
    parts = [f"# The edge, {day}", INTRODUCTION]
    for name, title in TITLES.items():
        if name in results:
            parts += [f"## {title}", SECTIONS[name](results[name], setup)]
    parts += ["## To repeat", f"```\n{shlex.join(map(str, command))}\n```", "## Machine and versions", facts(setup, load)]
    raw = [results[name].raw() for name in TITLES if name in results and hasattr(results[name], "raw")]
    if raw:
        parts += ["## Every round", *raw]
    return "\n\n".join(parts) + "\n"


INTRODUCTION = """What readers get from memory, how fast, and what happens under stress. Each server on one core with one
event loop or worker, `wrk` on the other core."""

TITLES = {"sizes": "Held pages, against nginx and Varnish", "zipf": "20,000 pages by Zipf's law",
          "stampede": "1,000 clients ask for one page that is not held", "publish": "From the acknowledgement to readers",
          "crowd": "Idle connections and slow clients"}


def sizes(rounds, setup):
    return f"""Medians of {setup.rounds} rounds, all servers in turn. “× nginx” compares with the nginx that serves that size
fastest (bold). All send the same bytes: the body that ours packed, stored as a file for `gzip_static`, and, except
“short head”, the same header fields. Aims: 1.1 × nginx at 12 KB, never below Varnish. On a loopback wrk, which reads
8 KB at a time, needs more of its core than the server of its own from 12 KB on: there the processor time of one
request, the kernel's included, says more than requests a second.

{rounds.table()}"""


def zipf(rounds, setup):
    return f"""{setup.articles:,} articles of the theme `broadsheet`, {rounds.sizes['zipf']:,} bytes of gzip in the mean, drawn by
Zipf's law; {rounds.held:,.0f} pages held by ours, {rounds.evicted:,.0f} evicted. “redaksi, publishing” has an editor who
publishes an article a second.

{rounds.table()}

{COMPARISON}"""


def stampede(results, _):
    return f"""{results.clients:,} connections are open; all send the same request at once, one client after another as fast
as one core does it, and take their answers as they come. Times count from a client's own request, and once more from the
first client's, where the last one's include the sending of all; medians over the pages asked for. Aims: one rendering;
p99 under three renderings' time.

{results.table()}"""


def publish(results, _):
    groups = "one group" if results.is_one_group else "several groups, one of each connection of PostgreSQL's"
    return f"""{results.count} articles are published, one every 40 ms or so, by an editor in a serving process; a reader on a
socket of its own asks for each address, as fast as it is answered or every millisecond. An answer is old when it lacks an article that was
acknowledged before the request was sent. The article's readers ask for its address before it is there, so that its 404
is held. Times run from the acknowledgement to the first answer that shows the article; on the editor's node they are
the readers' own pace. The kernel's scheduler has all processes in {groups}. Aims: no old answer on the editor's node;
p99 under 100 ms on another.

{results.table()}"""


def crowd(results, setup):
    slow = results.slow
    return f"""{results.idle:,} connections that say nothing, from several addresses, and {slow.get('slow', 0)} clients that send a
byte of a request's header a second and come again when they are shown out ({slow.get('shownOut', 0):,} times in the last
round, after `limits.header.seconds`). Raised for this: `limits.connections`, `limits.address.connections` and
`limits.idle.seconds`. Aim: p99 of
ordinary readers within 1.5 times of the quiet run. An idle connection takes **{results.bytes_each / 1024:.1f} KiB** of the
process's memory, the kernel's not counted.

{results.table()}"""


SECTIONS = {"sizes": sizes, "zipf": zipf, "stampede": stampede, "publish": publish, "crowd": crowd}


def facts(setup, load):
    versions = {
        "Machine": machine.description(),
        "Load before": f"{load:.2f}",
        "Redaksi": machine.output("git", "-C", setup.tree, "describe", "--always", "--dirty"),
        "Swift": machine.output("swift", "--version").splitlines()[0],
        "nginx, Varnish, wrk, PostgreSQL": ", ".join(
            machine.output("dpkg-query", "-W", "-f", "${Version}", name)
            for name in ("nginx-common", "varnish", "wrk", "postgresql-15")),
        "Rounds": f"{setup.rounds} of {setup.seconds} s after {setup.warm_up} s of warm-up; wrk -t1 -c{setup.connections};"
                  f" a round in which others used more than {QUIET} % of a core is made again, four times at most",
    }
    return "\n".join(f"- {name}: {value}" for name, value in versions.items())
