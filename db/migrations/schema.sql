CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE event (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    title TEXT NOT NULL,
    motto TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    place TEXT NOT NULL,
    country TEXT NOT NULL,
    host TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    languages TEXT NOT NULL,
    funder_text TEXT NOT NULL,
    registration_deadline TEXT,
    CONSTRAINT pk_event PRIMARY KEY (id),
    CONSTRAINT ck_event_only_one CHECK (id = 1),
    CONSTRAINT ck_event_ends_after_start CHECK (ends_on >= starts_on),
    CONSTRAINT ck_event_uid_fits CHECK (length(uid) <= 60 AND instr(uid, char(0)) = 0),
    CONSTRAINT ck_event_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000),
    CONSTRAINT ck_event_motto_fits CHECK (motto GLOB '{*}' AND length(motto) <= 100000),
    CONSTRAINT ck_event_starts_on_fits CHECK (starts_on IS NULL OR date(starts_on) IS NOT NULL),
    CONSTRAINT ck_event_ends_on_fits CHECK (ends_on IS NULL OR date(ends_on) IS NOT NULL),
    CONSTRAINT ck_event_time_zone_fits CHECK (length(time_zone) <= 60 AND instr(time_zone, char(0)) = 0),
    CONSTRAINT ck_event_place_fits CHECK (place GLOB '{*}' AND length(place) <= 100000),
    CONSTRAINT ck_event_country_fits CHECK (length(country) <= 2 AND instr(country, char(0)) = 0),
    CONSTRAINT ck_event_host_fits CHECK (host GLOB '{*}' AND length(host) <= 100000),
    CONSTRAINT ck_event_contact_name_fits CHECK (length(contact_name) <= 200 AND instr(contact_name, char(0)) = 0),
    CONSTRAINT ck_event_contact_email_fits CHECK (length(contact_email) <= 254 AND instr(contact_email, char(0)) = 0),
    CONSTRAINT ck_event_contact_phone_fits CHECK (length(contact_phone) <= 60 AND instr(contact_phone, char(0)) = 0),
    CONSTRAINT ck_event_languages_fits CHECK (languages GLOB '[[]*]' AND length(languages) <= 10000),
    CONSTRAINT ck_event_funder_text_fits CHECK (funder_text GLOB '{*}' AND length(funder_text) <= 100000),
    CONSTRAINT ck_event_registration_deadline_fits CHECK (registration_deadline IS NULL OR datetime(registration_deadline) IS NOT NULL)
)
 STRICT;

CREATE TABLE picture (
    id INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    data BLOB NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_picture PRIMARY KEY (id),
    CONSTRAINT uq_picture_sha256 UNIQUE (sha256),
    CONSTRAINT ck_picture_sha256_fits CHECK (length(sha256) <= 60 AND instr(sha256, char(0)) = 0),
    CONSTRAINT ck_picture_media_type_fits CHECK (length(media_type) <= 60 AND instr(media_type, char(0)) = 0),
    CONSTRAINT ck_picture_added_at_fits CHECK (added_at IS NULL OR datetime(added_at) IS NOT NULL)
)
 STRICT;

CREATE TABLE registration_category (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    tone TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_registration_category PRIMARY KEY (id),
    CONSTRAINT ck_registration_category_name_fits CHECK (name GLOB '{*}' AND length(name) <= 100000),
    CONSTRAINT ck_registration_category_tone_fits CHECK (length(tone) <= 60 AND instr(tone, char(0)) = 0)
)
 STRICT;

CREATE TABLE tag (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    tone TEXT NOT NULL,
    CONSTRAINT pk_tag PRIMARY KEY (id),
    CONSTRAINT uq_tag_name UNIQUE (name),
    CONSTRAINT ck_tag_name_fits CHECK (length(name) <= 60 AND instr(name, char(0)) = 0),
    CONSTRAINT ck_tag_tone_fits CHECK (length(tone) <= 60 AND instr(tone, char(0)) = 0)
)
 STRICT;

CREATE TABLE history (
    id INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    data TEXT NOT NULL,
    CONSTRAINT pk_history PRIMARY KEY (id),
    CONSTRAINT ck_history_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL),
    CONSTRAINT ck_history_kind_fits CHECK (length(kind) <= 60 AND instr(kind, char(0)) = 0),
    CONSTRAINT ck_history_label_fits CHECK (length(label) <= 300 AND instr(label, char(0)) = 0),
    CONSTRAINT ck_history_data_fits CHECK (length(data) <= 100000)
)
 STRICT;

CREATE TABLE saved_filter (
    id INTEGER NOT NULL,
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    "query" TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_saved_filter PRIMARY KEY (id),
    CONSTRAINT uq_saved_filter_page_name UNIQUE (page, name),
    CONSTRAINT ck_saved_filter_page_fits CHECK (length(page) <= 60 AND instr(page, char(0)) = 0),
    CONSTRAINT ck_saved_filter_name_fits CHECK (length(name) <= 200 AND instr(name, char(0)) = 0),
    CONSTRAINT ck_saved_filter_query_fits CHECK (length(query) <= 100000)
)
 STRICT;

CREATE TABLE venue (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_venue PRIMARY KEY (id),
    CONSTRAINT ck_venue_name_fits CHECK (name GLOB '{*}' AND length(name) <= 100000),
    CONSTRAINT ck_venue_address_fits CHECK (length(address) <= 300 AND instr(address, char(0)) = 0),
    CONSTRAINT ck_venue_city_fits CHECK (length(city) <= 200 AND instr(city, char(0)) = 0),
    CONSTRAINT ck_venue_country_fits CHECK (length(country) <= 2 AND instr(country, char(0)) = 0)
)
 STRICT;

