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
    revision BIGINT NOT NULL, word_count BIGINT NOT NULL, body TEXT NOT NULL, copy_version BIGINT NOT NULL DEFAULT 0, headline_lower TEXT GENERATED ALWAYS AS (lower(substr(headline, 1, 100))) VIRTUAL,
    CONSTRAINT articles_live_dates
        CHECK (state <> 'live' OR (shown_at IS NOT NULL AND first_published_at IS NOT NULL)));

CREATE INDEX articles_headline_lower ON articles (headline_lower, id);

CREATE INDEX articles_lead_asset ON articles (lead_asset_id, id);

CREATE INDEX articles_state ON articles (state, id);

CREATE INDEX articles_state_headline ON articles (state, headline_lower, id);

CREATE TABLE assets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT assets_kind CHECK (kind IN ('picture', 'video', 'file')),
    file_name TEXT, media_type TEXT, byte_count BIGINT, poster_name TEXT, width BIGINT, height BIGINT, source_address TEXT,
    caption TEXT NOT NULL, credit TEXT NOT NULL, alternative TEXT NOT NULL, rights TEXT NOT NULL,
    created_at BIGINT NOT NULL, rights_until BIGINT, caption_search TEXT NOT NULL DEFAULT '', credit_search TEXT NOT NULL DEFAULT '', caption_lower TEXT GENERATED ALWAYS AS (lower(substr(caption, 1, 100))) VIRTUAL);

CREATE INDEX assets_caption_lower ON assets (kind, caption_lower, id);

CREATE INDEX assets_caption_search ON assets (caption_search, id);

CREATE INDEX assets_credit_search ON assets (credit_search, id);

CREATE INDEX assets_newest ON assets (kind, id);

CREATE INDEX assets_rights_until ON assets (rights_until, id) WHERE rights_until IS NOT NULL;

CREATE INDEX assets_uncredited ON assets ((CASE WHEN kind = 'picture' AND credit = '' THEN id END))
    WHERE (CASE WHEN kind = 'picture' AND credit = '' THEN id END) IS NOT NULL;

CREATE INDEX assets_undescribed ON assets ((CASE WHEN kind = 'picture' AND alternative = '' THEN id END))
    WHERE (CASE WHEN kind = 'picture' AND alternative = '' THEN id END) IS NOT NULL;

CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at BIGINT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, fact TEXT NOT NULL);

CREATE TABLE comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id BIGINT NOT NULL CONSTRAINT comments_article REFERENCES articles (id),
    answers_id BIGINT CONSTRAINT comments_answers REFERENCES comments (id),
    at BIGINT NOT NULL, user_id BIGINT NOT NULL CONSTRAINT comments_user REFERENCES users (id),
    passage TEXT, block BIGINT, version BIGINT, text TEXT NOT NULL,
    settled_at BIGINT, settled_by BIGINT CONSTRAINT comments_settled REFERENCES users (id), kind TEXT NOT NULL DEFAULT 'comment'
    CONSTRAINT comments_kind CHECK (kind IN ('comment', 'hand-over')), words_before TEXT, words_after TEXT, edited_at BIGINT, deleted_at BIGINT,
    CONSTRAINT comments_settlement CHECK ((settled_at IS NULL) = (settled_by IS NULL)));

CREATE INDEX comments_answers_order ON comments (answers_id, id) WHERE answers_id IS NOT NULL;

CREATE INDEX comments_article ON comments (article_id, id);

CREATE INDEX comments_open ON comments (article_id, kind, id) WHERE answers_id IS NULL AND settled_at IS NULL;

CREATE INDEX comments_settled_order ON comments (article_id, id)
    WHERE answers_id IS NULL AND settled_at IS NOT NULL;

CREATE TABLE copy_journal (
    article_id BIGINT NOT NULL CONSTRAINT copy_journal_copy REFERENCES working_copies (article_id),
    version BIGINT NOT NULL, client TEXT NOT NULL, number BIGINT NOT NULL, at BIGINT NOT NULL,
    user_id BIGINT CONSTRAINT copy_journal_user REFERENCES users (id), change TEXT NOT NULL,
    CONSTRAINT copy_journal_key PRIMARY KEY (article_id, version));

CREATE UNIQUE INDEX copy_journal_sent_once ON copy_journal (article_id, client, number);

CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id BIGINT NOT NULL CONSTRAINT corrections_article REFERENCES articles (id),
    at BIGINT NOT NULL, text TEXT NOT NULL,
    user_id BIGINT CONSTRAINT corrections_user REFERENCES users (id), written_by TEXT NOT NULL);

CREATE INDEX corrections_article ON corrections (article_id, at, id);

CREATE INDEX corrections_at ON corrections (at, id);

CREATE TABLE desk_settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);

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

