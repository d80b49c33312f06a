"""A list comes in whole, in one step, and Undo takes all of it back."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from factories import a_person, a_store, an_organisation, at
from lists import SHAPE, AList, kinds
from store.conftest import dump

from app.base.errors import Cancelled, RuleBroken
from app.base.texts import Texts
from app.model import ImportRow
from app.queries import consents, delegations, events, organisations, people, person, questions
from app.queries.importing import sources
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.importing.values import ColumnMap, Decision, Decisions, Target
from app.rules.organisations import OrganisationKind
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus, Sex
from app.store import Store
from app.store.backup import Reason, list_backups
from app.usecases.importing import import_people
from app.usecases.people import edit_people

HEAD, MEMBER = MemberFunction.HEAD, MemberFunction.MEMBER
ILZE = {"given": "Ilze", "family": "Bērziņa", "email": "i@x.lv", "city": "Riga", "country": "LV"}
JAN = {"given": "Jan", "family": "Ek", "email": "j@x.se", "city": "Lund", "country": "SE"}
ADA = {"given": "Ada", "family": "Kos", "email": "a@x.pl", "city": "Hel", "country": "PL"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def row(store: Store, person_id: int) -> people.PersonRow:
    return store.ask(people.rows, [person_id])[person_id]


def card(store: Store, person_id: int) -> person.PersonCard:
    found = store.ask(person.card, person_id)
    assert found is not None
    return found


EVERYTHING: Mapping[str, Any] = {
    **ILZE,
    "original": "Илзе Берзиня",
    "title": "Dr",
    "languages": ("lv", "en"),
    "organisation": "City Council",
    "organisation_kind": "Public institution",
    "delegation": "Riga and friends",
    "member_function": HEAD,
    "category": "Friends",
    "status": RegistrationStatus.WAITING,
    "sex": Sex.FEMALE,
    "badge_text": "Ilze B.",
    "tags": ("a", "b"),
    "consent_photos": True,
    "consent_contact_list": False,
    "hotel_from": date(2027, 12, 9),
    "arrival_at": at(9, 10, 30),
    "diet": "vegan",
    "answers": {30: "M", 31: True},
}
ASKED = [
    ColumnMap(30, Target.NEW_QUESTION, label="Size", kind=QuestionKind.CHOICE, options=("S", "M")),
    ColumnMap(31, Target.NEW_QUESTION, label="First time?", kind=QuestionKind.YES_NO),
]


def test_everything_about_somebody_new(store: Store) -> None:
    [ilze] = AList(EVERYTHING, questions=ASKED).bring_in(store).values()
    found = card(store, ilze)
    assert (found.row.original, found.row.title, found.languages) == (
        "Илзе Берзиня",
        "Dr",
        ("lv", "en"),
    )
    assert (found.row.organisation, found.row.city, found.row.country) == (
        Texts(en="City Council"),
        "Riga",
        "LV",
    )
    assert (found.row.delegation_name, found.row.member_function) == (
        Texts(en="Riga and friends"),
        HEAD,
    )
    assert (found.row.category, found.row.status) == (
        Texts(en="Friends"),
        RegistrationStatus.WAITING,
    )
    assert (found.sex, found.badge_text, found.row.tags) == (Sex.FEMALE, "Ilze B.", ("a", "b"))
    assert (found.logistics.diet, found.logistics.hotel_from, found.logistics.arrival_at) == (
        "vegan",
        date(2027, 12, 9),
        at(9, 10, 30),
    )
    given = store.ask(consents.current, ilze)
    assert {p: (c.given, c.source) for p, c in given.items()} == {
        ConsentPurpose.PHOTOS: (True, ConsentSource.IMPORTED)
    }
    asked = store.ask(questions.questions)
    assert [(q.label, q.kind, q.options) for q in asked] == [
        (Texts(en="Size"), QuestionKind.CHOICE, ("S", "M")),
        (Texts(en="First time?"), QuestionKind.YES_NO, ()),
    ]
    assert found.answers == {asked[0].id: "M", asked[1].id: True}
    assert store.ask(people.find_ids, people.PeopleFilter(text="berzina")) == [ilze]


def test_one_undo_takes_all_of_it_back(store: Store) -> None:
    before = dump(store.path)
    AList(EVERYTHING, JAN, questions=ASKED).bring_in(store)
    assert store.undo_step is not None
    assert store.undo_step.label == "Import people"
    store.undo()
    assert _but_for_evidence(dump(store.path)) == _but_for_evidence(before)
    assert len(store.undo_steps) == 1


def _but_for_evidence(lines: list[str]) -> list[str]:
    evidence = ('"consent"', '"sqlite_sequence"')
    return [line for line in lines if not any(name in line for name in evidence)]


def test_one_undo_takes_changes_back_too(store: Store) -> None:
    AList({**EVERYTHING, "consent_photos": False}, JAN, questions=ASKED).bring_in(store)
    before = dump(store.path)
    newer = {
        **EVERYTHING,
        "family": "Kalniņa",
        "organisation": "Port",
        "delegation": "Liepāja",
        "member_function": MEMBER,
        "category": "Guests",
        "status": RegistrationStatus.CONFIRMED,
        "tags": ("c",),
        "consent_photos": False,
        "hotel_from": date(2027, 12, 8),
        "badge_text": "",
        "answers": {30: "XL", 31: None},
    }
    AList(newer, {**JAN, "gone": True}, questions=ASKED).bring_in(store)
    assert dump(store.path) != before
    store.undo()
    assert dump(store.path) == before


def test_exactly_what_the_sender_changed_is_changed(store: Store) -> None:
    [ilze] = AList(EVERYTHING, questions=ASKED).bring_in(store).values()
    before = card(store, ilze)
    newer = {
        **EVERYTHING,
        "family": "Kalniņa",
        "organisation": "Port",
        "delegation": "Liepāja",
        "member_function": MEMBER,
        "category": "Guests",
        "status": RegistrationStatus.CONFIRMED,
        "tags": ("b", "c"),
        "consent_photos": False,
        "hotel_from": None,
        "badge_text": None,
        "answers": {30: "XL"},
    }
    people_now = AList(newer, questions=ASKED)
    assert people_now.bring_in(store) == {2: ilze}
    after = card(store, ilze)
    assert (after.row.family, after.row.email, after.row.title) == ("Kalniņa", "i@x.lv", "Dr")
    assert (after.row.organisation, after.row.delegation_name) == (
        Texts(en="Port"),
        Texts(en="Liepāja"),
    )
    assert (after.row.member_function, after.row.category) == (MEMBER, Texts(en="Guests"))
    assert (after.row.status, after.row.tags) == (RegistrationStatus.CONFIRMED, ("b", "c"))
    assert (after.badge_text, after.sex, after.row.number) == ("", Sex.FEMALE, before.row.number)
    assert (after.logistics.hotel_from, after.logistics.diet) == (None, "vegan")
    assert not store.ask(consents.current, ilze)[ConsentPurpose.PHOTOS].given
    [size, _first] = store.ask(questions.questions)
    assert (size.options, after.answers) == (("S", "M", "XL"), {size.id: "XL"})
    assert store.ask(people.find_ids, people.PeopleFilter(text="kalnina")) == [ilze]
    assert kinds(people_now.dry_run(store)) == ["unchanged"]


def test_the_same_list_again_writes_nothing(store: Store) -> None:
    AList(EVERYTHING, JAN, questions=ASKED).bring_in(store)
    before, steps = dump(store.path), len(store.undo_steps)
    AList(EVERYTHING, JAN, questions=ASKED).bring_in(store)
    assert (dump(store.path), len(store.undo_steps)) == (before, steps)


def test_edits_made_here_survive_a_newer_list(store: Store) -> None:
    [ilze] = AList({**ILZE, "phone": "1"}).bring_in(store).values()
    edit_people(store, [ilze], {"phone": "999"})
    for phone in ("1", "2", "2"):
        AList({**ILZE, "phone": phone, "function": "Mayor"}).bring_in(store)
        assert (row(store, ilze).phone, row(store, ilze).function) == ("999", "Mayor")


def test_who_vanished_from_the_list_stays(store: Store) -> None:
    became = AList(ILZE, JAN, ADA).bring_in(store)
    assert AList(ILZE).dry_run(store).vanished == (became[3], became[4])
    AList(ILZE).bring_in(store)
    assert len(store.ask(people.find_ids)) == 3
    assert AList(ILZE, ADA).dry_run(store).vanished == (became[3],)


def test_two_cities_with_one_form_do_not_meet(store: Store) -> None:
    riga = AList({**ILZE, "key": "id:1"}, {**JAN, "key": "id:2"})
    hel = AList({**ADA, "key": "id:1"}, {"family": "Wilk", "key": "id:2"})
    riga.bring_in(store)
    assert (kinds(hel.dry_run(store)), hel.dry_run(store).vanished) == (["new", "new"], ())
    hel.bring_in(store)
    assert [len(store.ask(sources.lines, number)) for number in (1, 2)] == [2, 2]
    assert kinds(riga.dry_run(store)) == kinds(hel.dry_run(store)) == ["unchanged"] * 2


@pytest.mark.parametrize("many", [1, 3])
def test_bodies_are_found_or_made_once(store: Store, many: int) -> None:
    riga = an_organisation(store, "Rīga", name=Texts(en="Riga", lv="Rīga"))
    lines = [{**ILZE, "family": f"B{n}", "email": f"{n}@x.lv"} for n in range(many)]
    lines += [{**ADA, "family": f"K{n}", "email": f"{n}@x.pl"} for n in range(many)]
    became = AList(*lines).bring_in(store)
    found = store.ask(people.rows, list(became.values()))
    assert {p.organisation_id for p in found.values() if p.country == "LV"} == {riga}
    made = {p.organisation_id for p in found.values() if p.country == "PL"}
    assert len(made) == 1
    kinds_of = store.ask(organisations.rows, list(made)).values()
    assert [(o.kind, o.name, o.city) for o in kinds_of] == [
        (OrganisationKind.CITY, Texts(en="Hel"), "Hel")
    ]


def test_a_delegation_of_a_body_and_a_function_without_one(store: Store) -> None:
    lines = [
        {**ILZE, "organisation": "Port", "delegation": "PORT"},
        {**JAN, "member_function": HEAD},
    ]
    AList(*lines).bring_in(store)
    found = {r.organisation.best(("en",)): r for r in store.ask(delegations.rows)}
    assert {name: (r.city, r.members, r.heads) for name, r in found.items()} == {
        "Port": ("Riga", 1, 0),
        "Lund": ("Lund", 1, 1),
    }


def test_a_city_corrected_for_all_is_corrected_and_for_one_is_another_body(store: Store) -> None:
    lines = [
        {**ILZE, "family": f"B{n}", "email": f"{n}@x.lv", "organisation": "Port"} for n in "12"
    ]
    became = AList(*lines).bring_in(store)
    one, two = became.values()
    body = row(store, one).organisation_id
    AList(*({**line, "city": "Rīga Centrs"} for line in lines)).bring_in(store)
    assert [(row(store, i).organisation_id, row(store, i).city) for i in (one, two)] == [
        (body, "Rīga Centrs")
    ] * 2
    lines = [{**line, "city": "Rīga Centrs"} for line in lines]
    lines[1]["city"] = "Liepāja"
    AList(*lines).bring_in(store)
    assert (row(store, one).city, row(store, two).city) == ("Rīga Centrs", "Liepāja")
    assert row(store, two).organisation == Texts(en="Port")


def test_two_heads_change_places(store: Store) -> None:
    lines = [
        {**ILZE, "delegation": "Riga", "member_function": HEAD},
        {**JAN, "delegation": "Riga", "member_function": MEMBER},
    ]
    became = AList(*lines).bring_in(store)
    lines[0]["member_function"], lines[1]["member_function"] = MEMBER, HEAD
    lines.append({**ADA, "delegation": "Riga", "member_function": MEMBER})
    AList(*lines).bring_in(store)
    assert [row(store, became[n]).member_function for n in (2, 3)] == [MEMBER, HEAD]


def test_a_new_head_comes_where_the_old_one_steps_down(store: Store) -> None:
    old = {**ILZE, "delegation": "Riga", "member_function": HEAD}
    [ilze] = AList(old).bring_in(store).values()
    new = {**JAN, "delegation": "Riga", "member_function": HEAD}
    AList(new, {**old, "member_function": None}).bring_in(store)
    assert row(store, ilze).member_function is None


def test_a_head_who_moves_is_the_head_there(store: Store) -> None:
    old = {**ILZE, "delegation": "Riga", "member_function": HEAD}
    [ilze] = AList(old).bring_in(store).values()
    AList({**old, "delegation": "Lund"}).bring_in(store)
    found = row(store, ilze)
    assert (found.delegation_name, found.member_function) == (Texts(en="Lund"), HEAD)
    AList({**old, "delegation": None, "member_function": None}).bring_in(store)
    assert row(store, ilze).delegation_id is None


def test_whoever_is_known_and_not_registered_becomes_so_when_the_list_says_it(store: Store) -> None:
    jan = a_person(store, "Jan Ek", email="j@x.se", status=None)
    AList(JAN).bring_in(store)
    assert row(store, jan).status is None
    AList({**JAN, "diet": "vegan", "status": RegistrationStatus.CONFIRMED}).bring_in(store)
    assert (row(store, jan).status, card(store, jan).logistics.diet) == (
        RegistrationStatus.CONFIRMED,
        "vegan",
    )


def test_duplicates_are_merged_kept_or_left_out(store: Store) -> None:
    eva = a_person(store, "Eva Ek", email="j@x.se")
    ways = (Decision.SKIP, 0), (Decision.KEEP_BOTH, 1), (Decision.MERGE, 0)
    for decision, more in ways:
        before = len(store.ask(people.find_ids))
        became = AList(JAN).bring_in(store, Decisions({2: (decision, eva)}))
        assert len(store.ask(people.find_ids)) - before == more
        assert (2 in became) is (decision is not Decision.SKIP)
        if decision is Decision.KEEP_BOTH:
            store.undo()
    assert (row(store, eva).given, row(store, eva).city) == ("Jan", "Lund")
    assert kinds(AList(JAN).dry_run(store)) == ["unchanged"]


def test_two_lines_merged_are_one_person_with_what_both_say(store: Store) -> None:
    later = {**JAN, "email": "jan@x.se", "phone": "2", "tags": ("a",), "delegation": "Lund"}
    decided = Decisions({3: (Decision.MERGE, -2)})
    both = AList({**JAN, "function": "Mayor"}, later)
    became = both.bring_in(store, decided)
    assert became[2] == became[3]
    found = row(store, became[2])
    assert (found.email, found.function, found.phone, found.tags) == (
        "jan@x.se",
        "Mayor",
        "2",
        ("a",),
    )
    assert found.delegation_name == Texts(en="Lund")
    assert kinds(both.dry_run(store)) == ["unchanged", "unchanged"]


def refused(store: Store, people_in: AList, decisions: Decisions | None = None) -> str:
    before = dump(store.path)
    with pytest.raises(RuleBroken) as problem:
        people_in.bring_in(store, decisions)
    assert dump(store.path) == before
    return str(problem.value)


def test_a_refused_line_refuses_the_whole_unless_it_is_left_out(store: Store) -> None:
    people_in = AList(ILZE, JAN, ADA, problems={3: RuleBroken("Bad.")})
    assert refused(store, people_in) == (
        "Nothing was imported: some lines cannot be taken over as they are, the first is line 3. "
        "Correct them, or leave them out."
    )
    assert list(people_in.bring_in(store, Decisions(skip_refused=True))) == [2, 4]


def test_an_open_question_about_a_duplicate_refuses_the_whole(store: Store) -> None:
    a_person(store, "Eva Ek", email="j@x.se")
    people_in = AList(ILZE, JAN)
    assert refused(store, people_in) == (
        "Nothing was imported: somebody may be in the conference already, the first in line 3. "
        "Decide about the probable duplicates, or leave them out."
    )
    assert list(people_in.bring_in(store, Decisions(skip_refused=True))) == [2]


def test_dates_that_could_be_swapped_are_asked_first(store: Store) -> None:
    people_in = AList(ILZE)
    dry_run = people_in.dry_run(store)
    object.__setattr__(dry_run, "dates_ambiguous", True)
    with pytest.raises(RuleBroken, match="day and month of the dates could be swapped"):
        bring_in(store, people_in, dry_run)


def bring_in(store: Store, people_in: AList, dry_run: Any, **more: Any) -> dict[int, int]:  # noqa: ANN401 - handed on
    facts = {"shape": SHAPE, "file_name": "list.xlsx", "as_json": lambda _mapping: {}}
    return import_people(store, dry_run, people_in.mapping, **facts, **more)


def test_a_preview_of_before_another_change_is_refused(store: Store) -> None:
    people_in = AList(ILZE)
    dry_run = people_in.dry_run(store)
    a_person(store, "Jan Ek")
    with pytest.raises(RuleBroken, match="Make the preview again"):
        bring_in(store, people_in, dry_run)


def test_giving_up_leaves_nothing(store: Store) -> None:
    class Enough:
        def report(self, done: int, total: int, *_label: str) -> None:
            if done == total:
                raise Cancelled

    people_in = AList(EVERYTHING, JAN, questions=ASKED)
    before = dump(store.path)
    with pytest.raises(Cancelled):
        bring_in(store, people_in, people_in.dry_run(store), progress=Enough())
    assert (dump(store.path), store.redo_step) == (before, None)


def test_a_backup_is_made_first(store: Store, tmp_path: Path) -> None:
    people_in = AList(ILZE)
    before = dump(store.path)
    bring_in(store, people_in, people_in.dry_run(store), backups=tmp_path / "copies")
    [made] = list_backups(tmp_path / "copies")
    assert (made.reason, dump(made.file)) == (Reason.IMPORT, before)


def test_names_stay_as_they_are(store: Store) -> None:
    names = [("Jan", "van der Berg"), ("", "王小明"), ("ANNA", "McDonald"), ("Ineke", "'t Hooft")]
    lines = [{"given": given, "family": family} for given, family in names]
    became = AList(*lines).bring_in(store)
    assert [(row(store, i).given, row(store, i).family) for i in became.values()] == names


def test_long_values_are_remembered_short(store: Store) -> None:
    line = {**ILZE, "notes": "x" * 9_000, "key": "y" * 500}
    AList(line).bring_in(store)
    with store.read() as read:
        [held] = read.query(ImportRow).all()
        assert (len(held.key), len(json.dumps(held.contents)) < 1_000) == (265, True)
    assert kinds(AList(line).dry_run(store)) == ["unchanged"]


def test_categories_of_the_conference_are_found(store: Store) -> None:
    known = store.ask(events.categories)
    AList({**ILZE, "category": known[0].name.best(("pl",)).upper()}).bring_in(store)
    assert len(store.ask(events.categories)) == len(known)
