CREATE TABLE addresses (slug TEXT NOT NULL, CONSTRAINT addresses_slug_unique UNIQUE (slug));

CREATE TABLE article_persons (
    article_id BIGINT NOT NULL CONSTRAINT article_persons_article REFERENCES articles (id),
    position BIGINT NOT NULL, person_id BIGINT NOT NULL CONSTRAINT article_persons_person REFERENCES persons (id),
    role TEXT NOT NULL, CONSTRAINT article_persons_key PRIMARY KEY (article_id, position));

CREATE TABLE article_topics (
    article_id BIGINT NOT NULL CONSTRAINT article_topics_article REFERENCES articles (id),
    position BIGINT NOT NULL, topic_id BIGINT NOT NULL CONSTRAINT article_topics_topic REFERENCES topics (id),
    CONSTRAINT article_topics_key PRIMARY KEY (article_id, position));

CREATE INDEX article_topics_topic ON article_topics (topic_id);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kicker TEXT NOT NULL, headline TEXT NOT NULL, summary TEXT NOT NULL,
    dateline_place TEXT, dateline_publication TEXT,
    section_id BIGINT CONSTRAINT articles_section REFERENCES sections (id),
    lead_asset_id BIGINT CONSTRAINT articles_lead REFERENCES assets (id), lead_caption TEXT,
    language TEXT NOT NULL, slug TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT articles_state CHECK (state IN ('draft', 'live', 'withdrawn')),
    shown_at BIGINT, first_published_at BIGINT, updated_at BIGINT, withdrawn_at BIGINT,
    revision BIGINT NOT NULL, word_count BIGINT NOT NULL, body TEXT NOT NULL,
    CONSTRAINT articles_live_dates
        CHECK (state <> 'live' OR (shown_at IS NOT NULL AND first_published_at IS NOT NULL)));

CREATE TABLE assets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT assets_kind CHECK (kind IN ('picture', 'video', 'file')),
    file_name TEXT, media_type TEXT, byte_count BIGINT, poster_name TEXT, width BIGINT, height BIGINT, source_address TEXT,
    caption TEXT NOT NULL, credit TEXT NOT NULL, alternative TEXT NOT NULL, rights TEXT NOT NULL,
    created_at BIGINT NOT NULL);

CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at BIGINT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, fact TEXT NOT NULL);

CREATE TABLE former_slugs (
    kind TEXT NOT NULL CONSTRAINT former_slugs_kind CHECK (kind IN ('section', 'topic', 'person')),
    slug TEXT NOT NULL, section_id BIGINT CONSTRAINT former_slugs_section REFERENCES sections (id),
    topic_id BIGINT CONSTRAINT former_slugs_topic REFERENCES topics (id),
    person_id BIGINT CONSTRAINT former_slugs_person REFERENCES persons (id), left_at BIGINT NOT NULL,
    CONSTRAINT former_slugs_key PRIMARY KEY (kind, slug));

CREATE INDEX former_slugs_topic ON former_slugs (topic_id);

CREATE TABLE front_arrangements (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, starts_at BIGINT, ends_at BIGINT, revision BIGINT NOT NULL,
    CONSTRAINT front_arrangements_ends CHECK (ends_at IS NULL OR ends_at > starts_at));

CREATE INDEX front_arrangements_start ON front_arrangements (starts_at, id);

CREATE TABLE front_slots (
    arrangement_id BIGINT NOT NULL CONSTRAINT front_slots_arrangement REFERENCES front_arrangements (id),
    position BIGINT NOT NULL, article_id BIGINT CONSTRAINT front_slots_article REFERENCES articles (id),
    section_id BIGINT CONSTRAINT front_slots_section REFERENCES sections (id), until_at BIGINT,
    CONSTRAINT front_slots_key PRIMARY KEY (arrangement_id, position),
    CONSTRAINT front_slots_content CHECK (article_id IS NULL OR section_id IS NULL));

CREATE INDEX front_slots_article ON front_slots (article_id);

CREATE TABLE grants (
    user_id BIGINT NOT NULL CONSTRAINT grants_user REFERENCES users (id),
    role_id BIGINT NOT NULL CONSTRAINT grants_role REFERENCES roles (id),
    section_id BIGINT CONSTRAINT grants_section REFERENCES sections (id));

CREATE UNIQUE INDEX grants_everywhere_unique ON grants (user_id, role_id) WHERE section_id IS NULL;

CREATE INDEX grants_role ON grants (role_id);

CREATE UNIQUE INDEX grants_section_unique ON grants (user_id, role_id, section_id) WHERE section_id IS NOT NULL;

CREATE TABLE import_links (
    article_id BIGINT NOT NULL CONSTRAINT import_links_article REFERENCES articles (id),
    position BIGINT NOT NULL, headline TEXT NOT NULL, source TEXT NOT NULL,
    CONSTRAINT import_links_key PRIMARY KEY (article_id, position));

CREATE INDEX import_links_headline ON import_links (headline);