CREATE TABLE delegation (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    organisation_id INTEGER NOT NULL,
    display_name TEXT NOT NULL,
    status TEXT NOT NULL,
    places INTEGER,
    protocol_rank INTEGER,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    arrival_at TEXT,
    departure_at TEXT,
    travel TEXT NOT NULL,
    hotel TEXT NOT NULL,
    notes TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CONSTRAINT pk_delegation PRIMARY KEY (id),
    CONSTRAINT uq_delegation_event_id_organisation_id UNIQUE (event_id, organisation_id),
    CONSTRAINT ck_delegation_places_not_negative CHECK (places >= 0),
    CONSTRAINT ck_delegation_rank_from_one CHECK (protocol_rank > 0),
    CONSTRAINT ck_delegation_leaves_after_arrival CHECK (departure_at >= arrival_at),
    CONSTRAINT fk_delegation_event_id FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_delegation_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
    CONSTRAINT ck_delegation_display_name_fits CHECK (display_name GLOB '{*}' AND length(display_name) <= 100000),
    CONSTRAINT ck_delegation_status_fits CHECK (status IN ('invited', 'announced', 'nominated', 'confirmed', 'declined')),
    CONSTRAINT ck_delegation_contact_name_fits CHECK (length(contact_name) <= 200 AND instr(contact_name, char(0)) = 0),
    CONSTRAINT ck_delegation_contact_email_fits CHECK (length(contact_email) <= 254 AND instr(contact_email, char(0)) = 0),
    CONSTRAINT ck_delegation_contact_phone_fits CHECK (length(contact_phone) <= 60 AND instr(contact_phone, char(0)) = 0),
    CONSTRAINT ck_delegation_arrival_at_fits CHECK (arrival_at IS NULL OR datetime(arrival_at) IS NOT NULL),
    CONSTRAINT ck_delegation_departure_at_fits CHECK (departure_at IS NULL OR datetime(departure_at) IS NOT NULL),
    CONSTRAINT ck_delegation_travel_fits CHECK (length(travel) <= 300 AND instr(travel, char(0)) = 0),
    CONSTRAINT ck_delegation_hotel_fits CHECK (length(hotel) <= 200 AND instr(hotel, char(0)) = 0),
    CONSTRAINT ck_delegation_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0),
    CONSTRAINT ck_delegation_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_delegation_event_id ON delegation (event_id);

CREATE INDEX ix_delegation_organisation_id ON delegation (organisation_id);

CREATE TABLE member_organisation (
    id INTEGER NOT NULL,
    partnership_id INTEGER NOT NULL,
    organisation_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_member_organisation PRIMARY KEY (id),
    CONSTRAINT uq_member_organisation_partnership_id_organisation_id UNIQUE (partnership_id, organisation_id),
    CONSTRAINT ck_member_organisation_not_of_itself CHECK (partnership_id <> organisation_id),
    CONSTRAINT fk_member_organisation_partnership_id FOREIGN KEY(partnership_id) REFERENCES organisation (id) ON DELETE CASCADE,
    CONSTRAINT fk_member_organisation_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_member_organisation_partnership_id ON member_organisation (partnership_id);

CREATE INDEX ix_member_organisation_organisation_id ON member_organisation (organisation_id);

CREATE TABLE person (
    id INTEGER NOT NULL,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    original TEXT NOT NULL,
    title TEXT NOT NULL,
    salutation TEXT NOT NULL,
    degree TEXT NOT NULL,
    function TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    languages TEXT NOT NULL,
    organisation_id INTEGER,
    notes TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    search_key TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_has_a_name CHECK (trim(given || family || original) <> ''),
    CONSTRAINT fk_person_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE SET NULL,
    CONSTRAINT ck_person_given_fits CHECK (length(given) <= 200 AND instr(given, char(0)) = 0),
    CONSTRAINT ck_person_family_fits CHECK (length(family) <= 200 AND instr(family, char(0)) = 0),
    CONSTRAINT ck_person_original_fits CHECK (length(original) <= 200 AND instr(original, char(0)) = 0),
    CONSTRAINT ck_person_title_fits CHECK (length(title) <= 60 AND instr(title, char(0)) = 0),
    CONSTRAINT ck_person_salutation_fits CHECK (length(salutation) <= 60 AND instr(salutation, char(0)) = 0),
    CONSTRAINT ck_person_degree_fits CHECK (length(degree) <= 60 AND instr(degree, char(0)) = 0),
    CONSTRAINT ck_person_function_fits CHECK (length(function) <= 300 AND instr(function, char(0)) = 0),
    CONSTRAINT ck_person_email_fits CHECK (length(email) <= 254 AND instr(email, char(0)) = 0),
    CONSTRAINT ck_person_phone_fits CHECK (length(phone) <= 60 AND instr(phone, char(0)) = 0),
    CONSTRAINT ck_person_languages_fits CHECK (languages GLOB '[[]*]' AND length(languages) <= 10000),
    CONSTRAINT ck_person_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0),
    CONSTRAINT ck_person_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_person_sort_key ON person (sort_key);

CREATE INDEX ix_person_organisation_id ON person (organisation_id);

CREATE INDEX ix_person_email ON person (email);

CREATE TABLE question (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    options TEXT NOT NULL,
    required INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_question PRIMARY KEY (id),
    CONSTRAINT fk_question_event_id FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT ck_question_label_fits CHECK (label GLOB '{*}' AND length(label) <= 100000),
    CONSTRAINT ck_question_kind_fits CHECK (kind IN ('text', 'number', 'date', 'choice', 'choices', 'yes_no')),
    CONSTRAINT ck_question_options_fits CHECK (options GLOB '[[]*]' AND length(options) <= 10000),
    CONSTRAINT ck_question_required_fits CHECK (required IN (0, 1))
)
 STRICT;

CREATE INDEX ix_question_event_id ON question (event_id);

CREATE TABLE room (
    id INTEGER NOT NULL,
    venue_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    seats INTEGER,
    notes TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_room PRIMARY KEY (id),
    CONSTRAINT ck_room_seats_not_negative CHECK (seats >= 0),
    CONSTRAINT fk_room_venue_id FOREIGN KEY(venue_id) REFERENCES venue (id) ON DELETE CASCADE,
    CONSTRAINT ck_room_name_fits CHECK (name GLOB '{*}' AND length(name) <= 100000),
    CONSTRAINT ck_room_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0)
)
 STRICT;

