CREATE TABLE check_in_point (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    session_id INTEGER,
    position INTEGER NOT NULL,
    CONSTRAINT pk_check_in_point PRIMARY KEY (id),
    CONSTRAINT fk_check_in_point_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE SET NULL,
    CONSTRAINT ck_check_in_point_name_fits CHECK (name GLOB '{*}' AND length(name) <= 100000),
    CONSTRAINT ck_check_in_point_kind_fits CHECK (kind IN ('day', 'session', 'meal', 'transfer', 'other')),
    CONSTRAINT ck_check_in_point_day_fits CHECK (day IS NULL OR date(day) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_check_in_point_session_id ON check_in_point (session_id);

CREATE TABLE check_in (
    id INTEGER NOT NULL,
    point_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    direction TEXT NOT NULL,
    at TEXT NOT NULL,
    station TEXT NOT NULL,
    note TEXT NOT NULL,
    operation TEXT NOT NULL,
    voids_id INTEGER,
    CONSTRAINT pk_check_in PRIMARY KEY (id),
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

CREATE INDEX ix_check_in_operation ON check_in (operation);

CREATE INDEX ix_check_in_point_id ON check_in (point_id);

CREATE INDEX ix_check_in_point_id_check_in_registration_id ON check_in (point_id, registration_id);

CREATE INDEX ix_check_in_registration_id ON check_in (registration_id);

CREATE TABLE check_in_attempt (
    id INTEGER NOT NULL,
    point_id INTEGER NOT NULL,
    registration_id INTEGER,
    said TEXT NOT NULL,
    at TEXT NOT NULL,
    result TEXT NOT NULL,
    refusal TEXT,
    station TEXT NOT NULL,
    CONSTRAINT pk_check_in_attempt PRIMARY KEY (id),
    CONSTRAINT fk_check_in_attempt_point_id FOREIGN KEY(point_id) REFERENCES check_in_point (id) ON DELETE CASCADE,
    CONSTRAINT fk_check_in_attempt_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT ck_check_in_attempt_said_fits CHECK (length(said) <= 60 AND instr(said, char(0)) = 0),
    CONSTRAINT ck_check_in_attempt_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL),
    CONSTRAINT ck_check_in_attempt_result_fits CHECK (result IN ('in', 'out', 'already', 'refused')),
    CONSTRAINT ck_check_in_attempt_refusal_fits CHECK (refusal IN ('unknown', 'cut', 'void', 'cancelled', 'not_confirmed', 'not_registered', 'other_day', 'not_in')),
    CONSTRAINT ck_check_in_attempt_station_fits CHECK (length(station) <= 200 AND instr(station, char(0)) = 0)
)
 STRICT;

CREATE INDEX ix_check_in_attempt_point_id ON check_in_attempt (point_id);

CREATE INDEX ix_check_in_attempt_registration_id ON check_in_attempt (registration_id);