CREATE TABLE gate_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT, section_id BIGINT CONSTRAINT gate_rules_section REFERENCES sections (id),
    rule TEXT NOT NULL, parameters TEXT NOT NULL, is_on BIGINT NOT NULL DEFAULT 1, version BIGINT NOT NULL DEFAULT 1);

CREATE TABLE grants (
    user_id BIGINT NOT NULL CONSTRAINT grants_user REFERENCES users (id),
    role_id BIGINT NOT NULL CONSTRAINT grants_role REFERENCES roles (id),
    section_id BIGINT CONSTRAINT grants_section REFERENCES sections (id));

CREATE UNIQUE INDEX grants_everywhere_unique ON grants (user_id, role_id) WHERE section_id IS NULL;

CREATE INDEX grants_role ON grants (role_id);

CREATE UNIQUE INDEX grants_section_unique ON grants (user_id, role_id, section_id) WHERE section_id IS NOT NULL;

CREATE TABLE half_sign_ins (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id BIGINT CONSTRAINT half_sign_ins_user REFERENCES users (id),
    digest BLOB NOT NULL, expires_at BIGINT NOT NULL, next_path TEXT NOT NULL,
    challenge BLOB);

CREATE INDEX half_sign_ins_by_age ON half_sign_ins (expires_at);

CREATE UNIQUE INDEX half_sign_ins_digest_unique ON half_sign_ins (digest);

CREATE INDEX half_sign_ins_of_user ON half_sign_ins (user_id);

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

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id BIGINT NOT NULL CONSTRAINT invitations_user REFERENCES users (id),
    digest BLOB NOT NULL, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
    challenge BLOB, challenge_expires_at BIGINT);

CREATE UNIQUE INDEX invitations_digest_unique ON invitations (digest);

CREATE INDEX invitations_of_user ON invitations (user_id);

CREATE TABLE known_devices (
    digest BLOB PRIMARY KEY,
    user_id BIGINT NOT NULL CONSTRAINT known_devices_user REFERENCES users (id), seen_at BIGINT NOT NULL);

CREATE INDEX known_devices_of_user ON known_devices (user_id, seen_at);

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

CREATE TABLE mentions (
    comment_id BIGINT NOT NULL CONSTRAINT mentions_comment REFERENCES comments (id),
    user_id BIGINT NOT NULL CONSTRAINT mentions_user REFERENCES users (id), seen_at BIGINT,
    CONSTRAINT mentions_key PRIMARY KEY (comment_id, user_id));

CREATE INDEX mentions_unseen ON mentions (user_id, comment_id) WHERE seen_at IS NULL;

CREATE TABLE menu_entries (
    position BIGINT PRIMARY KEY, label TEXT NOT NULL,
    kind TEXT NOT NULL CONSTRAINT menu_entries_kind
        CHECK (kind IN ('section', 'page', 'video', 'index', 'accounts', 'address')),
    section_id BIGINT CONSTRAINT menu_entries_section REFERENCES sections (id),
    page_id BIGINT CONSTRAINT menu_entries_page REFERENCES pages (id), address TEXT);

CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL);

CREATE TABLE one_time_keys (
    user_id BIGINT PRIMARY KEY CONSTRAINT one_time_keys_user REFERENCES users (id),
    secret BLOB NOT NULL, confirmed_at BIGINT, last_step BIGINT);

CREATE TABLE pages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL CONSTRAINT pages_address REFERENCES addresses (slug),
    title TEXT NOT NULL, updated_at BIGINT NOT NULL, body TEXT NOT NULL);

CREATE UNIQUE INDEX pages_slug_unique ON pages (slug);

CREATE TABLE passkeys (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id BIGINT NOT NULL CONSTRAINT passkeys_user REFERENCES users (id),
    credential BLOB NOT NULL, public_key BLOB NOT NULL, counter BIGINT NOT NULL,
    is_synced BIGINT NOT NULL, name TEXT NOT NULL, created_at BIGINT NOT NULL, used_at BIGINT);

CREATE UNIQUE INDEX passkeys_credential_unique ON passkeys (credential);

CREATE INDEX passkeys_of_user ON passkeys (user_id, id);

CREATE TABLE passwords (
    user_id BIGINT PRIMARY KEY CONSTRAINT passwords_user REFERENCES users (id),
    hash TEXT NOT NULL, changed_at BIGINT NOT NULL);

CREATE TABLE persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, biography TEXT NOT NULL, search TEXT NOT NULL DEFAULT '', name_lower TEXT GENERATED ALWAYS AS (lower(name)) VIRTUAL);

CREATE INDEX persons_name_lower ON persons (name_lower, id);

CREATE INDEX persons_search ON persons (search, id);

CREATE UNIQUE INDEX persons_slug_unique ON persons (slug);

