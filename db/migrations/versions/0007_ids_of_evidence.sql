CREATE TABLE consent_new (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    given INTEGER NOT NULL,
    at TEXT NOT NULL,
    source TEXT NOT NULL,
    wording TEXT NOT NULL,
    voids_id INTEGER,
    CONSTRAINT fk_consent_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT uq_consent_voids_id UNIQUE (voids_id),
    CONSTRAINT fk_consent_voids_id FOREIGN KEY(voids_id) REFERENCES consent (id) ON DELETE CASCADE,
    CONSTRAINT ck_consent_purpose_fits CHECK (purpose IN ('contact_list', 'photos')),
    CONSTRAINT ck_consent_given_fits CHECK (given IN (0, 1)),
    CONSTRAINT ck_consent_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL),
    CONSTRAINT ck_consent_source_fits CHECK (source IN ('form', 'email', 'phone', 'in_person', 'imported', 'earlier_event')),
    CONSTRAINT ck_consent_wording_fits CHECK (length(wording) <= 10000 AND instr(wording, char(0)) = 0)
)
 STRICT;

INSERT INTO consent_new (id, person_id, purpose, given, at, source, wording, voids_id)
    SELECT id, person_id, purpose, given, at, source, wording, voids_id FROM consent;

DROP TABLE consent;

ALTER TABLE consent_new RENAME TO consent;

CREATE INDEX ix_consent_person_id ON consent (person_id);

CREATE TABLE card_print_new (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    box INTEGER,
    slot INTEGER,
    reason TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    at TEXT NOT NULL,
    voids_id INTEGER,
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

INSERT INTO card_print_new (id, run_id, registration_id, code, box, slot, reason, snapshot, at, voids_id)
    SELECT id, run_id, registration_id, code, box, slot, reason, snapshot, at, voids_id FROM card_print;

DROP TABLE card_print;

ALTER TABLE card_print_new RENAME TO card_print;

CREATE INDEX ix_card_print_registration_id ON card_print (registration_id);

CREATE INDEX ix_card_print_run_id ON card_print (run_id);

CREATE TABLE check_in_new (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    point_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    direction TEXT NOT NULL,
    at TEXT NOT NULL,
    station TEXT NOT NULL,
    note TEXT NOT NULL,
    operation TEXT NOT NULL,
    voids_id INTEGER,
    CONSTRAINT fk_check_in_point_id FOREIGN KEY(point_id) REFERENCES check_in_point (id) ON DELETE CASCADE,
    CONSTRAINT fk_check_in_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT uq_check_in_voids_id UNIQUE (voids_id),
    CONSTRAINT fk_check_in_voids_id FOREIGN KEY(voids_id) REFERENCES check_in (id) ON DELETE CASCADE,
    CONSTRAINT ck_check_in_direction_fits CHECK (direction IN ('in', 'out')),
    CONSTRAINT ck_check_in_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL),
    CONSTRAINT ck_check_in_station_fits CHECK (length(station) <= 200 AND instr(station, char(0)) = 0),
    CONSTRAINT ck_check_in_note_fits CHECK (length(note) <= 300 AND instr(note, char(0)) = 0),
    CONSTRAINT ck_check_in_operation_fits CHECK (length(operation) <= 60 AND instr(operation, char(0)) = 0)
)
 STRICT;

INSERT INTO check_in_new (id, point_id, registration_id, direction, at, station, note, operation, voids_id)
    SELECT id, point_id, registration_id, direction, at, station, note, operation, voids_id FROM check_in;

DROP TABLE check_in;

ALTER TABLE check_in_new RENAME TO check_in;

CREATE INDEX ix_check_in_operation ON check_in (operation);

CREATE INDEX ix_check_in_point_id ON check_in (point_id);

CREATE INDEX ix_check_in_point_id_check_in_registration_id ON check_in (point_id, registration_id);

CREATE INDEX ix_check_in_registration_id ON check_in (registration_id);

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
    CONSTRAINT ck_void_code_reason_fits CHECK (reason IN ('lost', 'merged')),
    CONSTRAINT ck_void_code_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

INSERT INTO void_code_new (id, registration_id, code, reason, at, voids_id)
    SELECT id, registration_id, code, reason, at, voids_id FROM void_code;

DROP TABLE void_code;

ALTER TABLE void_code_new RENAME TO void_code;

CREATE INDEX ix_void_code_code ON void_code (code);

CREATE INDEX ix_void_code_registration_id ON void_code (registration_id);
