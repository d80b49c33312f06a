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

