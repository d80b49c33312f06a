"""A form that comes back is understood without asking, whatever program saved it."""

import csv
import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from exchange.forms import a_conference, a_form, cells_of, fill_in
from factories import a_store, an_empty_store

from app.base.errors import FileProblem
from app.exchange.importing import carry_out, prepare, preview
from app.exchange.nomination import Nomination, fingerprint, recognise
from app.exchange.reading.open import read_data, read_file, read_pasted
from app.queries import delegations
from app.queries.exporting import PersonFacts, people_facts
from app.queries.people import find_ids
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.importing.values import DryRun, OutcomeKind, Target
from app.rules.registrations import RegistrationStatus, RoomKind
from app.store import Store
from app.usecases.delegations import remove_delegations


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A file whose conference is still to be made."""
    with an_empty_store(tmp_path) as made:
        yield made


@pytest.fixture
def form(store: Store, tmp_path: Path) -> Path:
    """The Latvian form of Rīga, as it was sent."""
    return a_form(store, tmp_path, a_conference(store))


def recognised(store: Store, path: Path) -> Nomination:
    found = store.ask(recognise, read_file(path))
    assert found is not None
    return found


def kinds(found: DryRun) -> list[OutcomeKind]:
    return [outcome.kind for outcome in found.outcomes]


def looked_at(store: Store, path: Path) -> DryRun:
    return preview(store, prepare(store, read_file(path)))


def test_a_form_says_whose_it_is(store: Store, form: Path) -> None:
    found = recognised(store, form)
    assert (found.delegation, found.language, found.sheet) == ("Riga", "lv", 0)
    assert found.mapping.fixed == {Target.DELEGATION: "Riga"}
    targets = [column.target for column in found.mapping.columns]
    assert (targets[0], targets[-1]) == (Target.IGNORE, Target.IGNORE)
    assert [target for target in targets if target is not Target.IGNORE] == [
        *("title", "given", "family", "function", "member_function", "email", "phone", "diet"),
        *("allergies", "accessibility", "room_kind", "arrival_at", "arrival_by"),
        *("arrival_transfer", "departure_at", "departure_by", "departure_transfer"),
        *("question", "question", "question", "consent_contact_list", "consent_photos", "code"),
    ]
    asked = [c for c in found.mapping.columns if c.target is Target.QUESTION]
    assert [(c.question_id, c.options) for c in asked] == [
        *((1, ("Climate", "Youth, sport")), (2, ("Climate", "Youth, sport")), (3, ())),
    ]


def test_as_it_was_sent_nothing_changes(store: Store, form: Path) -> None:
    found = looked_at(store, form)
    assert kinds(found) == [OutcomeKind.UNCHANGED] * 2
    assert (found.problems, [each.reason for each in found.ignored]) == ((), ["empty"] * 2)


def filled(form: Path) -> None:
    """Two new members, and a new telephone number of the head."""
    fill_in(form, 1, phone="+371 29 000 111")
    fill_in(
        form,
        3,
        given="Līga",
        family="de la Cruz",
        title="Dr.",
        function="Mayor’s adviser",
        member_function="Padomnieks",
        email="liga@riga.example",
        phone="+371 67 999 000",
        diet="Bezglutēna virtuve",
        room_kind="Vienvietīga istaba",
        arrival_at="10.12.2027 09:15",
        arrival_transfer="jā",
        question_1="Youth, sport",
        question_2="Youth, sport; Climate",
        question_3="nē",
        consent_photos="jā",
    )
    fill_in(form, 4, family="Sulastri", member_function="Tulks")


def everybody(store: Store) -> list[PersonFacts]:
    with store.read() as read:
        return people_facts(read, find_ids(read, sort="number"))


def check_filled(store: Store, path: Path) -> None:
    """What `filled` typed is what the conference says afterwards."""
    prepared = prepare(store, read_file(path))
    found = preview(store, prepared)
    assert found.problems == ()
    assert kinds(found) == [
        *(OutcomeKind.CHANGED, OutcomeKind.UNCHANGED, OutcomeKind.NEW, OutcomeKind.NEW),
    ]
    carry_out(store, prepared, found, file_name=path.name)
    *_known, liga, sulastri = everybody(store)
    assert [facts.row.phone for facts in everybody(store)[:2]] == ["", "+371 29 000 111"]
    assert (liga.row.given, liga.row.family, liga.row.title) == ("Līga", "de la Cruz", "Dr.")
    assert liga.row.delegation_name == everybody(store)[0].row.delegation_name
    assert liga.row.member_function is MemberFunction.ADVISER
    assert liga.row.status is RegistrationStatus.SUBMITTED
    assert (liga.row.email, liga.row.phone) == ("liga@riga.example", "+371 67 999 000")
    assert liga.logistics.room_kind is RoomKind.SINGLE
    assert (liga.logistics.diet, liga.logistics.arrival_transfer) == ("Bezglutēna virtuve", True)
    assert f"{liga.logistics.arrival_at:%Y-%m-%d %H:%M}" == "2027-12-10 09:15"
    assert liga.answers == {1: "Youth, sport", 2: ["Climate", "Youth, sport"], 3: False}
    assert liga.consents[ConsentPurpose.PHOTOS] is True
    assert liga.consents.get(ConsentPurpose.CONTACT_LIST, False) is False
    assert (sulastri.row.family, sulastri.row.member_function) == ("Sulastri", "interpreter")


def test_filled_in_it_imports_without_mapping(store: Store, form: Path) -> None:
    filled(form)
    check_filled(store, form)


def test_saved_as_csv_it_does_too(store: Store, form: Path, tmp_path: Path) -> None:
    filled(form)
    sheet = openpyxl.load_workbook(form).worksheets[0]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(
        ["" if value is None else str(value) for value in row]
        for row in sheet.iter_rows(values_only=True)
    )
    path = tmp_path / "returned.csv"
    path.write_text(text.getvalue(), "utf-8-sig")
    check_filled(store, path)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_saved_by_another_program_it_does_too(
    store: Store, form: Path, tmp_path: Path, ending: str
) -> None:
    filled(form)
    saved = tmp_path / "saved"
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless"]
    subprocess.run(
        [*command, "--convert-to", ending, "--outdir", str(saved), str(form)],
        check=True,
        capture_output=True,
    )
    check_filled(store, saved / f"{form.stem}.{ending}")


def test_pasted_it_is_known_too(store: Store, form: Path) -> None:
    sheet = openpyxl.load_workbook(form).worksheets[0]
    block = "\n".join(
        "\t".join("" if value is None else str(value) for value in row)
        for row in sheet.iter_rows(values_only=True)
    )
    found = store.ask(recognise, read_pasted(block))
    assert found is not None
    assert found.delegation == "Riga"


def test_lines_and_columns_put_in_do_no_harm(store: Store, form: Path) -> None:
    book = openpyxl.load_workbook(form)
    book.worksheets[0].insert_rows(1)
    book.worksheets[0].insert_cols(3)
    book.worksheets[0].insert_rows(7)
    book.create_sheet("Notes", 0)["A1"] = "For you"
    book.save(form)
    found = recognised(store, form)
    assert found.sheet == 1
    assert kinds(looked_at(store, form)) == [OutcomeKind.UNCHANGED] * 2


@pytest.mark.parametrize(
    ("cells", "same"),
    [
        ({"family": "Kalniņa"}, True),
        ({"given": "Ilse", "family": "Berzina", "email": ""}, True),
        ({"given": "Jānis", "family": "Kalniņš", "email": "janis@riga.example"}, False),
        ({"given": "Jānis", "family": "Kalniņš", "email": ""}, False),
        ({"given": "Ilze", "family": "Kalniņa", "email": "other@riga.example"}, False),
    ],
)
def test_who_replaces_somebody_is_somebody_else(
    store: Store,
    form: Path,
    cells: dict[str, str],
    same: bool,  # noqa: FBT001 - what is expected
) -> None:
    fill_in(form, 1, **cells)
    found = recognised(store, form)
    code = [column.target for column in found.mapping.columns].index(Target.CODE)
    assert bool(found.table.rows[0][code]) is same
    assert bool(found.table.rows[1][code])


def test_what_a_row_was_sent_as() -> None:
    assert fingerprint("Ilze", "Bērziņa", "I@Riga.example") == "berzina ilze|i@riga.example"
    assert fingerprint("", "", "") == "|"


def test_another_file_is_no_form(store: Store) -> None:
    a_conference(store)
    assert store.ask(recognise, read_data(b"given;family\r\nIlze;Ozola\r\n", "people.csv")) is None


def refusal(store: Store, path: Path) -> str:
    with pytest.raises(FileProblem) as refused:
        store.ask(recognise, read_file(path))
    return str(refused.value)


def test_a_form_of_another_conference(store: Store, form: Path, tmp_path: Path) -> None:
    with a_store(tmp_path, "other.plenum") as other:
        assert refusal(other, form) == (
            "This form belongs to another conference. Open that one first."
        )


def test_a_delegation_that_is_gone(store: Store, form: Path) -> None:
    remove_delegations(store, [row.id for row in store.ask(delegations.rows)])
    assert refusal(store, form) == (
        "The delegation of this form is no longer in the conference. Add it again first."
    )


def test_a_form_without_its_headings(store: Store, form: Path) -> None:
    _keys, top = cells_of(form)
    book = openpyxl.load_workbook(form)
    book.worksheets[0].delete_rows(top)
    book.save(form)
    assert refusal(store, form) == (
        "The headings of this form are gone. Ask for it again, filled in as it was sent."
    )


def test_a_form_of_a_newer_program(store: Store, form: Path) -> None:
    book = openpyxl.load_workbook(form)
    cell = book.worksheets[0]["A1"]
    cell.value = str(cell.value).replace("|1|", "|2|")
    book.save(form)
    assert refusal(store, form) == (
        "This form was made by a newer version of Plenum. Update it first."
    )


def test_a_mark_alone_is_refused(store: Store) -> None:
    a_conference(store)
    source = read_data(b"plenum-nomination|1;\r\nx;y\r\n", "people.csv")
    with pytest.raises(FileProblem):
        store.ask(recognise, source)
