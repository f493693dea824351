"""What a large newsroom has beside its articles, written into a grown paper: topics, users, work, comments, log."""

TOPICS, USERS, COPIES, LOG = 500_000, 2_000, 20_000, 500_000

WORDS = ("rupiah", "beras", "pemilu", "sepak bola", "banjir", "bank sentral", "jalan tol", "vaksin", "energi", "pajak",
         "ekspor", "kereta", "gempa", "pelabuhan", "sawit", "nikel", "startup", "haji", "upah", "inflasi")

NOW = 1_795_500_000_000
MINUTE = 60_000


def statements(articles):
    """SQL for both engines; each brings one table to its size, and does nothing where it has it."""
    steps = ("idea", "assigned", "writing", "review", "approved", "scheduled")
    step = "CASE i % 6 " + " ".join(f"WHEN {at} THEN '{name}'" for at, name in enumerate(steps)) + " END"
    first = max(1, articles - COPIES + 1)
    return {
        "topics": counted("topics", TOPICS, f"""
            INSERT INTO topics (slug, name, summary, search)
            SELECT 'banyak-' || i, w || ' ' || i, '', w || ' ' || i
            FROM n JOIN words ON k = i % {len(WORDS)}"""),
        "users": counted("users", USERS, f"""
            INSERT INTO users (login, name, language, is_active, created_at)
            SELECT 'staf' || i, w || ' ' || i, 'id', 1, {NOW}
            FROM n JOIN words ON k = i % {len(WORDS)}"""),
        "grants": f"""
            INSERT INTO grants (user_id, role_id, section_id)
            SELECT users.id, (SELECT min(id) FROM roles) + users.id % (SELECT count(*) FROM roles),
                CASE WHEN users.id % 2 = 0 THEN (SELECT min(id) FROM sections) + users.id % 10 END
            FROM users WHERE NOT EXISTS (SELECT 1 FROM grants WHERE grants.user_id = users.id)""",
        "working copies": f"""
            INSERT INTO working_copies (article_id, version, base, standing, step, step_at, owner_id, assignee_id, due_at,
                changed_at, changed_by, headline, section_id, word_count, content)
            SELECT articles.id, 1, articles.revision, 1, {step.replace("i %", "articles.id %")}, {NOW},
                (SELECT min(id) FROM users) + articles.id % {USERS}, (SELECT min(id) FROM users) + articles.id % 700,
                {NOW} + articles.id % 20000 * {MINUTE}, {NOW} + articles.id % 86400 * 1000, 'Staf', articles.headline,
                articles.section_id, articles.word_count, revisions.content
            FROM articles JOIN revisions ON revisions.article_id = articles.id AND revisions.number = articles.revision
            WHERE articles.id >= {first}
                AND NOT EXISTS (SELECT 1 FROM working_copies WHERE working_copies.article_id = articles.id)""",
        "comments": f"""
            INSERT INTO comments (article_id, at, user_id, text)
            SELECT article_id, {NOW}, owner_id, 'Tolong dilihat lagi' FROM working_copies
            WHERE (SELECT count(*) FROM comments) = 0""",
        "mentions": f"""
            INSERT INTO mentions (comment_id, user_id)
            SELECT comments.id, users.id FROM comments JOIN users ON users.id % 1000 = comments.id % 1000
            WHERE (SELECT count(*) FROM mentions) = 0""",
        "planned": f"""
            INSERT INTO scheduled_actions (article_id, kind, wall_time, zone, follows_paper, due_at, actor, actor_name,
                made_at, state, fence, claimed_until, done_at, detail)
            SELECT article_id, 'withdraw', '2036-12-01T08:00', 'Asia/Jakarta', 1, {NOW} + 300000000000 + article_id,
                'command:fill', 'fill', {NOW}, CASE WHEN article_id % 4 = 0 THEN 'waiting' ELSE 'done' END, 1, 0,
                CASE WHEN article_id % 4 = 0 THEN NULL ELSE {NOW} + article_id END, '{{}}'
            FROM working_copies WHERE (SELECT count(*) FROM scheduled_actions) = 0""",
        "log": f"""
            INSERT INTO log (sequence, at, user_id, actor, actor_name, kind, subject, detail, previous, hash)
            WITH RECURSIVE n(i) AS (
                SELECT (SELECT coalesce(max(sequence), 0) FROM log) + 1 UNION ALL SELECT i + 1 FROM n WHERE i < {LOG})
            SELECT i, {NOW} + i * 1000, (SELECT min(id) FROM users) + i % {USERS}, 'user', 'Staf ' || i % {USERS},
                CASE i % 5 WHEN 0 THEN 'published' WHEN 1 THEN 'step-changed' ELSE 'copy-saved' END,
                'article:' || (1 + i % {articles}), '{{}}', '', ''
            FROM n WHERE (SELECT count(*) FROM log) < {LOG}""",
    }


def counted(table, size, insert):
    """The statement with numbers `n(i)` from the table's count up to `size`, and WORDS as `words(k, w)`."""
    head, rest = insert.split("SELECT", 1)
    words = ", ".join(f"({number}, '{word}')" for number, word in enumerate(WORDS))
    return (f"{head} WITH RECURSIVE words(k, w) AS (VALUES {words}), n(i) AS ("
            f"SELECT (SELECT count(*) FROM {table}) + 1 UNION ALL SELECT i + 1 FROM n WHERE i < {size})"
            f" SELECT {rest} WHERE (SELECT count(*) FROM {table}) < {size}")
