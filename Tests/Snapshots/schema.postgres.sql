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
    articles_lead FOREIGN KEY (lead_asset_id) REFERENCES assets(id)
    articles_live_dates CHECK (((state <> 'live'::text) OR ((shown_at IS NOT NULL) AND (first_published_at IS NOT NULL))))
    articles_pkey PRIMARY KEY (id)
    articles_section FOREIGN KEY (section_id) REFERENCES sections(id)
    articles_state CHECK ((state = ANY (ARRAY['draft'::text, 'live'::text, 'withdrawn'::text])))
    articles_pkey USING btree (id)
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
    assets_kind CHECK ((kind = ANY (ARRAY['picture'::text, 'video'::text, 'file'::text])))
    assets_pkey PRIMARY KEY (id)
    assets_pkey USING btree (id)
changes.seq bigint NOT NULL
changes.at bigint NOT NULL
changes.kind text NOT NULL
changes.subject text NOT NULL
changes.fact text NOT NULL
    changes_pkey PRIMARY KEY (seq)
    changes_pkey USING btree (seq)
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
grants.user_id bigint NOT NULL
grants.role_id bigint NOT NULL
grants.section_id bigint
    grants_role FOREIGN KEY (role_id) REFERENCES roles(id)
    grants_section FOREIGN KEY (section_id) REFERENCES sections(id)
    grants_user FOREIGN KEY (user_id) REFERENCES users(id)
    grants_everywhere_unique USING btree (user_id, role_id) WHERE (section_id IS NULL)
    grants_role USING btree (role_id)
    grants_section_unique USING btree (user_id, role_id, section_id) WHERE (section_id IS NOT NULL)
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
pages.id bigint NOT NULL
pages.slug text NOT NULL
pages.title text NOT NULL
pages.updated_at bigint NOT NULL
pages.body text NOT NULL
    pages_address FOREIGN KEY (slug) REFERENCES addresses(slug)
    pages_pkey PRIMARY KEY (id)
    pages_pkey USING btree (id)
    pages_slug_unique USING btree (slug)
persons.id bigint NOT NULL
persons.slug text NOT NULL
persons.name text NOT NULL
persons.title text NOT NULL
persons.biography text NOT NULL
    persons_pkey PRIMARY KEY (id)
    persons_pkey USING btree (id)
    persons_slug_unique USING btree (slug)
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
topics.id bigint NOT NULL
topics.slug text NOT NULL
topics.name text NOT NULL
topics.summary text NOT NULL
topics.merged_into bigint
topics.search_name text NOT NULL
    topics_merged FOREIGN KEY (merged_into) REFERENCES topics(id)
    topics_pkey PRIMARY KEY (id)
    topics_merged USING btree (merged_into) WHERE (merged_into IS NOT NULL)
    topics_pkey USING btree (id)
    topics_search USING btree (search_name, id) WHERE (merged_into IS NULL)
    topics_slug_unique USING btree (slug)
users.id bigint NOT NULL
users.login text NOT NULL
users.name text NOT NULL
users.language text NOT NULL
users.person_id bigint
users.is_active bigint NOT NULL
users.created_at bigint NOT NULL
    users_active CHECK ((is_active = ANY (ARRAY[(0)::bigint, (1)::bigint])))
    users_person FOREIGN KEY (person_id) REFERENCES persons(id)
    users_pkey PRIMARY KEY (id)
    users_login_unique USING btree (login)
    users_pkey USING btree (id)
