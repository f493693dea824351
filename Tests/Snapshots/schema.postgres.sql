addresses.slug text NOT NULL
    addresses_slug_unique UNIQUE (slug)
    addresses_slug_unique USING btree (slug)
article_persons.article_id bigint NOT NULL
article_persons.position bigint NOT NULL
article_persons.person_id bigint NOT NULL
article_persons.role text NOT NULL
    article_persons_article FOREIGN KEY (article_id) REFERENCES articles(id)
    article_persons_key PRIMARY KEY (article_id, "position")
    article_persons_person FOREIGN KEY (person_id) REFERENCES persons(id)
    article_persons_key USING btree (article_id, "position")
article_topics.article_id bigint NOT NULL
article_topics.position bigint NOT NULL
article_topics.topic_id bigint NOT NULL
    article_topics_article FOREIGN KEY (article_id) REFERENCES articles(id)
    article_topics_key PRIMARY KEY (article_id, "position")
    article_topics_topic FOREIGN KEY (topic_id) REFERENCES topics(id)
    article_topics_key USING btree (article_id, "position")
    article_topics_topic USING btree (topic_id)
articles.id bigint NOT NULL
articles.kicker text NOT NULL
articles.headline text NOT NULL
articles.summary text NOT NULL
articles.dateline_place text
articles.dateline_publication text
articles.section_id bigint
articles.lead_asset_id bigint
articles.lead_caption text
articles.language text NOT NULL
articles.slug text NOT NULL
articles.state text NOT NULL
articles.shown_at bigint
articles.first_published_at bigint
articles.updated_at bigint
articles.withdrawn_at bigint
articles.revision bigint NOT NULL
articles.word_count bigint NOT NULL
articles.body text NOT NULL
articles.copy_version bigint NOT NULL
articles.headline_lower text
    articles_lead FOREIGN KEY (lead_asset_id) REFERENCES assets(id)
    articles_live_dates CHECK (((state <> 'live'::text) OR ((shown_at IS NOT NULL) AND (first_published_at IS NOT NULL))))
    articles_pkey PRIMARY KEY (id)
    articles_section FOREIGN KEY (section_id) REFERENCES sections(id)
    articles_state CHECK ((state = ANY (ARRAY['draft'::text, 'live'::text, 'withdrawn'::text])))
    articles_headline_lower USING btree (headline_lower, id)
    articles_lead_asset USING btree (lead_asset_id, id)
    articles_pkey USING btree (id)
    articles_state USING btree (state, id)
    articles_state_headline USING btree (state, headline_lower, id)
assets.id bigint NOT NULL
assets.kind text NOT NULL
assets.file_name text
assets.media_type text
assets.byte_count bigint
assets.poster_name text
assets.width bigint
assets.height bigint
assets.source_address text
assets.caption text NOT NULL
assets.credit text NOT NULL
assets.alternative text NOT NULL
assets.rights text NOT NULL
assets.created_at bigint NOT NULL
assets.rights_until bigint
assets.caption_search text NOT NULL
assets.credit_search text NOT NULL
assets.caption_lower text
    assets_kind CHECK ((kind = ANY (ARRAY['picture'::text, 'video'::text, 'file'::text])))
    assets_pkey PRIMARY KEY (id)
    assets_caption_lower USING btree (kind, caption_lower, id)
    assets_caption_search USING btree (caption_search, id)
    assets_credit_search USING btree (credit_search, id)
    assets_newest USING btree (kind, id)
    assets_pkey USING btree (id)
    assets_rights_until USING btree (rights_until, id) WHERE (rights_until IS NOT NULL)
    assets_uncredited USING btree ((
CASE
    WHEN ((kind = 'picture'::text) AND (credit = ''::text)) THEN id
    ELSE NULL::bigint
END)) WHERE (
CASE
    WHEN ((kind = 'picture'::text) AND (credit = ''::text)) THEN id
    ELSE NULL::bigint
END IS NOT NULL)
    assets_undescribed USING btree ((
CASE
    WHEN ((kind = 'picture'::text) AND (alternative = ''::text)) THEN id
    ELSE NULL::bigint
END)) WHERE (
CASE
    WHEN ((kind = 'picture'::text) AND (alternative = ''::text)) THEN id
    ELSE NULL::bigint
END IS NOT NULL)
changes.seq bigint NOT NULL
changes.at bigint NOT NULL
changes.kind text NOT NULL
changes.subject text NOT NULL
changes.fact text NOT NULL
    changes_pkey PRIMARY KEY (seq)
    changes_pkey USING btree (seq)