CREATE INDEX import_links_source ON import_links (source);

CREATE TABLE imports (
    article_id BIGINT NOT NULL CONSTRAINT imports_key PRIMARY KEY
        CONSTRAINT imports_article REFERENCES articles (id),
    source TEXT NOT NULL, has_address BIGINT NOT NULL, headline TEXT NOT NULL, day TEXT NOT NULL,
    content_hash TEXT NOT NULL, imported_at BIGINT NOT NULL);

CREATE INDEX imports_headline ON imports (headline);

CREATE UNIQUE INDEX imports_source_unique ON imports (source);

CREATE TABLE listings (
    list TEXT NOT NULL, shown_at BIGINT NOT NULL,
    article_id BIGINT NOT NULL CONSTRAINT listings_article REFERENCES articles (id));

CREATE INDEX listings_article ON listings (article_id);

CREATE UNIQUE INDEX listings_order ON listings (list, shown_at DESC, article_id DESC);

CREATE TABLE log (
    sequence BIGINT PRIMARY KEY, at BIGINT NOT NULL,
    user_id BIGINT CONSTRAINT log_user REFERENCES users (id), actor TEXT NOT NULL, actor_name TEXT NOT NULL,
    kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL);

CREATE INDEX log_at ON log (at, sequence);

CREATE INDEX log_kind_at ON log (kind, at, sequence);

CREATE INDEX log_subject_at ON log (subject, at, sequence);

CREATE INDEX log_user_at ON log (user_id, at, sequence);

CREATE TABLE menu_entries (
    position BIGINT PRIMARY KEY, label TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT menu_entries_kind
        CHECK (kind IN ('section', 'page', 'video', 'index', 'accounts', 'address')),
    section_id BIGINT CONSTRAINT menu_entries_section REFERENCES sections (id),
    page_id BIGINT CONSTRAINT menu_entries_page REFERENCES pages (id), address TEXT);

CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL);

CREATE TABLE pages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL CONSTRAINT pages_address REFERENCES addresses (slug),
    title TEXT NOT NULL, updated_at BIGINT NOT NULL, body TEXT NOT NULL);

CREATE UNIQUE INDEX pages_slug_unique ON pages (slug);

CREATE TABLE persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, biography TEXT NOT NULL);

CREATE UNIQUE INDEX persons_slug_unique ON persons (slug);

CREATE TABLE revisions (
    article_id BIGINT NOT NULL CONSTRAINT revisions_article REFERENCES articles (id),
    number BIGINT NOT NULL, saved_at BIGINT NOT NULL, saved_by TEXT NOT NULL, content TEXT NOT NULL,
    CONSTRAINT revisions_key PRIMARY KEY (article_id, number));

CREATE TABLE role_privileges (
    role_id BIGINT NOT NULL CONSTRAINT role_privileges_role REFERENCES roles (id), privilege TEXT NOT NULL,
    CONSTRAINT role_privileges_key PRIMARY KEY (role_id, privilege));

CREATE TABLE roles (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);

CREATE UNIQUE INDEX roles_name_unique ON roles (name);

CREATE TABLE sections (
    id INTEGER PRIMARY KEY AUTOINCREMENT, parent_id BIGINT CONSTRAINT sections_parent REFERENCES sections (id),
    slug TEXT NOT NULL CONSTRAINT sections_address REFERENCES addresses (slug),
    name TEXT NOT NULL, summary TEXT NOT NULL, position BIGINT NOT NULL);

CREATE INDEX sections_parent ON sections (parent_id, position);

CREATE UNIQUE INDEX sections_slug_unique ON sections (slug);

CREATE TABLE site (
    id BIGINT PRIMARY KEY CONSTRAINT site_single CHECK (id = 1),
    name TEXT NOT NULL, tagline TEXT NOT NULL, address TEXT NOT NULL, time_zone TEXT NOT NULL,
    language TEXT NOT NULL, article_pattern TEXT NOT NULL, former_patterns TEXT NOT NULL,
    follow_wording TEXT, follow_address TEXT, accounts TEXT NOT NULL, imprint TEXT NOT NULL);

CREATE TABLE topics (id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL, name TEXT NOT NULL, summary TEXT NOT NULL, merged_into BIGINT CONSTRAINT topics_merged REFERENCES topics (id), search_name TEXT NOT NULL DEFAULT '');

CREATE INDEX topics_merged ON topics (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX topics_search ON topics (search_name, id) WHERE merged_into IS NULL;

CREATE UNIQUE INDEX topics_slug_unique ON topics (slug);

CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT, login TEXT NOT NULL, name TEXT NOT NULL,
    language TEXT NOT NULL, person_id BIGINT CONSTRAINT users_person REFERENCES persons (id),
    is_active BIGINT NOT NULL CONSTRAINT users_active CHECK (is_active IN (0, 1)), created_at BIGINT NOT NULL);

CREATE UNIQUE INDEX users_login_unique ON users (login);
