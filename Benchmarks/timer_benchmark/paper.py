"""The demo newspaper on one engine, with drafts that are due, looked at with SQL."""

import sqlite3
import subprocess

# Drafts are numbered from here.
FIRST = 100_000

COLUMNS = ("kicker, {headline}, summary, dateline_place, dateline_publication, section_id, lead_asset_id, lead_caption,"
           " language, slug")


class Paper:
    def __init__(self, engine, program, tree, folder, postgres, name):
        self.engine = engine
        self.folder = folder / name
        self.folder.mkdir(parents=True)
        self.name = name
        self.postgres = postgres
        if engine == "postgres":
            postgres.make(name)
        self.location = postgres.address(name) if engine == "postgres" else str(self.folder / "redaksi.sqlite")
        self.options = ["--database", self.location, "--data", str(self.folder), "--resources", str(tree),
                        "--log-level", "warning"]
        subprocess.run([program, "demo", "--no-serve", *self.options], check=True, stdout=subprocess.DEVNULL)

    def query(self, sql):
        """The rows of one query."""
        if self.engine == "postgres":
            return self.postgres.query(self.name, sql)
        with sqlite3.connect(self.location, timeout=30) as connection:
            return connection.execute(sql).fetchall()

    def run(self, script):
        if self.engine == "postgres":
            self.postgres.query(self.name, f"BEGIN; {script}; COMMIT")
            return
        connection = sqlite3.connect(self.location, timeout=30)
        connection.executescript(f"BEGIN; {script}; COMMIT;")
        connection.close()

    def plan(self, moments):
        """A draft for each moment (UTC, whole seconds), a copy of an article of the demo, due then.

        Returns the articles' numbers. Rows are written as the program writes them; `redaksi schedule` would need a
        process for each.
        """
        patterns = [int(row[0]) for row in self.query("SELECT id FROM articles WHERE state = 'live' AND id < 100000")]
        first = max(FIRST, int(self.query("SELECT max(id) FROM articles")[0][0]) + 1)
        script = []
        for number, moment in enumerate(moments):
            article, pattern = first + number, patterns[number % len(patterns)]
            names = COLUMNS.format(headline="headline")
            values = COLUMNS.format(headline=f"headline || ' ({number})'")
            script += [
                f"INSERT INTO articles (id, {names}, state, revision, word_count, body)"
                f" SELECT {article}, {values}, 'draft', 1, word_count, body FROM articles WHERE id = {pattern}",
                f"INSERT INTO article_topics SELECT {article}, position, topic_id FROM article_topics"
                f" WHERE article_id = {pattern}",
                f"INSERT INTO article_persons SELECT {article}, position, person_id, role FROM article_persons"
                f" WHERE article_id = {pattern}",
                f"INSERT INTO revisions SELECT {article}, 1, saved_at, 'benchmark', content FROM revisions"
                f" WHERE article_id = {pattern} AND number = 1",
                "INSERT INTO scheduled_actions (article_id, kind, wall_time, zone, follows_paper, due_at, actor,"
                " actor_name, made_at, state, fence, claimed_until, detail)"
                f" VALUES ({article}, 'publish', '{moment:%Y-%m-%d %H:%M:%S}', 'UTC', 0,"
                f" {int(moment.timestamp()) * 1000}, 'command', 'benchmark', 0, 'waiting', 0, 0, '{{}}')",
            ]
        self.run(";\n".join(script))
        return list(range(first, first + len(moments)))

    def waiting(self):
        return int(self.query("SELECT count(*) FROM scheduled_actions WHERE state = 'waiting'")[0][0])

    def lateness(self, articles):
        """Of each article: (due, done), in seconds since 1970."""
        rows = self.query("SELECT due_at, done_at FROM scheduled_actions WHERE state = 'done'"
                          f" AND article_id BETWEEN {articles[0]} AND {articles[-1]}")
        return [(int(due) / 1000, int(done) / 1000) for due, done in rows]

    def mistakes(self, articles):
        """What is not as it should be when each article went live exactly once; empty when all is well."""
        span = f"BETWEEN {articles[0]} AND {articles[-1]}"
        facts = ", ".join(f"'article:{article}/body'" for article in articles)
        subjects = ", ".join(f"'article:{article}'" for article in articles)
        checks = {
            "live": f"SELECT count(*) FROM articles WHERE id {span} AND state = 'live'",
            "saved once": f"SELECT count(*) FROM articles WHERE id {span} AND revision = 2",
            "one revision each": f"SELECT count(*) FROM revisions WHERE article_id {span} AND number = 2",
            "revisions by the timer": f"SELECT count(*) FROM revisions WHERE article_id {span} AND saved_by = 'timer'",
            "changes": f"SELECT count(*) FROM changes WHERE kind = 'published' AND fact IN ({facts})",
            "articles changed": "SELECT count(DISTINCT fact) FROM changes WHERE kind = 'published'"
                                f" AND fact IN ({facts})",
            "in the list of the latest": f"SELECT count(*) FROM listings WHERE list = 'latest' AND article_id {span}",
            "actions done": f"SELECT count(*) FROM scheduled_actions WHERE article_id {span} AND state = 'done'",
            "log entries": f"SELECT count(*) FROM log WHERE kind = 'published' AND subject IN ({subjects})",
        }
        counts = {name: int(self.query(sql)[0][0]) for name, sql in checks.items()}
        counts["early"] = len(articles) + int(self.query(
            "SELECT count(*) FROM scheduled_actions JOIN articles ON articles.id = article_id"
            f" WHERE article_id {span} AND (done_at < due_at OR first_published_at < due_at)")[0][0])
        return [f"{name}: {count} instead of {len(articles)}" for name, count in counts.items()
                if count != len(articles)]