comments.id bigint NOT NULL
comments.article_id bigint NOT NULL
comments.answers_id bigint
comments.at bigint NOT NULL
comments.user_id bigint NOT NULL
comments.passage text
comments.block bigint
comments.version bigint
comments.text text NOT NULL
comments.settled_at bigint
comments.settled_by bigint
comments.kind text NOT NULL
comments.words_before text
comments.words_after text
comments.edited_at bigint
comments.deleted_at bigint
    comments_answers FOREIGN KEY (answers_id) REFERENCES comments(id)
    comments_article FOREIGN KEY (article_id) REFERENCES articles(id)
    comments_kind CHECK ((kind = ANY (ARRAY['comment'::text, 'hand-over'::text])))
    comments_pkey PRIMARY KEY (id)
    comments_settled FOREIGN KEY (settled_by) REFERENCES users(id)
    comments_settlement CHECK (((settled_at IS NULL) = (settled_by IS NULL)))
    comments_user FOREIGN KEY (user_id) REFERENCES users(id)
    comments_answers_order USING btree (answers_id, id) WHERE (answers_id IS NOT NULL)
    comments_article USING btree (article_id, id)
    comments_open USING btree (article_id, kind, id) WHERE ((answers_id IS NULL) AND (settled_at IS NULL))
    comments_pkey USING btree (id)
    comments_settled_order USING btree (article_id, id) WHERE ((answers_id IS NULL) AND (settled_at IS NOT NULL))
copy_journal.article_id bigint NOT NULL
copy_journal.version bigint NOT NULL
copy_journal.client text NOT NULL
copy_journal.number bigint NOT NULL
copy_journal.at bigint NOT NULL
copy_journal.user_id bigint
copy_journal.change text NOT NULL
    copy_journal_copy FOREIGN KEY (article_id) REFERENCES working_copies(article_id)
    copy_journal_key PRIMARY KEY (article_id, version)
    copy_journal_user FOREIGN KEY (user_id) REFERENCES users(id)
    copy_journal_key USING btree (article_id, version)
    copy_journal_sent_once USING btree (article_id, client, number)
corrections.id bigint NOT NULL
corrections.article_id bigint NOT NULL
corrections.at bigint NOT NULL
corrections.text text NOT NULL
corrections.user_id bigint
corrections.written_by text NOT NULL
    corrections_article FOREIGN KEY (article_id) REFERENCES articles(id)
    corrections_pkey PRIMARY KEY (id)
    corrections_user FOREIGN KEY (user_id) REFERENCES users(id)
    corrections_article USING btree (article_id, at, id)
    corrections_at USING btree (at, id)
    corrections_pkey USING btree (id)
desk_settings.name text NOT NULL
desk_settings.value text NOT NULL
    desk_settings_pkey PRIMARY KEY (name)
    desk_settings_pkey USING btree (name)
former_slugs.kind text NOT NULL
former_slugs.slug text NOT NULL
former_slugs.section_id bigint
former_slugs.topic_id bigint
former_slugs.person_id bigint
former_slugs.left_at bigint NOT NULL
    former_slugs_key PRIMARY KEY (kind, slug)
    former_slugs_kind CHECK ((kind = ANY (ARRAY['section'::text, 'topic'::text, 'person'::text])))
    former_slugs_person FOREIGN KEY (person_id) REFERENCES persons(id)
    former_slugs_section FOREIGN KEY (section_id) REFERENCES sections(id)
    former_slugs_topic FOREIGN KEY (topic_id) REFERENCES topics(id)
    former_slugs_key USING btree (kind, slug)
    former_slugs_topic USING btree (topic_id)
