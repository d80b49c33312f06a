CREATE TABLE agenda_import_row (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    contents TEXT NOT NULL,
    CONSTRAINT pk_agenda_import_row PRIMARY KEY (id),
    CONSTRAINT uq_agenda_import_row_source_id_key UNIQUE (source_id, "key"),
    CONSTRAINT fk_agenda_import_row_source_id FOREIGN KEY(source_id) REFERENCES import_source (id) ON DELETE CASCADE,
    CONSTRAINT fk_agenda_import_row_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT ck_agenda_import_row_key_fits CHECK (length(key) <= 300 AND instr(key, char(0)) = 0),
    CONSTRAINT ck_agenda_import_row_contents_fits CHECK (length(contents) <= 100000)
)
 STRICT;

CREATE INDEX ix_agenda_import_row_session_id ON agenda_import_row (session_id);

CREATE INDEX ix_agenda_import_row_source_id ON agenda_import_row (source_id);

CREATE TABLE agenda_import_person (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT pk_agenda_import_person PRIMARY KEY (id),
    CONSTRAINT uq_agenda_import_person_source_id_key UNIQUE (source_id, "key"),
    CONSTRAINT fk_agenda_import_person_source_id FOREIGN KEY(source_id) REFERENCES import_source (id) ON DELETE CASCADE,
    CONSTRAINT fk_agenda_import_person_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT ck_agenda_import_person_key_fits CHECK (length(key) <= 300 AND instr(key, char(0)) = 0)
)
 STRICT;

CREATE INDEX ix_agenda_import_person_person_id ON agenda_import_person (person_id);

CREATE INDEX ix_agenda_import_person_source_id ON agenda_import_person (source_id);