CREATE TABLE preview_links (
    id INTEGER PRIMARY KEY AUTOINCREMENT, token_hash TEXT NOT NULL,
    article_id BIGINT NOT NULL CONSTRAINT preview_links_article REFERENCES articles (id),
    revision BIGINT, made_by BIGINT NOT NULL, made_at BIGINT NOT NULL, expires_at BIGINT NOT NULL);

CREATE INDEX preview_links_article ON preview_links (article_id, expires_at);

CREATE UNIQUE INDEX preview_links_token ON preview_links (token_hash);

CREATE TABLE recovery_codes (
    user_id BIGINT NOT NULL CONSTRAINT recovery_codes_user REFERENCES users (id),
    digest BLOB NOT NULL, used_at BIGINT,
    CONSTRAINT recovery_codes_unique PRIMARY KEY (user_id, digest));

CREATE TABLE revision_notes (
    article_id BIGINT NOT NULL, number BIGINT NOT NULL, note TEXT NOT NULL,
    CONSTRAINT revision_notes_key PRIMARY KEY (article_id, number));

CREATE TABLE revisions (
    article_id BIGINT NOT NULL CONSTRAINT revisions_article REFERENCES articles (id),
    number BIGINT NOT NULL, saved_at BIGINT NOT NULL, saved_by TEXT NOT NULL, content TEXT NOT NULL,
    CONSTRAINT revisions_key PRIMARY KEY (article_id, number));

CREATE TABLE role_privileges (
    role_id BIGINT NOT NULL CONSTRAINT role_privileges_role REFERENCES roles (id), privilege TEXT NOT NULL,
    CONSTRAINT role_privileges_key PRIMARY KEY (role_id, privilege));

CREATE TABLE roles (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);

CREATE UNIQUE INDEX roles_name_unique ON roles (name);

CREATE TABLE scheduled_actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id BIGINT NOT NULL CONSTRAINT scheduled_actions_article REFERENCES articles (id),
    kind TEXT NOT NULL CONSTRAINT scheduled_actions_kind CHECK (kind IN ('publish', 'swap', 'withdraw')),
    wall_time TEXT NOT NULL, zone TEXT NOT NULL,
    follows_paper BIGINT NOT NULL CONSTRAINT scheduled_actions_follows CHECK (follows_paper IN (0, 1)),
    occurrence TEXT CONSTRAINT scheduled_actions_occurrence CHECK (occurrence IN ('first', 'second')),
    due_at BIGINT NOT NULL, moved_from BIGINT,
    actor TEXT NOT NULL, actor_name TEXT NOT NULL, made_at BIGINT NOT NULL,
    state TEXT NOT NULL CONSTRAINT scheduled_actions_state
        CHECK (state IN ('waiting', 'done', 'failed', 'cancelled')),
    fence BIGINT NOT NULL, claimed_until BIGINT NOT NULL, done_at BIGINT, failure TEXT, detail TEXT NOT NULL,
    CONSTRAINT scheduled_actions_over CHECK ((state = 'waiting') = (done_at IS NULL)));

CREATE INDEX scheduled_actions_done ON scheduled_actions (done_at, id) WHERE state = 'done';

CREATE INDEX scheduled_actions_due ON scheduled_actions (due_at, id) WHERE state = 'waiting';

CREATE INDEX scheduled_actions_failed ON scheduled_actions (done_at, id) WHERE state = 'failed';

CREATE INDEX scheduled_actions_of_article ON scheduled_actions (article_id, id);

CREATE UNIQUE INDEX scheduled_actions_waiting_unique ON scheduled_actions (article_id, kind)
WHERE state = 'waiting';

CREATE TABLE sections (
    id INTEGER PRIMARY KEY AUTOINCREMENT, parent_id BIGINT CONSTRAINT sections_parent REFERENCES sections (id),
    slug TEXT NOT NULL CONSTRAINT sections_address REFERENCES addresses (slug),
    name TEXT NOT NULL, summary TEXT NOT NULL, position BIGINT NOT NULL);

CREATE INDEX sections_parent ON sections (parent_id, position);

CREATE UNIQUE INDEX sections_slug_unique ON sections (slug);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id BIGINT NOT NULL CONSTRAINT sessions_user REFERENCES users (id),
    digest BLOB NOT NULL, created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL, address TEXT NOT NULL, agent TEXT NOT NULL,
    challenge BLOB, challenge_expires_at BIGINT);

CREATE INDEX sessions_by_age ON sessions (created_at);

CREATE UNIQUE INDEX sessions_digest_unique ON sessions (digest);

CREATE INDEX sessions_of_user ON sessions (user_id, seen_at);

CREATE TABLE sign_in_attempts (
    counted TEXT PRIMARY KEY, failure_count BIGINT NOT NULL, last_at BIGINT NOT NULL);

CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (last_at);