front_arrangements.id bigint NOT NULL
front_arrangements.name text NOT NULL
front_arrangements.starts_at bigint
front_arrangements.ends_at bigint
front_arrangements.revision bigint NOT NULL
    front_arrangements_ends CHECK (((ends_at IS NULL) OR (ends_at > starts_at)))
    front_arrangements_pkey PRIMARY KEY (id)
    front_arrangements_pkey USING btree (id)
    front_arrangements_start USING btree (starts_at, id)
front_slots.arrangement_id bigint NOT NULL
front_slots.position bigint NOT NULL
front_slots.article_id bigint
front_slots.section_id bigint
front_slots.until_at bigint
    front_slots_arrangement FOREIGN KEY (arrangement_id) REFERENCES front_arrangements(id)
    front_slots_article FOREIGN KEY (article_id) REFERENCES articles(id)
    front_slots_content CHECK (((article_id IS NULL) OR (section_id IS NULL)))
    front_slots_key PRIMARY KEY (arrangement_id, "position")
    front_slots_section FOREIGN KEY (section_id) REFERENCES sections(id)
    front_slots_article USING btree (article_id)
    front_slots_key USING btree (arrangement_id, "position")
gate_rules.id bigint NOT NULL
gate_rules.section_id bigint
gate_rules.rule text NOT NULL
gate_rules.parameters text NOT NULL
gate_rules.is_on bigint NOT NULL
gate_rules.version bigint NOT NULL
    gate_rules_pkey PRIMARY KEY (id)
    gate_rules_section FOREIGN KEY (section_id) REFERENCES sections(id)
    gate_rules_pkey USING btree (id)
grants.user_id bigint NOT NULL
grants.role_id bigint NOT NULL
grants.section_id bigint
    grants_role FOREIGN KEY (role_id) REFERENCES roles(id)
    grants_section FOREIGN KEY (section_id) REFERENCES sections(id)
    grants_user FOREIGN KEY (user_id) REFERENCES users(id)
    grants_everywhere_unique USING btree (user_id, role_id) WHERE (section_id IS NULL)
    grants_role USING btree (role_id)
    grants_section_unique USING btree (user_id, role_id, section_id) WHERE (section_id IS NOT NULL)
half_sign_ins.id bigint NOT NULL
half_sign_ins.user_id bigint
half_sign_ins.digest bytea NOT NULL
half_sign_ins.expires_at bigint NOT NULL
half_sign_ins.next_path text NOT NULL
half_sign_ins.challenge bytea
    half_sign_ins_pkey PRIMARY KEY (id)
    half_sign_ins_user FOREIGN KEY (user_id) REFERENCES users(id)
    half_sign_ins_by_age USING btree (expires_at)
    half_sign_ins_digest_unique USING btree (digest)
    half_sign_ins_of_user USING btree (user_id)
    half_sign_ins_pkey USING btree (id)
import_links.article_id bigint NOT NULL
import_links.position bigint NOT NULL
import_links.headline text NOT NULL
import_links.source text NOT NULL
    import_links_article FOREIGN KEY (article_id) REFERENCES articles(id)
    import_links_key PRIMARY KEY (article_id, "position")
    import_links_headline USING btree (headline)
    import_links_key USING btree (article_id, "position")
    import_links_source USING btree (source)
imports.article_id bigint NOT NULL
imports.source text NOT NULL
imports.has_address bigint NOT NULL
imports.headline text NOT NULL
imports.day text NOT NULL
imports.content_hash text NOT NULL
imports.imported_at bigint NOT NULL
    imports_article FOREIGN KEY (article_id) REFERENCES articles(id)
    imports_key PRIMARY KEY (article_id)
    imports_headline USING btree (headline)
    imports_key USING btree (article_id)
    imports_source_unique USING btree (source)
