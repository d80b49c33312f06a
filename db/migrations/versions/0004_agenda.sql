CREATE TABLE accepted_clash (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_accepted_clash PRIMARY KEY (id),
    CONSTRAINT uq_accepted_clash_key UNIQUE ("key"),
    CONSTRAINT ck_accepted_clash_key_fits CHECK (length(key) <= 4000 AND instr(key, char(0)) = 0),
    CONSTRAINT ck_accepted_clash_kind_fits CHECK (kind IN ('room_taken', 'room_closed', 'too_few_seats', 'person_twice', 'head_twice', 'interpreter_twice', 'person_away', 'short_change', 'no_moderator', 'no_speaker', 'unconfirmed', 'no_interpreter', 'track_parallel', 'declared', 'wrong_order', 'delegation_too_small', 'outside_days', 'two_plenaries')),
    CONSTRAINT ck_accepted_clash_reason_fits CHECK (length(reason) <= 300 AND instr(reason, char(0)) = 0),
    CONSTRAINT ck_accepted_clash_accepted_by_fits CHECK (length(accepted_by) <= 200 AND instr(accepted_by, char(0)) = 0),
    CONSTRAINT ck_accepted_clash_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

CREATE TABLE agenda_frame (
    id INTEGER NOT NULL,
    change_minutes INTEGER NOT NULL,
    day_begins INTEGER NOT NULL,
    CONSTRAINT pk_agenda_frame PRIMARY KEY (id),
    CONSTRAINT ck_agenda_frame_only_one CHECK (id = 1),
    CONSTRAINT ck_agenda_frame_change_is_short CHECK (change_minutes BETWEEN 0 AND 240),
    CONSTRAINT ck_agenda_frame_day_begins_early CHECK (day_begins BETWEEN 0 AND 720)
)
 STRICT;

CREATE TABLE edition (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_edition PRIMARY KEY (id),
    CONSTRAINT uq_edition_name UNIQUE (name),
    CONSTRAINT ck_edition_name_fits CHECK (length(name) <= 200 AND instr(name, char(0)) = 0),
    CONSTRAINT ck_edition_note_fits CHECK (length(note) <= 10000 AND instr(note, char(0)) = 0),
    CONSTRAINT ck_edition_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

CREATE TABLE track (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    tone TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_track PRIMARY KEY (id),
    CONSTRAINT ck_track_name_fits CHECK (name GLOB '{*}' AND length(name) <= 100000),
    CONSTRAINT ck_track_tone_fits CHECK (length(tone) <= 60 AND instr(tone, char(0)) = 0)
)
 STRICT;

CREATE TABLE edition_entry (
    id INTEGER NOT NULL,
    edition_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    room TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    people TEXT NOT NULL,
    CONSTRAINT pk_edition_entry PRIMARY KEY (id),
    CONSTRAINT uq_edition_entry_edition_id_session_id UNIQUE (edition_id, session_id),
    CONSTRAINT fk_edition_entry_edition_id FOREIGN KEY(edition_id) REFERENCES edition (id) ON DELETE CASCADE,
    CONSTRAINT ck_edition_entry_kind_fits CHECK (kind IN ('plenary', 'panel', 'workshop', 'presentation', 'debate', 'ceremony', 'break', 'meal', 'excursion', 'study_visit', 'reception', 'meeting')),
    CONSTRAINT ck_edition_entry_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000),
    CONSTRAINT ck_edition_entry_room_fits CHECK (room GLOB '{*}' AND length(room) <= 100000),
    CONSTRAINT ck_edition_entry_starts_at_fits CHECK (starts_at IS NULL OR datetime(starts_at) IS NOT NULL),
    CONSTRAINT ck_edition_entry_people_fits CHECK (length(people) <= 100000)
)
 STRICT;

CREATE INDEX ix_edition_entry_edition_id ON edition_entry (edition_id);

CREATE TABLE room_hours (
    id INTEGER NOT NULL,
    room_id INTEGER NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    CONSTRAINT pk_room_hours PRIMARY KEY (id),
    CONSTRAINT ck_room_hours_ends_after_start CHECK (ends_at >= starts_at),
    CONSTRAINT fk_room_hours_room_id FOREIGN KEY(room_id) REFERENCES room (id) ON DELETE CASCADE,
    CONSTRAINT ck_room_hours_starts_at_fits CHECK (starts_at IS NULL OR datetime(starts_at) IS NOT NULL),
    CONSTRAINT ck_room_hours_ends_at_fits CHECK (ends_at IS NULL OR datetime(ends_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_room_hours_room_id ON room_hours (room_id);

CREATE TABLE session (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    abstract TEXT NOT NULL,
    question TEXT NOT NULL,
    track_id INTEGER,
    room_id INTEGER,
    starts_at TEXT,
    minutes INTEGER NOT NULL,
    capacity INTEGER,
    expected INTEGER,
    languages TEXT NOT NULL,
    interpretation TEXT NOT NULL,
    open_to TEXT NOT NULL,
    most_per_delegation INTEGER,
    notes TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (id),
    CONSTRAINT ck_session_minutes_of_a_day CHECK (minutes BETWEEN 0 AND 1440),
    CONSTRAINT ck_session_capacity_not_negative CHECK (capacity >= 0),
    CONSTRAINT ck_session_expected_not_negative CHECK (expected >= 0),
    CONSTRAINT uq_session_uid UNIQUE (uid),
    CONSTRAINT fk_session_track_id FOREIGN KEY(track_id) REFERENCES track (id) ON DELETE SET NULL,
    CONSTRAINT fk_session_room_id FOREIGN KEY(room_id) REFERENCES room (id) ON DELETE SET NULL,
    CONSTRAINT ck_session_uid_fits CHECK (length(uid) <= 300 AND instr(uid, char(0)) = 0),
    CONSTRAINT ck_session_kind_fits CHECK (kind IN ('plenary', 'panel', 'workshop', 'presentation', 'debate', 'ceremony', 'break', 'meal', 'excursion', 'study_visit', 'reception', 'meeting')),
    CONSTRAINT ck_session_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000),
    CONSTRAINT ck_session_subtitle_fits CHECK (subtitle GLOB '{*}' AND length(subtitle) <= 100000),
    CONSTRAINT ck_session_abstract_fits CHECK (abstract GLOB '{*}' AND length(abstract) <= 100000),
    CONSTRAINT ck_session_question_fits CHECK (question GLOB '{*}' AND length(question) <= 100000),
    CONSTRAINT ck_session_starts_at_fits CHECK (starts_at IS NULL OR datetime(starts_at) IS NOT NULL),
    CONSTRAINT ck_session_languages_fits CHECK (languages GLOB '[[]*]' AND length(languages) <= 10000),
    CONSTRAINT ck_session_interpretation_fits CHECK (interpretation GLOB '[[]*]' AND length(interpretation) <= 10000),
    CONSTRAINT ck_session_open_to_fits CHECK (open_to IN ('all', 'sign_up', 'invitation')),
    CONSTRAINT ck_session_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0),
    CONSTRAINT ck_session_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_session_room_id ON session (room_id);

CREATE INDEX ix_session_starts_at ON session (starts_at);

CREATE INDEX ix_session_track_id ON session (track_id);

CREATE TABLE delegation_wish (
    id INTEGER NOT NULL,
    delegation_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    rank INTEGER,
    CONSTRAINT pk_delegation_wish PRIMARY KEY (id),
    CONSTRAINT uq_delegation_wish_delegation_id_session_id UNIQUE (delegation_id, session_id),
    CONSTRAINT ck_delegation_wish_rank_in_range CHECK (rank BETWEEN 1 AND 3),
    CONSTRAINT fk_delegation_wish_delegation_id FOREIGN KEY(delegation_id) REFERENCES delegation (id) ON DELETE CASCADE,
    CONSTRAINT fk_delegation_wish_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_delegation_wish_delegation_id ON delegation_wish (delegation_id);

CREATE INDEX ix_delegation_wish_session_id ON delegation_wish (session_id);

CREATE TABLE person_away (
    id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_person_away PRIMARY KEY (id),
    CONSTRAINT ck_person_away_ends_after_start CHECK (ends_at >= starts_at),
    CONSTRAINT fk_person_away_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT ck_person_away_starts_at_fits CHECK (starts_at IS NULL OR datetime(starts_at) IS NOT NULL),
    CONSTRAINT ck_person_away_ends_at_fits CHECK (ends_at IS NULL OR datetime(ends_at) IS NOT NULL),
    CONSTRAINT ck_person_away_note_fits CHECK (length(note) <= 200 AND instr(note, char(0)) = 0)
)
 STRICT;

CREATE INDEX ix_person_away_person_id ON person_away (person_id);

CREATE TABLE session_item (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER,
    position INTEGER NOT NULL,
    CONSTRAINT pk_session_item PRIMARY KEY (id),
    CONSTRAINT ck_session_item_minutes_of_a_day CHECK (minutes BETWEEN 0 AND 1440),
    CONSTRAINT fk_session_item_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT ck_session_item_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000)
)
 STRICT;

CREATE INDEX ix_session_item_session_id ON session_item (session_id);

CREATE TABLE session_requirement (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    session_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    CONSTRAINT pk_session_requirement PRIMARY KEY (id),
    CONSTRAINT uq_session_requirement_kind_session_id_other_id UNIQUE (kind, session_id, other_id),
    CONSTRAINT ck_session_requirement_not_of_itself CHECK (session_id <> other_id),
    CONSTRAINT fk_session_requirement_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT fk_session_requirement_other_id FOREIGN KEY(other_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT ck_session_requirement_kind_fits CHECK (kind IN ('not_parallel', 'after'))
)
 STRICT;

CREATE INDEX ix_session_requirement_other_id ON session_requirement (other_id);

CREATE INDEX ix_session_requirement_session_id ON session_requirement (session_id);

CREATE TABLE sign_up (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    rank INTEGER,
    state TEXT NOT NULL,
    locked INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_sign_up PRIMARY KEY (id),
    CONSTRAINT uq_sign_up_session_id_person_id UNIQUE (session_id, person_id),
    CONSTRAINT ck_sign_up_rank_in_range CHECK (rank BETWEEN 1 AND 3),
    CONSTRAINT fk_sign_up_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT fk_sign_up_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT ck_sign_up_state_fits CHECK (state IN ('wish', 'placed', 'waiting', 'declined')),
    CONSTRAINT ck_sign_up_locked_fits CHECK (locked IN (0, 1))
)
 STRICT;

CREATE INDEX ix_sign_up_person_id ON sign_up (person_id);

CREATE INDEX ix_sign_up_session_id ON sign_up (session_id);

CREATE TABLE topic (
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    proposed_by_id INTEGER,
    session_id INTEGER,
    position INTEGER NOT NULL,
    CONSTRAINT pk_topic PRIMARY KEY (id),
    CONSTRAINT fk_topic_proposed_by_id FOREIGN KEY(proposed_by_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_topic_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE SET NULL,
    CONSTRAINT ck_topic_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000),
    CONSTRAINT ck_topic_description_fits CHECK (description GLOB '{*}' AND length(description) <= 100000)
)
 STRICT;

CREATE INDEX ix_topic_proposed_by_id ON topic (proposed_by_id);

CREATE INDEX ix_topic_session_id ON topic (session_id);

CREATE TABLE speaking_role (
    id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    item_id INTEGER,
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    language TEXT NOT NULL,
    confirmed INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_speaking_role PRIMARY KEY (id),
    CONSTRAINT fk_speaking_role_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT fk_speaking_role_item_id FOREIGN KEY(item_id) REFERENCES session_item (id) ON DELETE CASCADE,
    CONSTRAINT fk_speaking_role_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT ck_speaking_role_role_fits CHECK (role IN ('chair', 'moderator', 'speaker', 'panellist', 'expert', 'rapporteur', 'host', 'interpreter')),
    CONSTRAINT ck_speaking_role_language_fits CHECK (length(language) <= 60 AND instr(language, char(0)) = 0),
    CONSTRAINT ck_speaking_role_confirmed_fits CHECK (confirmed IN (0, 1))
)
 STRICT;

CREATE INDEX ix_speaking_role_item_id ON speaking_role (item_id);

CREATE INDEX ix_speaking_role_person_id ON speaking_role (person_id);

CREATE INDEX ix_speaking_role_session_id ON speaking_role (session_id);

CREATE TABLE topic_vote (
    id INTEGER NOT NULL,
    topic_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    rank INTEGER,
    CONSTRAINT pk_topic_vote PRIMARY KEY (id),
    CONSTRAINT uq_topic_vote_topic_id_person_id UNIQUE (topic_id, person_id),
    CONSTRAINT ck_topic_vote_rank_in_range CHECK (rank BETWEEN 1 AND 3),
    CONSTRAINT fk_topic_vote_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE CASCADE,
    CONSTRAINT fk_topic_vote_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_topic_vote_person_id ON topic_vote (person_id);

CREATE INDEX ix_topic_vote_topic_id ON topic_vote (topic_id);
