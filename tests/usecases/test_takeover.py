"""A new conference takes over parts of an earlier one, and only what may be taken."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from factories import (
    a_delegation,
    a_person,
    a_png,
    a_run,
    a_store,
    an_empty_store,
    an_event,
    an_organisation,
    mould,
)
from outcome_making import a_commitment, a_milestone, a_project
from sqlalchemy import func, select, text

from app.base.errors import FileProblem, NotFound, RuleBroken
from app.base.texts import Texts
from app.model import Base
from app.queries import consents, filters, people, questions, venues
from app.queries import events as reading
from app.queries.consents import ConsentRow
from app.queries.projects import projects
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.events import LogoPurpose
from app.store import Store
from app.usecases import events, organisations, tags
from app.usecases.card_designs import save_design
from app.usecases.consents import record_consent
from app.usecases.document_presets import save_preset
from app.usecases.filters import save_filter
from app.usecases.questions import add_question
from app.usecases.registrations import set_photo
from app.usecases.takeover import PART_NAMES, Part, take_over
from app.usecases.venues import add_room, add_venue

ASKED = datetime(2025, 3, 4, 12, tzinfo=UTC)
YES = {ConsentPurpose.CONTACT_LIST: True, ConsentPurpose.PHOTOS: True}
CONTACT_LIST = ConsentPurpose.CONTACT_LIST
SCHEMA_1 = Path(__file__).parents[1] / "store" / "files" / "schema-1.plenum"


def agree(store: Store, person: int, *, given: bool = True, at: datetime = ASKED) -> None:
    record_consent(
        store,
        [person],
        CONTACT_LIST,
        given=given,
        source=ConsentSource.IN_PERSON,
        wording="May we share it?",
        at=at,
    )


def fill_earlier(store: Store) -> None:
    """A conference with something of everything; Ilze agreed, Jan did not, Eva took it back."""
    an_event(store)
    riga = a_delegation(store, "Riga", "LV")
    union = an_organisation(store, "Union", "LV", kind="partnership")
    ogre = an_organisation(store, "Ogre", "LV")
    organisations.set_member_organisations(store, union, [ogre, 1])
    jan = a_person(store, "Jan Nowak", delegation=riga, consents={ConsentPurpose.PHOTOS: True})
    ilze = a_person(
        store,
        "Ilze Bērziņa",
        delegation=riga,
        organisation_id=ogre,
        notes="vegan",
        tags=["VIP"],
    )
    eva = a_person(store, "Eva Chalupa")
    agree(store, ilze)
    agree(store, eva)
    agree(store, eva, given=False, at=ASKED.replace(year=2026))
    set_photo(store, jan, a_png(3))
    add_room(store, add_venue(store, {"name": Texts(en="Hall")}), {"name": Texts(en="A")})
    add_question(store, {"label": Texts(en="Bus?"), "kind": "yes_no", "required": True})
    events.add_category(store, Texts(en="Juror"), tone="red")
    events.add_logo(store, a_png(40), purpose=LogoPurpose.FUNDER, caption="Fund")
    events.add_logo(store, a_png(50), purpose=LogoPurpose.HOST)
    organisations.set_emblem(store, 1, a_png(50))
    organisations.set_emblem(store, ogre, a_png(60))
    save_design(store, "Blue", "badge", "{}")
    save_preset(store, "Badges", "badge", {})
    a_run(store, [jan, ilze])
    save_filter(store, "people", "Latvia", {"country": "LV"})
    save_filter(store, "people", "Jurors", {"category_id": 6, "tag_id": None})
    save_filter(store, "people", "VIP", {"tag_id": 1})
    save_filter(store, "people", "From Ogre", {"organisation_id": ogre})
    save_filter(store, "people", "Riga", {"delegation_id": riga})
    save_filter(store, "delegations", "Own", {"status": "invited"})
    a_milestone(store, a_project(store, lead_id=ogre, contacts=(ilze, jan)))
    a_commitment(store, person_id=ilze)


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """It, closed."""
    return mould(fill_earlier).file(tmp_path, "earlier.plenum")


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path, "new.plenum") as store:
        yield store


STANDARD = {"event": 1, "registration_category": 5}
BODIES = {"organisation": 3, "member_organisation": 2, "picture": 2}
TAKEN: dict[Part, dict[str, int]] = {
    Part.ORGANISATIONS: BODIES,
    Part.CONTACTS: {**BODIES, "person": 1, "consent": 1},
    Part.ROOMS: {"venue": 1, "room": 1},
    Part.QUESTIONS: {"question": 1},
    Part.CATEGORIES: {"registration_category": 6, "tag": 1},
    Part.LOGOS: {"picture": 2, "event_logo": 2},
    Part.DESIGNS: {"card_design": 1},
    Part.FILTERS: {"saved_filter": 2},
    Part.PROJECTS: {"joint_project": 1, "project_milestone": 1, "organisation": 1},
    Part.COMMITMENTS: {"commitment": 1, "organisation": 1},
}
GOING_ON = frozenset({Part.PROJECTS, Part.COMMITMENTS})


def row_counts(store: Store) -> dict[str, int]:
    """How many rows each table has, where it has any; the history apart."""
    tables = [table for table in Base.metadata.sorted_tables if table.name != "history"]
    with store.read() as read:
        found = {t.name: read.scalar(select(func.count()).select_from(t)) or 0 for t in tables}
    return {name: count for name, count in found.items() if count}


def sound(store: Store) -> list[Any]:
    """Rows that point at rows which are missing."""
    with store.read() as read:
        return list(read.execute(text("PRAGMA foreign_key_check")))


@pytest.mark.parametrize("part", list(Part))
def test_one_part_comes_alone(new: Store, earlier: Path, part: Part) -> None:
    take_over(new, earlier, [part])
    assert row_counts(new) == {**STANDARD, **TAKEN[part]}
    assert sound(new) == []


@pytest.mark.parametrize("part", list(Part))
def test_one_part_stays_behind_and_the_others_come(new: Store, earlier: Path, part: Part) -> None:
    wanted = set(Part) - {part}
    take_over(new, earlier, wanted)
    copied = wanted - GOING_ON
    expected = {**STANDARD, **{k: v for p in wanted for k, v in TAKEN[p].items()}}
    expected |= {k: v for p in copied for k, v in TAKEN[p].items()}
    if {Part.PROJECTS, Part.CONTACTS} <= wanted:
        expected["project_contact"] = 1
    if Part.LOGOS in wanted:  # one of the logos is the emblem of a body too
        expected["picture"] = 3
    if Part.FILTERS in wanted:
        expected["saved_filter"] = 3 if part is Part.CATEGORIES else 5
    if part is Part.ORGANISATIONS:  # contacts bring the bodies they belong to
        expected |= {**TAKEN[part], "picture": 3}
    assert row_counts(new) == expected
    assert sound(new) == []


def test_nothing_chosen_takes_nothing_and_makes_no_step(new: Store, earlier: Path) -> None:
    before = new.undo_step
    take_over(new, earlier, [])
    assert row_counts(new) == STANDARD
    assert new.undo_step == before


def test_the_same_rows_with_the_same_ids(new: Store, earlier: Path) -> None:
    take_over(new, earlier, set(Part))
    with Store.open(earlier, alone=False) as old:
        assert new.ask(venues.venues) == old.ask(venues.venues)
        assert new.ask(reading.logos) == old.ask(reading.logos)
        assert new.ask(reading.picture, 2) == old.ask(reading.picture, 2) == a_png(40)
        here, there = new.ask(reading.categories), old.ask(reading.categories)
        assert [(c.id, c.name, c.tone) for c in here] == [(c.id, c.name, c.tone) for c in there]
        assert new.ask(questions.questions) == old.ask(questions.questions)
    assert [(tag.name, tag.count) for tag in new.ask(reading.tags)] == [("VIP", 0)]


def test_partnerships_keep_their_members_in_order(new: Store, earlier: Path) -> None:
    from app.queries.organisations import member_organisation_ids

    take_over(new, earlier, [Part.ORGANISATIONS])
    assert new.ask(member_organisation_ids, 2) == [3, 1]


def test_only_who_agreed_last_comes_without_registration_notes_and_tags(
    new: Store, earlier: Path
) -> None:
    take_over(new, earlier, set(Part))
    assert new.ask(people.find_ids) == [2]
    row = new.ask(people.rows, [2])[2]
    assert (row.given, row.family, row.organisation) == ("Ilze", "Bērziņa", Texts(en="Ogre"))
    assert (row.status, row.number, row.delegation_id, row.tags) == (None, None, None, ())
    with new.read() as read:
        assert read.scalar(text("SELECT notes FROM person")) == ""


def test_a_consent_keeps_its_date_and_wording_and_says_where_it_is_from(
    new: Store, earlier: Path
) -> None:
    take_over(new, earlier, [Part.CONTACTS])
    assert new.ask(consents.of_person, 2) == [
        ConsentRow(
            id=1,
            person_id=2,
            purpose=CONTACT_LIST,
            given=True,
            at=ASKED,
            source=ConsentSource.EARLIER_EVENT,
            wording="May we share it?",
        )
    ]
    assert new.ask(consents.holders, CONTACT_LIST) == frozenset({2})


def test_people_are_sorted_by_the_alphabet_of_the_new_conference(tmp_path: Path) -> None:
    with a_store(tmp_path, "earlier.plenum") as old:
        for family in ("Chalupa", "Cibula", "Dvořák"):
            a_person(old, f"Jan {family}", consents=YES)
    with a_store(tmp_path, "new.plenum", languages=("cs",)) as new:
        take_over(new, tmp_path / "earlier.plenum", [Part.CONTACTS])
        rows = new.ask(people.rows, new.ask(people.find_ids))
        order = [rows[i].family for i in new.ask(people.find_ids)]
        assert order == ["Cibula", "Dvořák", "Chalupa"]


def test_the_standard_categories_stay_where_the_earlier_conference_has_none(
    new: Store, tmp_path: Path
) -> None:
    with a_store(tmp_path, "bare.plenum") as bare:
        for category in bare.ask(reading.categories):
            events.remove_category(bare, category.id)
    take_over(new, tmp_path / "bare.plenum", [Part.CATEGORIES])
    assert len(new.ask(reading.categories)) == 5


def test_it_is_one_step_that_can_be_undone_and_done_again(new: Store, earlier: Path) -> None:
    take_over(new, earlier, set(Part))
    taken = row_counts(new)
    new.undo()
    assert row_counts(new) == STANDARD
    new.redo()
    answers = row_counts(new)["consent"]  # evidence: the answer, its counter-row and its copy
    assert row_counts(new) == {**taken, "consent": answers}
    assert new.ask(consents.holders, CONTACT_LIST) == frozenset({2})


@pytest.mark.parametrize("part", [part for part in Part if part not in GOING_ON])
def test_a_part_is_not_taken_twice(new: Store, earlier: Path, part: Part) -> None:
    take_over(new, earlier, [part])
    if part is Part.CATEGORIES:
        for tag in new.ask(reading.tags):
            tags.remove_tag(new, tag.id)
        a_person(new)
    before = row_counts(new)
    with pytest.raises(RuleBroken) as refused:
        take_over(new, earlier, [part])
    met = Part.ORGANISATIONS if part is Part.CONTACTS else part
    assert str(refused.value) == (
        f"This conference already has something of “{PART_NAMES[met]}”. "
        "An earlier conference can only be taken over into a new file."
    )
    assert row_counts(new) == before


@pytest.mark.parametrize("part", sorted(GOING_ON))
def test_what_goes_on_is_known_again(new: Store, earlier: Path, part: Part) -> None:
    take_over(new, earlier, [part])
    before = row_counts(new)
    take_over(new, earlier, [part])
    assert row_counts(new) == before


def test_a_project_keeps_its_uid_its_bodies_and_the_contact_that_comes(
    new: Store, earlier: Path
) -> None:
    take_over(new, earlier, [Part.CONTACTS, Part.PROJECTS])
    with Store.open(earlier, alone=False) as old:
        before, after = old.ask(projects)[0], new.ask(projects)[0]
    assert (after.uid, after.lead, after.carried_from) == (
        *(before.uid, before.lead, "Partner cities"),
    )
    assert [one.name.family for one in after.contacts] == ["Bērziņa"]


def test_parts_may_come_one_after_the_other(new: Store, earlier: Path) -> None:
    take_over(new, earlier, [Part.ROOMS])
    take_over(new, earlier, [Part.QUESTIONS])
    assert row_counts(new) == {**STANDARD, **TAKEN[Part.ROOMS], **TAKEN[Part.QUESTIONS]}


def test_a_file_with_people_takes_none_over(new: Store, earlier: Path) -> None:
    a_person(new)
    with pytest.raises(RuleBroken, match=r"People who agreed to be in the contact list"):
        take_over(new, earlier, [Part.CONTACTS])
    assert new.ask(people.counts).all == 1
    assert "organisation" not in row_counts(new)


def test_the_earlier_file_is_not_changed(new: Store, earlier: Path) -> None:
    before = earlier.read_bytes()
    take_over(new, earlier, set(Part))
    assert earlier.read_bytes() == before


def test_a_file_of_an_older_schema_is_not_renewed(new: Store, tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMA_1, tmp_path))
    before = path.read_bytes()
    take_over(new, path, [Part.ORGANISATIONS])
    assert row_counts(new) == {**STANDARD, "organisation": 1}
    assert path.read_bytes() == before


def test_a_file_open_in_a_window_can_be_taken_from(new: Store, earlier: Path) -> None:
    with Store.open(earlier):
        take_over(new, earlier, [Part.ROOMS])
    assert len(new.ask(venues.venues)) == 1


def test_a_file_without_a_conference_takes_nothing_over(tmp_path: Path, earlier: Path) -> None:
    with an_empty_store(tmp_path, "empty.plenum") as empty:
        with pytest.raises(NotFound):
            take_over(empty, earlier, [Part.LOGOS])
        assert row_counts(empty) == {}


def test_what_is_no_conference_file_is_refused(new: Store, tmp_path: Path) -> None:
    (tmp_path / "letter.plenum").write_text("Dear all")
    with pytest.raises(FileProblem):
        take_over(new, tmp_path / "letter.plenum", [Part.ROOMS])
    with pytest.raises(FileProblem):
        take_over(new, tmp_path / "missing.plenum", [Part.ROOMS])


def test_the_filters_that_come_have_their_choices(new: Store, earlier: Path) -> None:
    take_over(new, earlier, [Part.FILTERS, Part.CATEGORIES])
    names = [row.name for page in ("people", "delegations") for row in new.ask(filters.saved, page)]
    assert names == ["Latvia", "Jurors", "VIP", "Own"]


def test_every_part_has_a_name() -> None:
    assert list(PART_NAMES) == list(Part)