invitations.id bigint NOT NULL
invitations.user_id bigint NOT NULL
invitations.digest bytea NOT NULL
invitations.created_at bigint NOT NULL
invitations.expires_at bigint NOT NULL
invitations.challenge bytea
invitations.challenge_expires_at bigint
    invitations_pkey PRIMARY KEY (id)
    invitations_user FOREIGN KEY (user_id) REFERENCES users(id)
    invitations_digest_unique USING btree (digest)
    invitations_of_user USING btree (user_id)
    invitations_pkey USING btree (id)
known_devices.digest bytea NOT NULL
known_devices.user_id bigint NOT NULL
known_devices.seen_at bigint NOT NULL
    known_devices_pkey PRIMARY KEY (digest)
    known_devices_user FOREIGN KEY (user_id) REFERENCES users(id)
    known_devices_of_user USING btree (user_id, seen_at)
    known_devices_pkey USING btree (digest)
listings.list text NOT NULL
listings.shown_at bigint NOT NULL
listings.article_id bigint NOT NULL
    listings_article FOREIGN KEY (article_id) REFERENCES articles(id)
    listings_article USING btree (article_id)
    listings_order USING btree (list, shown_at DESC, article_id DESC)
log.sequence bigint NOT NULL
log.at bigint NOT NULL
log.user_id bigint
log.actor text NOT NULL
log.actor_name text NOT NULL
log.kind text NOT NULL
log.subject text NOT NULL
log.detail text NOT NULL
log.previous text NOT NULL
log.hash text NOT NULL
    log_pkey PRIMARY KEY (sequence)
    log_user FOREIGN KEY (user_id) REFERENCES users(id)
    log_at USING btree (at, sequence)
    log_kind_at USING btree (kind, at, sequence)
    log_pkey USING btree (sequence)
    log_subject_at USING btree (subject, at, sequence)
    log_user_at USING btree (user_id, at, sequence)
mentions.comment_id bigint NOT NULL
mentions.user_id bigint NOT NULL
mentions.seen_at bigint
    mentions_comment FOREIGN KEY (comment_id) REFERENCES comments(id)
    mentions_key PRIMARY KEY (comment_id, user_id)
    mentions_user FOREIGN KEY (user_id) REFERENCES users(id)
    mentions_key USING btree (comment_id, user_id)
    mentions_unseen USING btree (user_id, comment_id) WHERE (seen_at IS NULL)
menu_entries.position bigint NOT NULL
menu_entries.label text NOT NULL
menu_entries.kind text NOT NULL
menu_entries.section_id bigint
menu_entries.page_id bigint
menu_entries.address text
    menu_entries_kind CHECK ((kind = ANY (ARRAY['section'::text, 'page'::text, 'video'::text, 'index'::text, 'accounts'::text, 'address'::text])))
    menu_entries_page FOREIGN KEY (page_id) REFERENCES pages(id)
    menu_entries_pkey PRIMARY KEY ("position")
    menu_entries_section FOREIGN KEY (section_id) REFERENCES sections(id)
    menu_entries_pkey USING btree ("position")
migrations.name text NOT NULL
migrations.applied_at bigint NOT NULL
    migrations_pkey PRIMARY KEY (name)
    migrations_pkey USING btree (name)
one_time_keys.user_id bigint NOT NULL
one_time_keys.secret bytea NOT NULL
one_time_keys.confirmed_at bigint
one_time_keys.last_step bigint
    one_time_keys_pkey PRIMARY KEY (user_id)
    one_time_keys_user FOREIGN KEY (user_id) REFERENCES users(id)
    one_time_keys_pkey USING btree (user_id)
pages.id bigint NOT NULL
pages.slug text NOT NULL
pages.title text NOT NULL
pages.updated_at bigint NOT NULL
pages.body text NOT NULL
    pages_address FOREIGN KEY (slug) REFERENCES addresses(slug)
    pages_pkey PRIMARY KEY (id)
    pages_pkey USING btree (id)
    pages_slug_unique USING btree (slug)
