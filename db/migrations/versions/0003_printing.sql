CREATE TABLE organisation_new (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    city TEXT NOT NULL,
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
    CONSTRAINT ck_organisation_website_fits CHECK (length(website) <= 300 AND instr(website, char(0)) = 0),
    CONSTRAINT ck_organisation_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0),
    CONSTRAINT ck_organisation_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

INSERT INTO organisation_new (id, kind, name, country, city, population, website, notes, search_key, changed_at)
    SELECT id, kind, name, country, city, population, website, notes, search_key, changed_at FROM organisation;

DROP TABLE organisation;

ALTER TABLE organisation_new RENAME TO organisation;

CREATE INDEX ix_organisation_emblem_id ON organisation (emblem_id);

CREATE TABLE card_design (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CONSTRAINT pk_card_design PRIMARY KEY (id),
    CONSTRAINT uq_card_design_name UNIQUE (name),
    CONSTRAINT ck_card_design_name_fits CHECK (length(name) <= 200 AND instr(name, char(0)) = 0),
    CONSTRAINT ck_card_design_kind_fits CHECK (length(kind) <= 60 AND instr(kind, char(0)) = 0),
    CONSTRAINT ck_card_design_data_fits CHECK (length(data) <= 200000 AND instr(data, char(0)) = 0),
    CONSTRAINT ck_card_design_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

CREATE TABLE document_preset (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    choices TEXT NOT NULL,
    in_pack INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_document_preset PRIMARY KEY (id),
    CONSTRAINT uq_document_preset_name UNIQUE (name),
    CONSTRAINT ck_document_preset_name_fits CHECK (length(name) <= 200 AND instr(name, char(0)) = 0),
    CONSTRAINT ck_document_preset_kind_fits CHECK (length(kind) <= 60 AND instr(kind, char(0)) = 0),
    CONSTRAINT ck_document_preset_choices_fits CHECK (length(choices) <= 100000),
    CONSTRAINT ck_document_preset_in_pack_fits CHECK (in_pack IN (0, 1))
)
 STRICT;

CREATE TABLE card_run (
    id INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    design TEXT NOT NULL,
    paper TEXT NOT NULL,
    languages TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_card_run PRIMARY KEY (id),
    CONSTRAINT ck_card_run_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL),
    CONSTRAINT ck_card_run_kind_fits CHECK (length(kind) <= 60 AND instr(kind, char(0)) = 0),
    CONSTRAINT ck_card_run_design_fits CHECK (length(design) <= 200 AND instr(design, char(0)) = 0),
    CONSTRAINT ck_card_run_paper_fits CHECK (length(paper) <= 200 AND instr(paper, char(0)) = 0),
    CONSTRAINT ck_card_run_languages_fits CHECK (languages GLOB '[[]*]' AND length(languages) <= 10000),
    CONSTRAINT ck_card_run_note_fits CHECK (length(note) <= 300 AND instr(note, char(0)) = 0)
)
 STRICT;

CREATE TABLE card_print (
    id INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    box INTEGER,
    slot INTEGER,
    reason TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    at TEXT NOT NULL,
    voids_id INTEGER,
    CONSTRAINT pk_card_print PRIMARY KEY (id),
    CONSTRAINT ck_card_print_places_from_one CHECK (box > 0 AND slot > 0),
    CONSTRAINT ck_card_print_place_is_whole CHECK ((box IS NULL) = (slot IS NULL)),
    CONSTRAINT fk_card_print_run_id FOREIGN KEY(run_id) REFERENCES card_run (id) ON DELETE CASCADE,
    CONSTRAINT fk_card_print_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT uq_card_print_voids_id UNIQUE (voids_id),
    CONSTRAINT fk_card_print_voids_id FOREIGN KEY(voids_id) REFERENCES card_print (id) ON DELETE CASCADE,
    CONSTRAINT ck_card_print_code_fits CHECK (length(code) <= 60 AND instr(code, char(0)) = 0),
    CONSTRAINT ck_card_print_reason_fits CHECK (reason IN ('first', 'changed', 'lost', 'jammed')),
    CONSTRAINT ck_card_print_snapshot_fits CHECK (length(snapshot) <= 100000),
    CONSTRAINT ck_card_print_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_card_print_registration_id ON card_print (registration_id);

CREATE INDEX ix_card_print_run_id ON card_print (run_id);

CREATE TABLE void_code (
    id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    voids_id INTEGER,
    CONSTRAINT pk_void_code PRIMARY KEY (id),
    CONSTRAINT fk_void_code_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT uq_void_code_voids_id UNIQUE (voids_id),
    CONSTRAINT fk_void_code_voids_id FOREIGN KEY(voids_id) REFERENCES void_code (id) ON DELETE CASCADE,
    CONSTRAINT ck_void_code_code_fits CHECK (length(code) <= 60 AND instr(code, char(0)) = 0),
    CONSTRAINT ck_void_code_reason_fits CHECK (reason IN ('lost', 'merged')),
    CONSTRAINT ck_void_code_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_void_code_code ON void_code (code);

CREATE INDEX ix_void_code_registration_id ON void_code (registration_id);
