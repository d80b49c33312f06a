"""The dry run: what would happen to each line, with everything that is wrong at once."""

from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation
from lists import SHAPE, AList, changed, changes, kinds

from app.base.errors import Cancelled, RuleBroken
from app.base.texts import Texts
from app.queries.importing.comparison import compare, mapped_targets
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.importing.values import (
    ColumnMap,
    Decision,
    Decisions,
    IgnoredReason,
    ImportMapping,
    OutcomeKind,
    Target,
)
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.organisations import edit_organisation
from app.usecases.people import edit_people
from app.usecases.questions import add_question
from app.usecases.registrations import edit_registrations
from app.usecases.tags import tag_people

HEAD, MEMBER = MemberFunction.HEAD, MemberFunction.MEMBER
ILZE = {"given": "Ilze", "family": "Bērziņa", "email": "i@x.lv", "phone": "1", "city": "Riga"}
JAN = {"given": "Jan", "family": "Ek", "email": "j@x.se", "phone": "2", "city": "Lund"}
ADA = {"given": "Ada", "family": "Kos", "email": "a@x.pl", "phone": "3", "city": "Hel"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


@pytest.mark.parametrize("lines", [(ILZE,), (ILZE, JAN, ADA)])
def test_a_first_list_is_new_and_the_same_again_is_unchanged(
    store: Store, lines: tuple[dict[str, str], ...]
) -> None:
    people = AList(*lines)
    assert kinds(people.dry_run(store)) == ["new"] * len(lines)
    people.bring_in(store)
    again = people.dry_run(store)
    assert kinds(again) == ["unchanged"] * len(lines)
    assert (again.vanished, again.problems, again.rows) == ((), (), len(lines))


def test_a_newer_version_changes_exactly_what_is_new(store: Store) -> None:
    became = AList(ILZE, JAN).bring_in(store)
    newer = AList({**ILZE, "phone": "10"}, ADA).dry_run(store)
    assert kinds(newer) == ["changed", "new"]
    assert changed(newer) == [{"phone": ("1", "10")}]
    assert newer.vanished == (became[3],)
    assert newer.source_id == 1


def test_edits_made_here_stay_and_are_listed(store: Store) -> None:
    became = AList(ILZE, JAN).bring_in(store)
    edit_people(store, [became[2]], {"phone": "999", "function": "Mayor"})
    same, newer = AList(ILZE, JAN), AList({**ILZE, "phone": "10", "email": "new@x.lv"}, JAN)
    assert kinds(same.dry_run(store)) == ["unchanged", "unchanged"]
    for people in (same, newer):
        kept = people.dry_run(store).outcomes[0].kept
        assert [(c.target, c.old, c.new) for c in kept] == [
            (Target.PHONE, "999", people.records[0].values[Target.PHONE])
        ]
    assert changed(newer.dry_run(store)) == [{"email": ("i@x.lv", "new@x.lv")}]


def test_a_blank_cell_empties_what_the_list_said_and_nothing_else(store: Store) -> None:
    became = AList(ILZE, {**JAN, "phone": ""}).bring_in(store)
    edit_people(store, [became[3]], {"phone": "555"})
    newer = AList({**ILZE, "phone": ""}, {**JAN, "phone": ""}).dry_run(store)
    assert changed(newer) == [{"phone": ("1", "")}]


def test_people_of_the_conference_are_recognised_by_address_and_name(store: Store) -> None:
    ilze = a_person(store, "Ilze Bērziņa", email="I@x.lv")
    found = AList({**ILZE, "family": "Berzina"}, JAN).dry_run(store)
    assert [o.person_id for o in found.outcomes] == [ilze, None]
    assert changes(found.outcomes[0]) == {
        "family": ("Bērziņa", "Berzina"),
        "phone": ("", "1"),
        "city": ("", "Riga"),
    }


def test_a_full_name_that_is_the_same_is_not_split_anew(store: Store) -> None:
    a_person(store, "Anna Maria van Dyk", email="a@x.nl", given="Anna", family="Maria van Dyk")
    line = {"full_name": "", "given": "Anna Maria", "family": "van Dyk", "email": "a@x.nl"}
    assert kinds(AList(line).dry_run(store)) == ["unchanged"]


def test_cancelled_is_a_change_of_who_is_known_and_nothing_else(store: Store) -> None:
    AList({**ILZE, "status": RegistrationStatus.CONFIRMED}).bring_in(store)
    gone = {**ILZE, "phone": "", "gone": True}
    found = AList(gone, {**JAN, "gone": True}).dry_run(store)
    assert changed(found) == [{"status": ("confirmed", "cancelled")}]
    assert [(i.line, i.reason) for i in found.ignored] == [(3, IgnoredReason.CANCELLED)]
    AList(gone).bring_in(store)
    assert kinds(AList(gone).dry_run(store)) == ["unchanged"]
    back = AList({**ILZE, "status": RegistrationStatus.CONFIRMED}).dry_run(store)
    assert changed(back) == [{"status": ("cancelled", "confirmed")}]


def test_a_status_set_here_stays(store: Store) -> None:
    line = {**ILZE, "status": RegistrationStatus.SUBMITTED}
    became = AList(line).bring_in(store)
    confirmed = {"status": RegistrationStatus.CONFIRMED}
    edit_registrations(store, [became[2]], confirmed)
    found = AList(line).dry_run(store).outcomes[0]
    assert (found.kind, [c.old for c in found.kept]) == (OutcomeKind.UNCHANGED, ["confirmed"])


def test_things_are_the_same_under_any_of_their_names(store: Store) -> None:
    body = an_organisation(store, "Rīga", name=Texts(en="City Council", lv="Dome"))
    riga = a_delegation(store, "Liepāja")
    ilze = a_person(store, "Ilze Bērziņa", email="i@x.lv", organisation_id=body, delegation=riga)
    line = {"given": "Ilze", "family": "Bērziņa", "email": "i@x.lv"}
    same = {"organisation": "DOME", "city": "Riga", "country": "LV", "delegation": "Liepaja"}
    found = AList({**line, **same}).dry_run(store)
    assert (kinds(found), found.outcomes[0].person_id) == (["unchanged"], ilze)
    edit_organisation(store, body, {"city": ""})
    assert changed(AList({**line, **same}).dry_run(store)) == [{"city": ("", "Riga")}]
    other = AList({**line, "organisation": "Port"}).dry_run(store)
    assert changed(other) == [{"organisation": ("City Council", "Port")}]


def test_an_export_of_our_own_changes_exactly_the_edited_cells(store: Store) -> None:
    ilze = a_person(store, "Ilze Bērziņa", email="i@x.lv", phone="1", notes="n", code="AAA111")
    a_person(store, "Jan Ek", phone="2", code="BBB222")
    tag_people(store, [ilze], "a")
    rows = [
        {"code": "AAA111", "given": "Ilze", "family": "Bērziņa", "email": "i@x.lv", "phone": "1"},
        {"code": "BBB222", "given": "Jan", "family": "Ek", "email": None, "phone": "2"},
    ]
    rows[0] |= {"notes": "n", "tags": ("a",), "consent_photos": None}
    assert kinds(AList(*rows).dry_run(store)) == ["unchanged", "unchanged"]
    rows[0] |= {"notes": "", "email": "I@x.lv", "tags": ()}
    rows[1] |= {"given": "Johan"}
    assert changed(AList(*rows).dry_run(store)) == [
        {"email": ("i@x.lv", "I@x.lv"), "notes": ("n", ""), "tags": ("a", "")},
        {"given": ("Jan", "Johan")},
    ]


def test_an_export_edited_after_an_edit_here_wins_in_its_cells(store: Store) -> None:
    a_person(store, "Jan Ek", phone="1", notes="n", code="BBB222")
    line = {"code": "BBB222", "given": "Jan", "family": "Ek", "phone": "2", "notes": "n"}
    became = AList(line).bring_in(store)
    edit_people(store, [became[2]], {"phone": "3", "notes": "here"})
    found = AList({**line, "phone": "4"}).dry_run(store).outcomes[0]
    assert changes(found) == {"phone": ("3", "4")}
    assert [c.target for c in found.kept] == [Target.NOTES]


def test_a_code_of_another_conference_says_nothing(store: Store) -> None:
    a_person(store, "Jan Ek", email="j@x.se", phone="1", code="BBB222")
    found = AList({**JAN, "code": "ZZZ999", "phone": "", "city": ""}).dry_run(store)
    assert kinds(found) == ["unchanged"]


def test_probable_duplicates_wait_for_a_decision(store: Store) -> None:
    family = a_person(store, "Eva Ek", email="j@x.se")
    found = AList(ILZE, JAN).dry_run(store)
    assert kinds(found) == ["new", "duplicate"]
    assert [c.person_id for c in found.outcomes[1].candidates] == [family]


@pytest.mark.parametrize(
    ("decision", "kind"),
    [(Decision.MERGE, "changed"), (Decision.KEEP_BOTH, "new"), (Decision.SKIP, "duplicate")],
)
def test_what_was_decided_about_a_duplicate(store: Store, decision: Decision, kind: str) -> None:
    family = a_person(store, "Eva Ek", email="j@x.se", function="Mayor")
    found = AList(JAN).dry_run(store, Decisions({2: (decision, family)}))
    assert kinds(found) == [kind]
    assert [c.person_id for c in found.outcomes[0].candidates] == [family]
    if decision is Decision.MERGE:
        assert changes(found.outcomes[0])["given"] == ("Eva", "Jan")


def test_two_lines_of_one_person_are_merged_into_what_the_first_becomes(store: Store) -> None:
    again = {"given": "Jan", "family": "Ek", "email": "jan@x.se", "phone": "", "city": "Lund"}
    people = AList(JAN, again)
    assert kinds(people.dry_run(store)) == ["new", "duplicate"]
    found = people.dry_run(store, Decisions({3: (Decision.MERGE, -2)}))
    assert kinds(found) == ["new", "changed"]
    assert (found.outcomes[1].person_id, changed(found)) == (
        -2,
        [{"email": ("j@x.se", "jan@x.se")}],
    )


def test_a_decision_about_somebody_who_is_gone_is_asked_again(store: Store) -> None:
    a_person(store, "Eva Ek", email="j@x.se")
    found = AList(JAN).dry_run(store, Decisions({2: (Decision.MERGE, 99)}))
    assert kinds(found) == ["duplicate"]


def test_all_problems_at_once(store: Store) -> None:
    lines = [
        {**ILZE, "tags": ("x" * 61,), "organisation_kind": "circus"},
        {**JAN, "member_function": HEAD, "city": ""},
        {**ADA, "arrival_at": "2027-12-10 10:00", "departure_at": "2027-12-09 10:00"},
        {"family": "***"},
    ]
    found = AList(*lines, problems={2: RuleBroken("Bad.")}).dry_run(store)
    assert kinds(found) == ["refused"] * 4
    assert [(p.line, p.position, str(p.error)[:32]) for p in found.problems] == [
        (2, 0, "Bad."),
        (2, 5, "Tag is too long: 61 characters, "),
        (2, 6, "“circus” is not a kind of organi"),
        (3, 7, "There is no delegation for this "),
        (4, 9, "The departure is before the arri"),
        (5, 1, "A person needs a name. Fill in t"),
    ]


def test_whoever_is_refused_has_not_vanished(store: Store) -> None:
    AList(ILZE).bring_in(store)
    assert AList(ILZE, problems={2: RuleBroken("Bad.")}).dry_run(store).vanished == ()


def test_a_second_head_is_refused_with_the_sentence(store: Store) -> None:
    riga = a_delegation(store, "Riga")
    a_person(store, "Ada Kos", delegation=riga, function=HEAD)
    to_riga, to_hel = ({"delegation": name, "member_function": HEAD} for name in ("Riga", "Hel"))
    found = AList(
        {**ILZE, **to_riga}, {**JAN, **to_hel}, {**ADA, "email": "", **to_hel, "city": ""}
    )
    outcomes = found.dry_run(store, Decisions({4: (Decision.KEEP_BOTH, None)}))
    assert kinds(outcomes) == ["refused", "new", "refused"]
    assert [(p.line, p.position, str(p.error)[:51]) for p in outcomes.problems] == [
        (2, 6, "The delegation of Riga already has a head: Ada Kos."),
        (4, 6, "The delegation of Hel already has a head: Jan Ek. G"),
    ]


def test_two_heads_change_places_in_one_file(store: Store) -> None:
    lines = [
        {**ILZE, "delegation": "Riga", "member_function": HEAD},
        {**JAN, "delegation": "Riga", "member_function": MEMBER},
    ]
    AList(*lines).bring_in(store)
    lines[0]["member_function"], lines[1]["member_function"] = MEMBER, HEAD
    assert kinds(AList(*lines).dry_run(store)) == ["changed", "changed"]


def test_answers_are_compared_by_question(store: Store) -> None:
    options = ("S", "M")
    size = add_question(
        store, {"label": Texts(en="Size"), "kind": QuestionKind.CHOICE, "options": options}
    )
    columns = [
        ColumnMap(20, Target.QUESTION, question_id=size),
        ColumnMap(21, Target.NEW_QUESTION, label="Dream"),
    ]
    lines = [{**ILZE, "answers": {20: "S", 21: "flying"}}, {**JAN, "answers": {20: "XL"}}]
    people = AList(*lines, questions=columns)
    found = people.dry_run(store)
    assert kinds(found) == ["new", "refused"]
    assert [(p.line, p.position, p.value) for p in found.problems] == [(3, 20, "XL")]
    lines[1]["answers"] = {20: "M"}
    AList(*lines, questions=columns).bring_in(store)
    lines[0]["answers"] = {20: "M"}
    newer = AList(*lines, questions=columns).dry_run(store)
    assert kinds(newer) == ["changed", "unchanged"]
    assert [(c.position, c.old, c.new) for c in newer.outcomes[0].changes] == [
        (20, "S", "M"),
        (21, "flying", ""),
    ]


def test_a_no_is_told_only_to_who_said_yes(store: Store) -> None:
    consents = {ConsentPurpose.PHOTOS: True}
    a_person(store, "Ilze Bērziņa", email="i@x.lv", consents=consents)
    a_person(store, "Jan Ek", email="j@x.se")
    lines = [{"email": "i@x.lv", "given": "Ilze", "family": "Bērziņa", "consent_photos": False}]
    lines += [{"email": "j@x.se", "given": "Jan", "family": "Ek", "consent_photos": False}]
    assert changed(AList(*lines).dry_run(store)) == [{"consent_photos": ("yes", "no")}]


def test_the_dry_run_can_be_given_up(store: Store) -> None:
    class Enough:
        def report(self, *_told: object) -> None:
            raise Cancelled

    people = AList(ILZE)
    with pytest.raises(Cancelled):
        store.ask(compare, people.reading, people.mapping, shape=SHAPE, progress=Enough())


def test_a_full_name_speaks_about_its_parts() -> None:
    mapping = ImportMapping((ColumnMap(0, Target.FULL_NAME),), {Target.CITY: "Riga"})
    assert mapped_targets(mapping) == {Target.FULL_NAME, Target.GIVEN, Target.FAMILY, Target.CITY}