passkeys.id bigint NOT NULL
passkeys.user_id bigint NOT NULL
passkeys.credential bytea NOT NULL
passkeys.public_key bytea NOT NULL
passkeys.counter bigint NOT NULL
passkeys.is_synced bigint NOT NULL
passkeys.name text NOT NULL
passkeys.created_at bigint NOT NULL
passkeys.used_at bigint
    passkeys_pkey PRIMARY KEY (id)
    passkeys_user FOREIGN KEY (user_id) REFERENCES users(id)
    passkeys_credential_unique USING btree (credential)
    passkeys_of_user USING btree (user_id, id)
    passkeys_pkey USING btree (id)
passwords.user_id bigint NOT NULL
passwords.hash text NOT NULL
passwords.changed_at bigint NOT NULL
    passwords_pkey PRIMARY KEY (user_id)
    passwords_user FOREIGN KEY (user_id) REFERENCES users(id)
    passwords_pkey USING btree (user_id)
persons.id bigint NOT NULL
persons.slug text NOT NULL
persons.name text NOT NULL
persons.title text NOT NULL
persons.biography text NOT NULL
persons.search text NOT NULL
persons.name_lower text
    persons_pkey PRIMARY KEY (id)
    persons_name_lower USING btree (name_lower, id)
    persons_pkey USING btree (id)
    persons_search USING btree (search, id)
    persons_slug_unique USING btree (slug)
preview_links.id bigint NOT NULL
preview_links.token_hash text NOT NULL
preview_links.article_id bigint NOT NULL
preview_links.revision bigint
preview_links.made_by bigint NOT NULL
preview_links.made_at bigint NOT NULL
preview_links.expires_at bigint NOT NULL
    preview_links_article FOREIGN KEY (article_id) REFERENCES articles(id)
    preview_links_pkey PRIMARY KEY (id)
    preview_links_article USING btree (article_id, expires_at)
    preview_links_pkey USING btree (id)
    preview_links_token USING btree (token_hash)
recovery_codes.user_id bigint NOT NULL
recovery_codes.digest bytea NOT NULL
recovery_codes.used_at bigint
    recovery_codes_unique PRIMARY KEY (user_id, digest)
    recovery_codes_user FOREIGN KEY (user_id) REFERENCES users(id)
    recovery_codes_unique USING btree (user_id, digest)
revision_notes.article_id bigint NOT NULL
revision_notes.number bigint NOT NULL
revision_notes.note text NOT NULL
    revision_notes_key PRIMARY KEY (article_id, number)
    revision_notes_key USING btree (article_id, number)
revisions.article_id bigint NOT NULL
revisions.number bigint NOT NULL
revisions.saved_at bigint NOT NULL
revisions.saved_by text NOT NULL
revisions.content text NOT NULL
    revisions_article FOREIGN KEY (article_id) REFERENCES articles(id)
    revisions_key PRIMARY KEY (article_id, number)
    revisions_key USING btree (article_id, number)
role_privileges.role_id bigint NOT NULL
role_privileges.privilege text NOT NULL
    role_privileges_key PRIMARY KEY (role_id, privilege)
    role_privileges_role FOREIGN KEY (role_id) REFERENCES roles(id)
    role_privileges_key USING btree (role_id, privilege)
roles.id bigint NOT NULL
roles.name text NOT NULL
    roles_pkey PRIMARY KEY (id)
    roles_name_unique USING btree (name)
    roles_pkey USING btree (id)
