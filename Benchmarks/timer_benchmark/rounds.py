"""The two things that are measured: a minute with kills, and catching up."""

import contextlib
import datetime
import random
import time

from .node import Node, Watcher, is_up, last_start
from .paper import Paper

# Seconds. What a killed node has claimed is free for another after one; if that one is killed before, it waits for a
# start.
GRACE = 1.3


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


class Round:
    """Figures of one engine."""

    def __init__(self, engine, nodes):
        self.engine = engine
        self.nodes = nodes
        self.figures = {}
        self.mistakes = []


def moments(count, start, seconds, dice):
    """Whole seconds, as people plan: each second of the span has its share."""
    return sorted(start + datetime.timedelta(seconds=dice.randrange(seconds)) for _ in range(count))


def wait_until_done(paper, patience):
    deadline = time.time() + patience
    while paper.waiting():
        if time.time() > deadline:
            return False
        # Seldom: asking takes processor time from what is measured, and the times are read from the database.
        time.sleep(0.25)
    return True


def minute(options, engine, postgres, dice):
    """Articles due within one span while servers are killed and started again."""
    paper = Paper(engine, options.program, options.tree, options.folder, postgres, f"minute_{engine}")
    count = 2 if engine == "postgres" else 1
    nodes = [Node(options.program, paper, options.port + number) for number in range(count)]
    result = Round(engine, count)
    with contextlib.ExitStack() as running:
        for node in nodes:
            running.callback(node.stop)
        begin = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(seconds=options.lead)
        dues = moments(options.articles, begin, options.seconds, dice)
        articles = paper.plan(dues)
        for node in nodes:
            node.start()
        zero, span = begin.timestamp(), options.seconds
        watched = dice.sample(range(len(articles)), min(options.watched, len(articles)))
        watchers = [Watcher(articles[i], dues[i].timestamp(), nodes, zero + span + 60) for i in watched]
        for watcher in watchers:
            watcher.start()
        # When (share of the span), who, for how long it is away (seconds). At the end of a second, when work is fresh
        # or not yet done, by lot.
        plan = [(0.25, 0, 2.0), (0.5, count - 1, 1.0)] + [(0.75, number, 3.0) for number in range(count)]
        back = []
        for share, number, away in plan:
            moment = zero + share * span + dice.random()
            while time.time() < moment:
                _revive(back)
                time.sleep(0.01)
            if nodes[number].process is not None:
                nodes[number].kill()
                back.append((time.time() + away, nodes[number]))
        while back or time.time() < zero + span:
            _revive(back)
            time.sleep(0.01)
        if not wait_until_done(paper, 60):
            result.mistakes.append(f"{paper.waiting()} still wait after a minute")
        for watcher in watchers:
            watcher.join(timeout=70)
    _count(result, paper, articles, nodes, watchers)
    return result


def _revive(back):
    for entry in [entry for entry in back if entry[0] <= time.time()]:
        back.remove(entry)
        entry[1].start()


def _count(result, paper, articles, nodes, watchers):
    up, down = [], {}
    for due, done in paper.lateness(articles):
        # Due while nobody served, or shortly before the last was killed: done after the next start.
        if is_up(nodes, due) and is_up(nodes, due + GRACE):
            up.append(done - due)
        else:
            down.setdefault(last_start(nodes, due), []).append(done)
    seen = [watcher.seen - watcher.due for watcher in watchers
            if watcher.seen and is_up(nodes, watcher.due) and is_up(nodes, watcher.due + GRACE)]
    result.figures = {
        "articles": len(articles), "kills": sum(killed is not None for node in nodes for *_, killed in node.times),
        "due while up": len(up), "p50": percentile(up, 0.5), "p99": percentile(up, 0.99), "max": max(up, default=0.0),
        "seen": len(seen), "seen p50": percentile(seen, 0.5), "seen p99": percentile(seen, 0.99),
        "seen max": max(seen, default=0.0),
        "due while down": sum(map(len, down.values())),
        "caught up": max((max(dones) - start for start, dones in down.items() if start), default=0.0),
    }
    result.mistakes += paper.mistakes(articles)
    result.mistakes += [f"article {watcher.article} was seen early" for watcher in watchers if watcher.early]
    unseen = sum(watcher.seen is None for watcher in watchers)
    if unseen:
        result.mistakes.append(f"{unseen} articles were never seen")


def overdue(options, engine, postgres):
    """Everything due at once while no server runs: how long a start takes to have done it all."""
    paper = Paper(engine, options.program, options.tree, options.folder, postgres, f"overdue_{engine}")
    count = 2 if engine == "postgres" else 1
    nodes = [Node(options.program, paper, options.port + 10 + number) for number in range(count)]
    result = Round(engine, count)
    due = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) - datetime.timedelta(minutes=5)
    articles = paper.plan([due] * options.articles)
    with contextlib.ExitStack() as running:
        for node in nodes:
            running.callback(node.stop)
        start = time.time()
        for node in nodes:
            node.start()
        if not wait_until_done(paper, 120):
            result.mistakes.append(f"{paper.waiting()} still wait after two minutes")
    done = max(done for _, done in paper.lateness(articles))
    serving = nodes[0].times[0][1]
    result.figures = {"articles": len(articles), "from the start": done - start, "from serving": done - serving}
    result.mistakes += paper.mistakes(articles)
    return result
