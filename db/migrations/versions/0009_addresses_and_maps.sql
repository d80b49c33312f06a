CREATE TABLE organisation_new (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    city TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    population INTEGER,
    website TEXT NOT NULL,
    emblem_id INTEGER,
    notes TEXT NOT NULL,
    search_key TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT ck_organisation_population_not_negative CHECK (population >= 0),
    CONSTRAINT fk_organisation_emblem_id FOREIGN KEY(emblem_id) REFERENCES picture (id) ON DELETE SET NULL,
    CONSTRAINT ck_organisation_kind_fits CHECK (kind IN ('city', 'region', 'association', 'partnership', 'ministry', 'institution', 'ngo', 'company', 'university', 'media', 'other')),
    CONSTRAINT ck_organisation_name_fits CHECK (name GLOB '{*}' AND length(name) <= 100000),
    CONSTRAINT ck_organisation_country_fits CHECK (length(country) <= 2 AND instr(country, char(0)) = 0),
    CONSTRAINT ck_organisation_city_fits CHECK (length(city) <= 200 AND instr(city, char(0)) = 0),
    CONSTRAINT ck_organisation_street_fits CHECK (length(street) <= 200 AND instr(street, char(0)) = 0),
    CONSTRAINT ck_organisation_postcode_fits CHECK (length(postcode) <= 60 AND instr(postcode, char(0)) = 0),
    CONSTRAINT ck_organisation_website_fits CHECK (length(website) <= 300 AND instr(website, char(0)) = 0),
    CONSTRAINT ck_organisation_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0),
    CONSTRAINT ck_organisation_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

INSERT INTO organisation_new (id, kind, name, country, city, street, postcode, population, website, emblem_id, notes, search_key, changed_at)
    SELECT id, kind, name, country, city, '', '', population, website, emblem_id, notes, search_key, changed_at FROM organisation;

DROP TABLE organisation;

ALTER TABLE organisation_new RENAME TO organisation;

CREATE INDEX ix_organisation_emblem_id ON organisation (emblem_id);

CREATE TABLE event_logo_new (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    picture_id INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    caption TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_event_logo PRIMARY KEY (id),
    CONSTRAINT fk_event_logo_event_id FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_logo_picture_id FOREIGN KEY(picture_id) REFERENCES picture (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_logo_purpose_fits CHECK (purpose IN ('event', 'host', 'funder', 'partner', 'map')),
    CONSTRAINT ck_event_logo_caption_fits CHECK (length(caption) <= 300 AND instr(caption, char(0)) = 0)
)
 STRICT;

INSERT INTO event_logo_new (id, event_id, picture_id, purpose, caption, position)
    SELECT id, event_id, picture_id, purpose, caption, position FROM event_logo;

DROP TABLE event_logo;

ALTER TABLE event_logo_new RENAME TO event_logo;

CREATE INDEX ix_event_logo_picture_id ON event_logo (picture_id);

CREATE INDEX ix_event_logo_event_id ON event_logo (event_id);

CREATE TABLE void_code_new (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    voids_id INTEGER,
    CONSTRAINT fk_void_code_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT uq_void_code_voids_id UNIQUE (voids_id),
    CONSTRAINT fk_void_code_voids_id FOREIGN KEY(voids_id) REFERENCES void_code (id) ON DELETE CASCADE,
    CONSTRAINT ck_void_code_code_fits CHECK (length(code) <= 60 AND instr(code, char(0)) = 0),
    CONSTRAINT ck_void_code_reason_fits CHECK (reason IN ('lost', 'merged', 'corrected')),
    CONSTRAINT ck_void_code_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

INSERT INTO void_code_new (id, registration_id, code, reason, at, voids_id)
    SELECT id, registration_id, code, reason, at, voids_id FROM void_code;

DELETE FROM sqlite_sequence WHERE name = 'void_code_new';

INSERT INTO sqlite_sequence (name, seq)
    SELECT 'void_code_new', seq FROM sqlite_sequence WHERE name = 'void_code';

DROP TABLE void_code;

ALTER TABLE void_code_new RENAME TO void_code;

CREATE INDEX ix_void_code_code ON void_code (code);

CREATE INDEX ix_void_code_registration_id ON void_code (registration_id);