scheduled_actions.id bigint NOT NULL
scheduled_actions.article_id bigint NOT NULL
scheduled_actions.kind text NOT NULL
scheduled_actions.wall_time text NOT NULL
scheduled_actions.zone text NOT NULL
scheduled_actions.follows_paper bigint NOT NULL
scheduled_actions.occurrence text
scheduled_actions.due_at bigint NOT NULL
scheduled_actions.moved_from bigint
scheduled_actions.actor text NOT NULL
scheduled_actions.actor_name text NOT NULL
scheduled_actions.made_at bigint NOT NULL
scheduled_actions.state text NOT NULL
scheduled_actions.fence bigint NOT NULL
scheduled_actions.claimed_until bigint NOT NULL
scheduled_actions.done_at bigint
scheduled_actions.failure text
scheduled_actions.detail text NOT NULL
    scheduled_actions_article FOREIGN KEY (article_id) REFERENCES articles(id)
    scheduled_actions_follows CHECK ((follows_paper = ANY (ARRAY[(0)::bigint, (1)::bigint])))
    scheduled_actions_kind CHECK ((kind = ANY (ARRAY['publish'::text, 'swap'::text, 'withdraw'::text])))
    scheduled_actions_occurrence CHECK ((occurrence = ANY (ARRAY['first'::text, 'second'::text])))
    scheduled_actions_over CHECK (((state = 'waiting'::text) = (done_at IS NULL)))
    scheduled_actions_pkey PRIMARY KEY (id)
    scheduled_actions_state CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
    scheduled_actions_done USING btree (done_at, id) WHERE (state = 'done'::text)
    scheduled_actions_due USING btree (due_at, id) WHERE (state = 'waiting'::text)
    scheduled_actions_failed USING btree (done_at, id) WHERE (state = 'failed'::text)
    scheduled_actions_of_article USING btree (article_id, id)
    scheduled_actions_pkey USING btree (id)
    scheduled_actions_waiting_unique USING btree (article_id, kind) WHERE (state = 'waiting'::text)
sections.id bigint NOT NULL
sections.parent_id bigint
sections.slug text NOT NULL
sections.name text NOT NULL
sections.summary text NOT NULL
sections.position bigint NOT NULL
    sections_address FOREIGN KEY (slug) REFERENCES addresses(slug)
    sections_parent FOREIGN KEY (parent_id) REFERENCES sections(id)
    sections_pkey PRIMARY KEY (id)
    sections_parent USING btree (parent_id, "position")
    sections_pkey USING btree (id)
    sections_slug_unique USING btree (slug)
sessions.id bigint NOT NULL
sessions.user_id bigint NOT NULL
sessions.digest bytea NOT NULL
sessions.created_at bigint NOT NULL
sessions.seen_at bigint NOT NULL
sessions.confirmed_at bigint NOT NULL
sessions.address text NOT NULL
sessions.agent text NOT NULL
sessions.challenge bytea
sessions.challenge_expires_at bigint
    sessions_pkey PRIMARY KEY (id)
    sessions_user FOREIGN KEY (user_id) REFERENCES users(id)
    sessions_by_age USING btree (created_at)
    sessions_digest_unique USING btree (digest)
    sessions_of_user USING btree (user_id, seen_at)
    sessions_pkey USING btree (id)
sign_in_attempts.counted text NOT NULL
sign_in_attempts.failure_count bigint NOT NULL
sign_in_attempts.last_at bigint NOT NULL
    sign_in_attempts_pkey PRIMARY KEY (counted)
    sign_in_attempts_by_age USING btree (last_at)
    sign_in_attempts_pkey USING btree (counted)
site.id bigint NOT NULL
site.name text NOT NULL
site.tagline text NOT NULL
site.address text NOT NULL
site.time_zone text NOT NULL
site.language text NOT NULL
site.article_pattern text NOT NULL
site.former_patterns text NOT NULL
site.follow_wording text
site.follow_address text
site.accounts text NOT NULL
site.imprint text NOT NULL
    site_pkey PRIMARY KEY (id)
    site_single CHECK ((id = 1))
    site_pkey USING btree (id)
timer_clock.id bigint NOT NULL
timer_clock.latest_at bigint NOT NULL
    timer_clock_pkey PRIMARY KEY (id)
    timer_clock_single CHECK ((id = 1))
    timer_clock_pkey USING btree (id)
topics.id bigint NOT NULL
topics.slug text NOT NULL
topics.name text NOT NULL
topics.summary text NOT NULL
topics.merged_into bigint
topics.search text NOT NULL
topics.name_lower text
    topics_merged FOREIGN KEY (merged_into) REFERENCES topics(id)
    topics_pkey PRIMARY KEY (id)
    topics_name_lower USING btree (name_lower, id)
    topics_pkey USING btree (id)
    topics_search USING btree (search, id)
    topics_slug_unique USING btree (slug)