CREATE INDEX ix_room_venue_id ON room (venue_id);

CREATE TABLE person_tag (
    id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    CONSTRAINT pk_person_tag PRIMARY KEY (id),
    CONSTRAINT uq_person_tag_person_id_tag_id UNIQUE (person_id, tag_id),
    CONSTRAINT fk_person_tag_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT fk_person_tag_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_person_tag_tag_id ON person_tag (tag_id);

CREATE INDEX ix_person_tag_person_id ON person_tag (person_id);

CREATE TABLE registration (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    category_id INTEGER,
    status TEXT NOT NULL,
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    badge_text TEXT NOT NULL,
    photo_id INTEGER,
    sex TEXT,
    registered_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CONSTRAINT pk_registration PRIMARY KEY (id),
    CONSTRAINT uq_registration_event_id_person_id UNIQUE (event_id, person_id),
    CONSTRAINT uq_registration_event_id_number UNIQUE (event_id, number),
    CONSTRAINT ck_registration_number_from_one CHECK (number > 0),
    CONSTRAINT fk_registration_event_id FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT fk_registration_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT fk_registration_category_id FOREIGN KEY(category_id) REFERENCES registration_category (id) ON DELETE SET NULL,
    CONSTRAINT uq_registration_code UNIQUE (code),
    CONSTRAINT fk_registration_photo_id FOREIGN KEY(photo_id) REFERENCES picture (id) ON DELETE SET NULL,
    CONSTRAINT ck_registration_status_fits CHECK (status IN ('draft', 'invited', 'submitted', 'confirmed', 'waiting', 'cancelled')),
    CONSTRAINT ck_registration_code_fits CHECK (length(code) <= 60 AND instr(code, char(0)) = 0),
    CONSTRAINT ck_registration_badge_text_fits CHECK (length(badge_text) <= 200 AND instr(badge_text, char(0)) = 0),
    CONSTRAINT ck_registration_sex_fits CHECK (sex IN ('female', 'male', 'other')),
    CONSTRAINT ck_registration_registered_at_fits CHECK (registered_at IS NULL OR datetime(registered_at) IS NOT NULL),
    CONSTRAINT ck_registration_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_registration_person_id ON registration (person_id);

CREATE INDEX ix_registration_category_id ON registration (category_id);

CREATE INDEX ix_registration_event_id ON registration (event_id);

CREATE INDEX ix_registration_photo_id ON registration (photo_id);

CREATE INDEX ix_registration_status ON registration (status);

CREATE TABLE membership (
    id INTEGER NOT NULL,
    delegation_id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    function TEXT,
    rank INTEGER,
    CONSTRAINT pk_membership PRIMARY KEY (id),
    CONSTRAINT fk_membership_delegation_id FOREIGN KEY(delegation_id) REFERENCES delegation (id) ON DELETE CASCADE,
    CONSTRAINT uq_membership_registration_id UNIQUE (registration_id),
    CONSTRAINT fk_membership_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT ck_membership_function_fits CHECK (function IN ('head', 'deputy', 'member', 'alternate', 'expert', 'adviser', 'observer', 'interpreter', 'press', 'accompanying', 'driver'))
)
 STRICT;

CREATE INDEX ix_membership_delegation_id ON membership (delegation_id);

CREATE UNIQUE INDEX ix_membership_one_head ON membership (delegation_id) WHERE function = 'head';

CREATE TABLE logistics (
    id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    diet TEXT NOT NULL,
    allergies TEXT NOT NULL,
    accessibility TEXT NOT NULL,
    meals TEXT NOT NULL,
    hotel TEXT NOT NULL,
    hotel_from TEXT,
    hotel_until TEXT,
    room_kind TEXT,
    shares_with_id INTEGER,
    arrival_at TEXT,
    arrival_by TEXT NOT NULL,
    arrival_transfer INTEGER NOT NULL,
    departure_at TEXT,
    departure_by TEXT NOT NULL,
    departure_transfer INTEGER NOT NULL,
    passport_number TEXT NOT NULL,
    passport_expires_on TEXT,
    CONSTRAINT pk_logistics PRIMARY KEY (id),
    CONSTRAINT ck_logistics_leaves_after_arrival CHECK (hotel_until >= hotel_from),
    CONSTRAINT ck_logistics_departs_after_arrival CHECK (departure_at >= arrival_at),
    CONSTRAINT uq_logistics_registration_id UNIQUE (registration_id),
    CONSTRAINT fk_logistics_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT fk_logistics_shares_with_id FOREIGN KEY(shares_with_id) REFERENCES registration (id) ON DELETE SET NULL,
    CONSTRAINT ck_logistics_diet_fits CHECK (length(diet) <= 300 AND instr(diet, char(0)) = 0),
    CONSTRAINT ck_logistics_allergies_fits CHECK (length(allergies) <= 300 AND instr(allergies, char(0)) = 0),
    CONSTRAINT ck_logistics_accessibility_fits CHECK (length(accessibility) <= 300 AND instr(accessibility, char(0)) = 0),
    CONSTRAINT ck_logistics_meals_fits CHECK (meals GLOB '[[]*]' AND length(meals) <= 10000),
    CONSTRAINT ck_logistics_hotel_fits CHECK (length(hotel) <= 200 AND instr(hotel, char(0)) = 0),
    CONSTRAINT ck_logistics_hotel_from_fits CHECK (hotel_from IS NULL OR date(hotel_from) IS NOT NULL),
    CONSTRAINT ck_logistics_hotel_until_fits CHECK (hotel_until IS NULL OR date(hotel_until) IS NOT NULL),
    CONSTRAINT ck_logistics_room_kind_fits CHECK (room_kind IN ('single', 'double', 'twin')),
    CONSTRAINT ck_logistics_arrival_at_fits CHECK (arrival_at IS NULL OR datetime(arrival_at) IS NOT NULL),
    CONSTRAINT ck_logistics_arrival_by_fits CHECK (length(arrival_by) <= 300 AND instr(arrival_by, char(0)) = 0),
    CONSTRAINT ck_logistics_arrival_transfer_fits CHECK (arrival_transfer IN (0, 1)),
    CONSTRAINT ck_logistics_departure_at_fits CHECK (departure_at IS NULL OR datetime(departure_at) IS NOT NULL),
    CONSTRAINT ck_logistics_departure_by_fits CHECK (length(departure_by) <= 300 AND instr(departure_by, char(0)) = 0),
    CONSTRAINT ck_logistics_departure_transfer_fits CHECK (departure_transfer IN (0, 1)),
    CONSTRAINT ck_logistics_passport_number_fits CHECK (length(passport_number) <= 60 AND instr(passport_number, char(0)) = 0),
    CONSTRAINT ck_logistics_passport_expires_on_fits CHECK (passport_expires_on IS NULL OR date(passport_expires_on) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_logistics_shares_with_id ON logistics (shares_with_id);

CREATE TABLE answer (
    id INTEGER NOT NULL,
    registration_id INTEGER NOT NULL,
    question_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_answer PRIMARY KEY (id),
    CONSTRAINT uq_answer_registration_id_question_id UNIQUE (registration_id, question_id),
    CONSTRAINT fk_answer_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE,
    CONSTRAINT fk_answer_question_id FOREIGN KEY(question_id) REFERENCES question (id) ON DELETE CASCADE,
    CONSTRAINT ck_answer_value_fits CHECK (length(value) <= 100000)
)
 STRICT;

CREATE INDEX ix_answer_question_id ON answer (question_id);

CREATE INDEX ix_answer_registration_id ON answer (registration_id);

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

CREATE TABLE "consent" (
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

CREATE INDEX ix_consent_person_id ON consent (person_id);

CREATE TABLE "card_print" (
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

CREATE INDEX ix_card_print_registration_id ON card_print (registration_id);

CREATE INDEX ix_card_print_run_id ON card_print (run_id);

CREATE TABLE "check_in" (
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

CREATE INDEX ix_check_in_operation ON check_in (operation);

CREATE INDEX ix_check_in_point_id ON check_in (point_id);

CREATE INDEX ix_check_in_point_id_check_in_registration_id ON check_in (point_id, registration_id);

CREATE INDEX ix_check_in_registration_id ON check_in (registration_id);

CREATE TABLE certificate_frame (
    id INTEGER NOT NULL, 
    rule TEXT NOT NULL, 
    least INTEGER NOT NULL, 
    prefix TEXT NOT NULL, 
    wording TEXT NOT NULL, 
    signers TEXT NOT NULL, 
    CONSTRAINT pk_certificate_frame PRIMARY KEY (id), 
    CONSTRAINT ck_certificate_frame_only_one CHECK (id = 1), 
    CONSTRAINT ck_certificate_frame_least_from_one CHECK (least > 0), 
    CONSTRAINT ck_certificate_frame_rule_fits CHECK (rule IN ('days', 'sessions')), 
    CONSTRAINT ck_certificate_frame_prefix_fits CHECK (length(prefix) <= 60 AND instr(prefix, char(0)) = 0), 
    CONSTRAINT ck_certificate_frame_wording_fits CHECK (wording GLOB '{*}' AND length(wording) <= 100000), 
    CONSTRAINT ck_certificate_frame_signers_fits CHECK (length(signers) <= 100000)
)
 STRICT;

CREATE TABLE disclosure (
    id INTEGER NOT NULL, 
    at TEXT NOT NULL, 
    kind TEXT NOT NULL, 
    what TEXT NOT NULL, 
    columns TEXT NOT NULL, 
    people INTEGER NOT NULL, 
    file_name TEXT NOT NULL, 
    recipient TEXT NOT NULL, 
    CONSTRAINT pk_disclosure PRIMARY KEY (id), 
    CONSTRAINT ck_disclosure_people_not_negative CHECK (people >= 0), 
    CONSTRAINT ck_disclosure_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL), 
    CONSTRAINT ck_disclosure_kind_fits CHECK (kind IN ('export', 'document', 'form', 'bundle', 'one_person', 'copy')), 
    CONSTRAINT ck_disclosure_what_fits CHECK (length(what) <= 300 AND instr(what, char(0)) = 0), 
    CONSTRAINT ck_disclosure_columns_fits CHECK (columns GLOB '[[]*]' AND length(columns) <= 10000), 
    CONSTRAINT ck_disclosure_file_name_fits CHECK (length(file_name) <= 200 AND instr(file_name, char(0)) = 0), 
    CONSTRAINT ck_disclosure_recipient_fits CHECK (length(recipient) <= 300 AND instr(recipient, char(0)) = 0)
)
 STRICT;

CREATE TABLE erasure_record (
    id INTEGER NOT NULL, 
    at TEXT NOT NULL, 
    category TEXT NOT NULL, 
    counts TEXT NOT NULL, 
    CONSTRAINT pk_erasure_record PRIMARY KEY (id), 
    CONSTRAINT ck_erasure_record_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL), 
    CONSTRAINT ck_erasure_record_category_fits CHECK (category IN ('health', 'passport', 'travel', 'phones', 'emails', 'answers', 'photos', 'notes', 'all_but_evidence')), 
    CONSTRAINT ck_erasure_record_counts_fits CHECK (length(counts) <= 100000)
)
 STRICT;

CREATE TABLE funding (
    id INTEGER NOT NULL, 
    programme TEXT NOT NULL, 
    project_title TEXT NOT NULL, 
    project_number TEXT NOT NULL, 
    CONSTRAINT pk_funding PRIMARY KEY (id), 
    CONSTRAINT ck_funding_only_one CHECK (id = 1), 
    CONSTRAINT ck_funding_programme_fits CHECK (programme GLOB '{*}' AND length(programme) <= 100000), 
    CONSTRAINT ck_funding_project_title_fits CHECK (project_title GLOB '{*}' AND length(project_title) <= 100000), 
    CONSTRAINT ck_funding_project_number_fits CHECK (length(project_number) <= 200 AND instr(project_number, char(0)) = 0)
)
 STRICT;

CREATE TABLE retention (
    id INTEGER NOT NULL, 
    category TEXT NOT NULL, 
    days INTEGER NOT NULL, 
    CONSTRAINT pk_retention PRIMARY KEY (id), 
    CONSTRAINT ck_retention_days_of_a_century CHECK (days BETWEEN 0 AND 36500), 
    CONSTRAINT uq_retention_category UNIQUE (category), 
    CONSTRAINT ck_retention_category_fits CHECK (category IN ('health', 'passport', 'travel', 'phones', 'emails', 'answers', 'photos', 'notes', 'all_but_evidence'))
)
 STRICT;

CREATE TABLE stored_file (
    id INTEGER NOT NULL, 
    sha256 TEXT NOT NULL, 
    name TEXT NOT NULL, 
    media_type TEXT NOT NULL, 
    size INTEGER NOT NULL, 
    data BLOB NOT NULL, 
    added_at TEXT NOT NULL, 
    CONSTRAINT pk_stored_file PRIMARY KEY (id), 
    CONSTRAINT ck_stored_file_size_not_negative CHECK (size >= 0), 
    CONSTRAINT uq_stored_file_sha256 UNIQUE (sha256), 
    CONSTRAINT ck_stored_file_sha256_fits CHECK (length(sha256) <= 60 AND instr(sha256, char(0)) = 0), 
    CONSTRAINT ck_stored_file_name_fits CHECK (length(name) <= 200 AND instr(name, char(0)) = 0), 
    CONSTRAINT ck_stored_file_media_type_fits CHECK (length(media_type) <= 200 AND instr(media_type, char(0)) = 0), 
    CONSTRAINT ck_stored_file_added_at_fits CHECK (added_at IS NULL OR datetime(added_at) IS NOT NULL)
)
 STRICT;

CREATE TABLE threshold (
    id INTEGER NOT NULL, 
    kind TEXT NOT NULL, 
    least INTEGER NOT NULL, 
    position INTEGER NOT NULL, 
    CONSTRAINT pk_threshold PRIMARY KEY (id), 
    CONSTRAINT ck_threshold_least_not_negative CHECK (least >= 0), 
    CONSTRAINT uq_threshold_kind UNIQUE (kind), 
    CONSTRAINT ck_threshold_kind_fits CHECK (kind IN ('participants', 'from_abroad', 'local', 'countries', 'delegations', 'women', 'men'))
)
 STRICT;

CREATE TABLE closing_step (
    id INTEGER NOT NULL, 
    task TEXT NOT NULL, 
    done_at TEXT NOT NULL, 
    note TEXT NOT NULL, 
    edition_id INTEGER, 
    CONSTRAINT pk_closing_step PRIMARY KEY (id), 
    CONSTRAINT uq_closing_step_task UNIQUE (task), 
    CONSTRAINT fk_closing_step_edition_id FOREIGN KEY(edition_id) REFERENCES edition (id) ON DELETE SET NULL, 
    CONSTRAINT ck_closing_step_task_fits CHECK (task IN ('freeze', 'reconcile', 'certificates', 'outcomes', 'statistics', 'evidence', 'erase')), 
    CONSTRAINT ck_closing_step_done_at_fits CHECK (done_at IS NULL OR datetime(done_at) IS NOT NULL), 
    CONSTRAINT ck_closing_step_note_fits CHECK (length(note) <= 10000 AND instr(note, char(0)) = 0)
)
 STRICT;

CREATE INDEX ix_closing_step_edition_id ON closing_step (edition_id);

CREATE TABLE certificate_session (
    id INTEGER NOT NULL, 
    session_id INTEGER NOT NULL, 
    CONSTRAINT pk_certificate_session PRIMARY KEY (id), 
    CONSTRAINT uq_certificate_session_session_id UNIQUE (session_id), 
    CONSTRAINT fk_certificate_session_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
)
 STRICT;

CREATE TABLE commitment (
    id INTEGER NOT NULL, 
    session_id INTEGER, 
    what TEXT NOT NULL, 
    person_id INTEGER, 
    organisation_id INTEGER, 
    who TEXT NOT NULL, 
    due_on TEXT, 
    done_on TEXT, 
    note TEXT NOT NULL, 
    position INTEGER NOT NULL, 
    CONSTRAINT pk_commitment PRIMARY KEY (id), 
    CONSTRAINT fk_commitment_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE SET NULL, 
    CONSTRAINT fk_commitment_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL, 
    CONSTRAINT fk_commitment_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE SET NULL, 
    CONSTRAINT ck_commitment_what_fits CHECK (what GLOB '{*}' AND length(what) <= 100000), 
    CONSTRAINT ck_commitment_who_fits CHECK (length(who) <= 300 AND instr(who, char(0)) = 0), 
    CONSTRAINT ck_commitment_due_on_fits CHECK (due_on IS NULL OR date(due_on) IS NOT NULL), 
    CONSTRAINT ck_commitment_done_on_fits CHECK (done_on IS NULL OR date(done_on) IS NOT NULL), 
    CONSTRAINT ck_commitment_note_fits CHECK (length(note) <= 10000 AND instr(note, char(0)) = 0)
)
 STRICT;

CREATE INDEX ix_commitment_organisation_id ON commitment (organisation_id);

CREATE INDEX ix_commitment_person_id ON commitment (person_id);

CREATE INDEX ix_commitment_session_id ON commitment (session_id);

CREATE TABLE joint_project (
    id INTEGER NOT NULL, 
    uid TEXT NOT NULL, 
    title TEXT NOT NULL, 
    summary TEXT NOT NULL, 
    field TEXT NOT NULL, 
    status TEXT NOT NULL, 
    lead_id INTEGER, 
    session_id INTEGER, 
    fund TEXT NOT NULL, 
    call TEXT NOT NULL, 
    budget INTEGER, 
    currency TEXT NOT NULL, 
    starts_on TEXT, 
    ends_on TEXT, 
    beneficiaries TEXT NOT NULL, 
    people_reached INTEGER, 
    notes TEXT NOT NULL, 
    carried_from TEXT NOT NULL, 
    position INTEGER NOT NULL, 
    changed_at TEXT NOT NULL, 
    CONSTRAINT pk_joint_project PRIMARY KEY (id), 
    CONSTRAINT ck_joint_project_budget_not_negative CHECK (budget >= 0), 
    CONSTRAINT ck_joint_project_people_reached_not_negative CHECK (people_reached >= 0), 
    CONSTRAINT ck_joint_project_ends_after_start CHECK (ends_on >= starts_on), 
    CONSTRAINT uq_joint_project_uid UNIQUE (uid), 
    CONSTRAINT fk_joint_project_lead_id FOREIGN KEY(lead_id) REFERENCES organisation (id) ON DELETE SET NULL, 
    CONSTRAINT fk_joint_project_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE SET NULL, 
    CONSTRAINT ck_joint_project_uid_fits CHECK (length(uid) <= 60 AND instr(uid, char(0)) = 0), 
    CONSTRAINT ck_joint_project_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000), 
    CONSTRAINT ck_joint_project_summary_fits CHECK (summary GLOB '{*}' AND length(summary) <= 100000), 
    CONSTRAINT ck_joint_project_field_fits CHECK (field IN ('culture', 'sport', 'youth', 'education', 'economy', 'environment', 'social', 'administration', 'tourism', 'study_visit', 'other')), 
    CONSTRAINT ck_joint_project_status_fits CHECK (status IN ('idea', 'planned', 'applied', 'running', 'done', 'given_up')), 
    CONSTRAINT ck_joint_project_fund_fits CHECK (length(fund) <= 200 AND instr(fund, char(0)) = 0), 
    CONSTRAINT ck_joint_project_call_fits CHECK (length(call) <= 200 AND instr(call, char(0)) = 0), 
    CONSTRAINT ck_joint_project_currency_fits CHECK (length(currency) <= 60 AND instr(currency, char(0)) = 0), 
    CONSTRAINT ck_joint_project_starts_on_fits CHECK (starts_on IS NULL OR date(starts_on) IS NOT NULL), 
    CONSTRAINT ck_joint_project_ends_on_fits CHECK (ends_on IS NULL OR date(ends_on) IS NOT NULL), 
    CONSTRAINT ck_joint_project_beneficiaries_fits CHECK (beneficiaries GLOB '{*}' AND length(beneficiaries) <= 100000), 
    CONSTRAINT ck_joint_project_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0), 
    CONSTRAINT ck_joint_project_carried_from_fits CHECK (length(carried_from) <= 200 AND instr(carried_from, char(0)) = 0), 
    CONSTRAINT ck_joint_project_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_joint_project_lead_id ON joint_project (lead_id);

CREATE INDEX ix_joint_project_session_id ON joint_project (session_id);

CREATE TABLE session_outcome (
    id INTEGER NOT NULL, 
    session_id INTEGER NOT NULL, 
    summary TEXT NOT NULL, 
    conclusions TEXT NOT NULL, 
    recommendations TEXT NOT NULL, 
    open_questions TEXT NOT NULL, 
    notes TEXT NOT NULL, 
    final INTEGER NOT NULL, 
    changed_at TEXT NOT NULL, 
    CONSTRAINT pk_session_outcome PRIMARY KEY (id), 
    CONSTRAINT uq_session_outcome_session_id UNIQUE (session_id), 
    CONSTRAINT fk_session_outcome_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE, 
    CONSTRAINT ck_session_outcome_summary_fits CHECK (summary GLOB '{*}' AND length(summary) <= 100000), 
    CONSTRAINT ck_session_outcome_conclusions_fits CHECK (conclusions GLOB '{*}' AND length(conclusions) <= 100000), 
    CONSTRAINT ck_session_outcome_recommendations_fits CHECK (recommendations GLOB '{*}' AND length(recommendations) <= 100000), 
    CONSTRAINT ck_session_outcome_open_questions_fits CHECK (open_questions GLOB '{*}' AND length(open_questions) <= 100000), 
    CONSTRAINT ck_session_outcome_notes_fits CHECK (length(notes) <= 10000 AND instr(notes, char(0)) = 0), 
    CONSTRAINT ck_session_outcome_final_fits CHECK (final IN (0, 1)), 
    CONSTRAINT ck_session_outcome_changed_at_fits CHECK (changed_at IS NULL OR datetime(changed_at) IS NOT NULL)
)
 STRICT;

CREATE TABLE sheet_scan (
    id INTEGER NOT NULL, 
    day TEXT, 
    session_id INTEGER, 
    delegation_id INTEGER, 
    picture_id INTEGER, 
    file_id INTEGER, 
    note TEXT NOT NULL, 
    added_at TEXT NOT NULL, 
    CONSTRAINT pk_sheet_scan PRIMARY KEY (id), 
    CONSTRAINT fk_sheet_scan_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE SET NULL, 
    CONSTRAINT fk_sheet_scan_delegation_id FOREIGN KEY(delegation_id) REFERENCES delegation (id) ON DELETE SET NULL, 
    CONSTRAINT fk_sheet_scan_picture_id FOREIGN KEY(picture_id) REFERENCES picture (id) ON DELETE SET NULL, 
    CONSTRAINT fk_sheet_scan_file_id FOREIGN KEY(file_id) REFERENCES stored_file (id) ON DELETE SET NULL, 
    CONSTRAINT ck_sheet_scan_day_fits CHECK (day IS NULL OR date(day) IS NOT NULL), 
    CONSTRAINT ck_sheet_scan_note_fits CHECK (length(note) <= 300 AND instr(note, char(0)) = 0), 
    CONSTRAINT ck_sheet_scan_added_at_fits CHECK (added_at IS NULL OR datetime(added_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_sheet_scan_delegation_id ON sheet_scan (delegation_id);

CREATE INDEX ix_sheet_scan_file_id ON sheet_scan (file_id);

CREATE INDEX ix_sheet_scan_picture_id ON sheet_scan (picture_id);

CREATE INDEX ix_sheet_scan_session_id ON sheet_scan (session_id);

CREATE TABLE certificate (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
    registration_id INTEGER NOT NULL, 
    number INTEGER NOT NULL, 
    issue INTEGER NOT NULL, 
    contents TEXT NOT NULL, 
    reason TEXT NOT NULL, 
    at TEXT NOT NULL, 
    voids_id INTEGER, 
    CONSTRAINT ck_certificate_numbers_from_one CHECK (number > 0 AND issue > 0), 
    CONSTRAINT fk_certificate_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE, 
    CONSTRAINT uq_certificate_voids_id UNIQUE (voids_id), 
    CONSTRAINT fk_certificate_voids_id FOREIGN KEY(voids_id) REFERENCES certificate (id) ON DELETE CASCADE, 
    CONSTRAINT ck_certificate_contents_fits CHECK (length(contents) <= 100000), 
    CONSTRAINT ck_certificate_reason_fits CHECK (length(reason) <= 300 AND instr(reason, char(0)) = 0), 
    CONSTRAINT ck_certificate_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_certificate_number ON certificate (number);

CREATE INDEX ix_certificate_registration_id ON certificate (registration_id);

CREATE TABLE desk_note (
    id INTEGER NOT NULL, 
    registration_id INTEGER NOT NULL, 
    text TEXT NOT NULL, 
    CONSTRAINT pk_desk_note PRIMARY KEY (id), 
    CONSTRAINT uq_desk_note_registration_id UNIQUE (registration_id), 
    CONSTRAINT fk_desk_note_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE, 
    CONSTRAINT ck_desk_note_text_fits CHECK (length(text) <= 10000 AND instr(text, char(0)) = 0)
)
 STRICT;

CREATE TABLE material (
    id INTEGER NOT NULL, 
    kind TEXT NOT NULL, 
    title TEXT NOT NULL, 
    author TEXT NOT NULL, 
    session_id INTEGER, 
    project_id INTEGER, 
    picture_id INTEGER, 
    file_id INTEGER, 
    link TEXT NOT NULL, 
    shared INTEGER NOT NULL, 
    position INTEGER NOT NULL, 
    added_at TEXT NOT NULL, 
    CONSTRAINT pk_material PRIMARY KEY (id), 
    CONSTRAINT fk_material_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE SET NULL, 
    CONSTRAINT fk_material_project_id FOREIGN KEY(project_id) REFERENCES joint_project (id) ON DELETE SET NULL, 
    CONSTRAINT fk_material_picture_id FOREIGN KEY(picture_id) REFERENCES picture (id) ON DELETE SET NULL, 
    CONSTRAINT fk_material_file_id FOREIGN KEY(file_id) REFERENCES stored_file (id) ON DELETE SET NULL, 
    CONSTRAINT ck_material_kind_fits CHECK (kind IN ('presentation', 'photo', 'document', 'recording', 'other')), 
    CONSTRAINT ck_material_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000), 
    CONSTRAINT ck_material_author_fits CHECK (length(author) <= 200 AND instr(author, char(0)) = 0), 
    CONSTRAINT ck_material_link_fits CHECK (length(link) <= 300 AND instr(link, char(0)) = 0), 
    CONSTRAINT ck_material_shared_fits CHECK (shared IN (0, 1)), 
    CONSTRAINT ck_material_added_at_fits CHECK (added_at IS NULL OR datetime(added_at) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_material_file_id ON material (file_id);

CREATE INDEX ix_material_picture_id ON material (picture_id);

CREATE INDEX ix_material_project_id ON material (project_id);

CREATE INDEX ix_material_session_id ON material (session_id);

CREATE TABLE project_contact (
    id INTEGER NOT NULL, 
    project_id INTEGER NOT NULL, 
    person_id INTEGER NOT NULL, 
    position INTEGER NOT NULL, 
    CONSTRAINT pk_project_contact PRIMARY KEY (id), 
    CONSTRAINT uq_project_contact_project_id_person_id UNIQUE (project_id, person_id), 
    CONSTRAINT fk_project_contact_project_id FOREIGN KEY(project_id) REFERENCES joint_project (id) ON DELETE CASCADE, 
    CONSTRAINT fk_project_contact_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_project_contact_person_id ON project_contact (person_id);

CREATE INDEX ix_project_contact_project_id ON project_contact (project_id);

CREATE TABLE project_milestone (
    id INTEGER NOT NULL, 
    project_id INTEGER NOT NULL, 
    title TEXT NOT NULL, 
    due_on TEXT, 
    done_on TEXT, 
    position INTEGER NOT NULL, 
    CONSTRAINT pk_project_milestone PRIMARY KEY (id), 
    CONSTRAINT fk_project_milestone_project_id FOREIGN KEY(project_id) REFERENCES joint_project (id) ON DELETE CASCADE, 
    CONSTRAINT ck_project_milestone_title_fits CHECK (title GLOB '{*}' AND length(title) <= 100000), 
    CONSTRAINT ck_project_milestone_due_on_fits CHECK (due_on IS NULL OR date(due_on) IS NOT NULL), 
    CONSTRAINT ck_project_milestone_done_on_fits CHECK (done_on IS NULL OR date(done_on) IS NOT NULL)
)
 STRICT;

CREATE INDEX ix_project_milestone_project_id ON project_milestone (project_id);

CREATE TABLE project_partner (
    id INTEGER NOT NULL, 
    project_id INTEGER NOT NULL, 
    organisation_id INTEGER NOT NULL, 
    position INTEGER NOT NULL, 
    CONSTRAINT pk_project_partner PRIMARY KEY (id), 
    CONSTRAINT uq_project_partner_project_id_organisation_id UNIQUE (project_id, organisation_id), 
    CONSTRAINT fk_project_partner_project_id FOREIGN KEY(project_id) REFERENCES joint_project (id) ON DELETE CASCADE, 
    CONSTRAINT fk_project_partner_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
)
 STRICT;

CREATE INDEX ix_project_partner_organisation_id ON project_partner (organisation_id);

CREATE INDEX ix_project_partner_project_id ON project_partner (project_id);

CREATE TABLE signature (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
    registration_id INTEGER NOT NULL, 
    day TEXT, 
    session_id INTEGER, 
    at TEXT NOT NULL, 
    sheet TEXT NOT NULL, 
    voids_id INTEGER, 
    CONSTRAINT ck_signature_of_a_day_or_session CHECK ((day IS NULL) <> (session_id IS NULL)), 
    CONSTRAINT fk_signature_registration_id FOREIGN KEY(registration_id) REFERENCES registration (id) ON DELETE CASCADE, 
    CONSTRAINT fk_signature_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE, 
    CONSTRAINT uq_signature_voids_id UNIQUE (voids_id), 
    CONSTRAINT fk_signature_voids_id FOREIGN KEY(voids_id) REFERENCES signature (id) ON DELETE CASCADE, 
    CONSTRAINT ck_signature_day_fits CHECK (day IS NULL OR date(day) IS NOT NULL), 
    CONSTRAINT ck_signature_at_fits CHECK (at IS NULL OR datetime(at) IS NOT NULL), 
    CONSTRAINT ck_signature_sheet_fits CHECK (length(sheet) <= 200 AND instr(sheet, char(0)) = 0)
)
 STRICT;

CREATE INDEX ix_signature_registration_id ON signature (registration_id);

CREATE INDEX ix_signature_registration_id_signature_day ON signature (registration_id, day);

CREATE INDEX ix_signature_session_id ON signature (session_id);

CREATE TABLE "organisation" (
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

CREATE INDEX ix_organisation_emblem_id ON organisation (emblem_id);

CREATE TABLE "event_logo" (
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

CREATE INDEX ix_event_logo_picture_id ON event_logo (picture_id);

CREATE INDEX ix_event_logo_event_id ON event_logo (event_id);

CREATE TABLE "void_code" (
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

CREATE INDEX ix_void_code_code ON void_code (code);

CREATE INDEX ix_void_code_registration_id ON void_code (registration_id);

INSERT INTO alembic_version VALUES ('0009');

