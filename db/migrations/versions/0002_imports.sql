CREATE TABLE import_source (
    id INTEGER NOT NULL,
    shape TEXT NOT NULL,
    file_name TEXT NOT NULL,
    mapping TEXT NOT NULL,
    last_at TEXT NOT NULL,
    CONSTRAINT pk_import_source PRIMARY KEY (id),
    CONSTRAINT ck_import_source_shape_fits CHECK (length(shape) <= 60 AND instr(shape, char(0)) = 0),
    CONSTRAINT ck_import_source_file_name_fits CHECK (length(file_name) <= 200 AND instr(file_name, char(0)) = 0),
    CONSTRAINT ck_import_source_mapping_fits CHECK (length(mapping) <= 100000),
    CONSTRAINT ck_import_source_last_at_fits CHECK (last_at IS NULL OR datetime(last_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_import_source_shape ON import_source (shape);

CREATE TABLE import_row (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    contents TEXT NOT NULL,
    CONSTRAINT pk_import_row PRIMARY KEY (id),
    CONSTRAINT uq_import_row_source_id_key UNIQUE (source_id, "key"),
    CONSTRAINT fk_import_row_source_id FOREIGN KEY(source_id) REFERENCES import_source (id) ON DELETE CASCADE,
    CONSTRAINT fk_import_row_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT ck_import_row_key_fits CHECK (length(key) <= 300 AND instr(key, char(0)) = 0),
    CONSTRAINT ck_import_row_contents_fits CHECK (length(contents) <= 100000)
)
 STRICT;

CREATE INDEX ix_import_row_person_id ON import_row (person_id);

CREATE INDEX ix_import_row_source_id ON import_row (source_id);