users.id bigint NOT NULL
users.login text NOT NULL
users.name text NOT NULL
users.language text NOT NULL
users.person_id bigint
users.is_active bigint NOT NULL
users.created_at bigint NOT NULL
users.zone text
    users_active CHECK ((is_active = ANY (ARRAY[(0)::bigint, (1)::bigint])))
    users_person FOREIGN KEY (person_id) REFERENCES persons(id)
    users_pkey PRIMARY KEY (id)
    users_login_unique USING btree (login)
    users_pkey USING btree (id)
withdrawals.article_id bigint NOT NULL
withdrawals.note text NOT NULL
withdrawals.target_id bigint
withdrawals.target_address text
    withdrawals_article FOREIGN KEY (article_id) REFERENCES articles(id)
    withdrawals_one_target CHECK (((target_id IS NULL) OR (target_address IS NULL)))
    withdrawals_pkey PRIMARY KEY (article_id)
    withdrawals_target FOREIGN KEY (target_id) REFERENCES articles(id)
    withdrawals_pkey USING btree (article_id)
working_copies.article_id bigint NOT NULL
working_copies.version bigint NOT NULL
working_copies.base bigint NOT NULL
working_copies.standing bigint NOT NULL
working_copies.step text NOT NULL
working_copies.step_at bigint NOT NULL
working_copies.owner_id bigint
working_copies.assignee_id bigint
working_copies.writer_id bigint
working_copies.due_at bigint
working_copies.planned_length bigint
working_copies.embargo_until bigint
working_copies.held_by bigint
working_copies.held_at bigint
working_copies.held_reason text
working_copies.approved_by bigint
working_copies.approved_at bigint
working_copies.approved_version bigint
working_copies.changed_at bigint NOT NULL
working_copies.changed_by text NOT NULL
working_copies.headline text NOT NULL
working_copies.section_id bigint
working_copies.word_count bigint NOT NULL
working_copies.content text NOT NULL
working_copies.headline_lower text
    working_copies_approval CHECK ((((approved_by IS NULL) = (approved_at IS NULL)) AND ((approved_by IS NULL) = (approved_version IS NULL))))
    working_copies_approved FOREIGN KEY (approved_by) REFERENCES users(id)
    working_copies_article FOREIGN KEY (article_id) REFERENCES articles(id)
    working_copies_assignee FOREIGN KEY (assignee_id) REFERENCES users(id)
    working_copies_held FOREIGN KEY (held_by) REFERENCES users(id)
    working_copies_hold CHECK (((held_by IS NULL) = (held_at IS NULL)))
    working_copies_owner FOREIGN KEY (owner_id) REFERENCES users(id)
    working_copies_pkey PRIMARY KEY (article_id)
    working_copies_section FOREIGN KEY (section_id) REFERENCES sections(id)
    working_copies_step CHECK ((step = ANY (ARRAY['idea'::text, 'assigned'::text, 'writing'::text, 'review'::text, 'approved'::text, 'scheduled'::text])))
    working_copies_writer FOREIGN KEY (writer_id) REFERENCES users(id)
    working_copies_assignee_changed USING btree (assignee_id, step, changed_at, article_id)
    working_copies_assignee_due USING btree (assignee_id, step, due_at, article_id) WHERE (due_at IS NOT NULL)
    working_copies_headline_lower USING btree (headline_lower, article_id)
    working_copies_owner_changed USING btree (owner_id, step, changed_at, article_id)
    working_copies_owner_due USING btree (owner_id, step, due_at, article_id) WHERE (due_at IS NOT NULL)
    working_copies_pkey USING btree (article_id)
    working_copies_section_changed USING btree (section_id, step, changed_at, article_id)
    working_copies_section_due USING btree (section_id, step, due_at, article_id) WHERE (due_at IS NOT NULL)
    working_copies_step_changed USING btree (step, changed_at, article_id)
    working_copies_step_due USING btree (step, due_at, article_id) WHERE (due_at IS NOT NULL)
