"""Grown papers: one database for each engine and size."""

import dataclasses
import pathlib
import random
import sqlite3
import subprocess
import time

from .postgres import Postgres

# The deepest page that is measured; 20 articles a page.
DEEP_PAGE = 100
DEEP_OFFSET = 20 * (DEEP_PAGE - 1)

# So many addresses of articles, or all when a paper has fewer.
ARTICLES = 20_000


@dataclasses.dataclass
class Paper:
    """One database with so many articles."""

    engine: str
    size: int
    location: str
    postgres: Postgres | None

    @property
    def name(self):
        return f"{self.engine} {self.size:,}"

    def query(self, sql):
        if self.postgres:
            return self.postgres.query(f"paper_{self.size}", sql)
        with sqlite3.connect(f"file:{self.location}?mode=ro", uri=True) as db:
            return [[str(value) for value in row] for row in db.execute(sql)]

    def fill(self, generator, tree):
        """Grows the paper to its size; the seconds it took, 0 when it was there."""
        if self._count() >= self.size:
            return 0
        began = time.monotonic()
        subprocess.run([generator, str(self.size), "--database", self.location], cwd=tree, check=True)
        if self.postgres:
            # What autovacuum does within minutes: index-only scans need the visibility map.
            self.query("CHECKPOINT")  # or the last rows are not known to be committed, since commits are asynchronous
            self.query("VACUUM ANALYZE")
        return time.monotonic() - began

    def _count(self):
        if not self.postgres and not pathlib.Path(self.location).exists():
            return 0
        try:
            return int(self.query("SELECT coalesce(max(id), 0) FROM articles")[0][0])
        except (sqlite3.Error, subprocess.CalledProcessError):
            return 0


def addresses(paper, kind, sections):
    """Different addresses of one kind of page, in a random order that is the same every time."""
    chance = random.Random(kind)
    if kind == "front":
        return ["/"]
    if kind == "section":
        return [f"/{slug}" for slug in sections]
    if kind == "section 100":
        return [f"/{slug}/page/{DEEP_PAGE}" for slug in sections]
    if kind == "index day":
        first, last = paper.query(
            "SELECT min(shown_at), max(shown_at) FROM listings WHERE list = 'latest'")[0]
        # Days of the paper's zone, seven hours east of Greenwich.
        days = [(int(moment) // 1000 + 7 * 3600) // 86_400 for moment in (first, last)]
        every = range(days[0], days[1] + 1)
        chosen = chance.sample(every, min(len(every), 2_000))
        return [time.strftime("/indeks/%Y-%m-%d", time.gmtime(day * 86_400)) for day in chosen]
    ids = chance.sample(range(1, paper.size + 1), min(paper.size, ARTICLES))
    rows = paper.query(f"SELECT id, slug FROM articles WHERE id IN ({', '.join(map(str, ids))})")
    found = [f"/read{number}/{slug}" for number, slug in rows]
    chance.shuffle(found)
    return found


def all_sections(papers):
    return [slug for slug, in papers[0].query("SELECT slug FROM sections ORDER BY position, id")]


def deep_sections(papers):
    """The sections that have the deep page in every paper, so that sizes are compared with the same sections."""
    slugs = None
    for paper in papers:
        found = {
            slug for slug, in paper.query(
                f"""
                SELECT slug FROM sections WHERE EXISTS (
                    SELECT 1 FROM listings WHERE list = 'section:' || CAST(sections.id AS TEXT)
                    ORDER BY shown_at DESC, article_id DESC LIMIT 1 OFFSET {DEEP_OFFSET})
                """)
        }
        slugs = found if slugs is None else slugs & found
    return sorted(slugs)