CREATE TABLE site (
    id BIGINT PRIMARY KEY CONSTRAINT site_single CHECK (id = 1),
    name TEXT NOT NULL, tagline TEXT NOT NULL, address TEXT NOT NULL, time_zone TEXT NOT NULL,
    language TEXT NOT NULL, article_pattern TEXT NOT NULL, former_patterns TEXT NOT NULL,
    follow_wording TEXT, follow_address TEXT, accounts TEXT NOT NULL, imprint TEXT NOT NULL);

CREATE TABLE timer_clock (
    id BIGINT PRIMARY KEY CONSTRAINT timer_clock_single CHECK (id = 1), latest_at BIGINT NOT NULL);

CREATE TABLE topics (id INTEGER PRIMARY KEY AUTOINCREMENT, slug TEXT NOT NULL, name TEXT NOT NULL, summary TEXT NOT NULL, merged_into BIGINT CONSTRAINT topics_merged REFERENCES topics (id), search TEXT NOT NULL DEFAULT '', name_lower TEXT GENERATED ALWAYS AS (lower(name)) VIRTUAL);

CREATE INDEX topics_name_lower ON topics (name_lower, id);

CREATE INDEX topics_search ON topics (search, id);

CREATE UNIQUE INDEX topics_slug_unique ON topics (slug);

CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT, login TEXT NOT NULL, name TEXT NOT NULL,
    language TEXT NOT NULL, person_id BIGINT CONSTRAINT users_person REFERENCES persons (id),
    is_active BIGINT NOT NULL CONSTRAINT users_active CHECK (is_active IN (0, 1)), created_at BIGINT NOT NULL, zone TEXT);

CREATE UNIQUE INDEX users_login_unique ON users (login);

CREATE TABLE withdrawals (
    article_id BIGINT PRIMARY KEY CONSTRAINT withdrawals_article REFERENCES articles (id),
    note TEXT NOT NULL,
    target_id BIGINT CONSTRAINT withdrawals_target REFERENCES articles (id), target_address TEXT,
    CONSTRAINT withdrawals_one_target CHECK (target_id IS NULL OR target_address IS NULL));

CREATE TABLE working_copies (
    article_id BIGINT PRIMARY KEY CONSTRAINT working_copies_article REFERENCES articles (id),
    version BIGINT NOT NULL, base BIGINT NOT NULL, standing BIGINT NOT NULL,
    step TEXT NOT NULL CONSTRAINT working_copies_step
        CHECK (step IN ('idea', 'assigned', 'writing', 'review', 'approved', 'scheduled')),
    step_at BIGINT NOT NULL,
    owner_id BIGINT CONSTRAINT working_copies_owner REFERENCES users (id),
    assignee_id BIGINT CONSTRAINT working_copies_assignee REFERENCES users (id),
    writer_id BIGINT CONSTRAINT working_copies_writer REFERENCES users (id),
    due_at BIGINT, planned_length BIGINT, embargo_until BIGINT,
    held_by BIGINT CONSTRAINT working_copies_held REFERENCES users (id), held_at BIGINT, held_reason TEXT,
    approved_by BIGINT CONSTRAINT working_copies_approved REFERENCES users (id), approved_at BIGINT,
    approved_version BIGINT,
    changed_at BIGINT NOT NULL, changed_by TEXT NOT NULL,
    headline TEXT NOT NULL, section_id BIGINT CONSTRAINT working_copies_section REFERENCES sections (id),
    word_count BIGINT NOT NULL, content TEXT NOT NULL, headline_lower TEXT GENERATED ALWAYS AS (lower(substr(headline, 1, 100))) VIRTUAL,
    CONSTRAINT working_copies_hold CHECK ((held_by IS NULL) = (held_at IS NULL)),
    CONSTRAINT working_copies_approval CHECK
        ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL) = (approved_version IS NULL)));

CREATE INDEX working_copies_assignee_changed ON working_copies (assignee_id, step, changed_at, article_id);

CREATE INDEX working_copies_assignee_due ON working_copies (assignee_id, step, due_at, article_id)
WHERE due_at IS NOT NULL;

CREATE INDEX working_copies_headline_lower ON working_copies (headline_lower, article_id);

CREATE INDEX working_copies_owner_changed ON working_copies (owner_id, step, changed_at, article_id);

CREATE INDEX working_copies_owner_due ON working_copies (owner_id, step, due_at, article_id)
WHERE due_at IS NOT NULL;

CREATE INDEX working_copies_section_changed ON working_copies (section_id, step, changed_at, article_id);

CREATE INDEX working_copies_section_due ON working_copies (section_id, step, due_at, article_id)
WHERE due_at IS NOT NULL;

CREATE INDEX working_copies_step_changed ON working_copies (step, changed_at, article_id);

CREATE INDEX working_copies_step_due ON working_copies (step, due_at, article_id) WHERE due_at IS NOT NULL;
