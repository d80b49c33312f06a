"""Out, edited in a spreadsheet, in again: exactly the edited cells change."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from exchange.leaving import HOSTILE
from factories import a_delegation, a_person, an_event, an_organisation, at, mould

from app.base.texts import Texts
from app.exchange.export import PeopleWish, export_people
from app.exchange.importing import Prepared, carry_out, prepare, preview
from app.exchange.reading.open import read_file
from app.queries.exporting import PersonFacts, people_facts
from app.queries.people import find_ids
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.importing.values import DryRun, OutcomeKind
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus, RoomKind, Sex
from app.store import Store
from app.usecases.events import add_category
from app.usecases.questions import add_question

Edit = Callable[[Path, int, str, str], None]


def fill(store: Store) -> None:
    """A conference with people of every kind in it."""
    an_event(store)
    guest = add_category(store, Texts(en="Guest", pl="Gość"))
    panels = ("B. Youth, sport and culture", "Climate", "Youth")
    asked = {
        kind: add_question(
            store,
            {
                "label": Texts(en=f"{kind}?", pl=f"{kind} po polsku?"),
                "kind": kind,
                "options": panels if kind in {QuestionKind.CHOICE, QuestionKind.CHOICES} else (),
            },
        )
        for kind in QuestionKind
    }
    add_question(
        store, {"label": Texts(en="Diet", pl="Dieta"), "kind": QuestionKind.TEXT, "options": ()}
    )
    riga = a_delegation(store, "Rīga", display_name=Texts(en="Riga", pl="Ryga"))
    a_person(
        store,
        "Ilze Bērziņa",
        delegation=riga,
        function=MemberFunction.HEAD,
        title="Dr.",
        salutation="Mrs",
        degree="MBA",
        original="Ильзе",
        email="ilze@riga.example",
        phone="+37167012345",
        languages=("lv", "en", "pl"),
        organisation_id=an_organisation(
            store, "Cēsis", kind="university", street="Liepu iela 3", postcode="LV-4101"
        ),
        notes="first line\nsecond; line, “quoted”",
        category_id=guest,
        status=RegistrationStatus.CONFIRMED,
        tags=("VIP", "Speaker"),
        registration={"badge_text": "007", "sex": Sex.FEMALE},
        logistics={
            "diet": "Vegan",
            "hotel_from": at(9).date(),
            "hotel_until": at(12).date(),
            "room_kind": RoomKind.TWIN,
            "arrival_at": at(9, 23, 59),
            "arrival_transfer": True,
            "departure_at": at(12),
            "passport_number": "0012345",
            "passport_expires_on": at(31).date(),
        },
        answers={
            asked[QuestionKind.TEXT]: "=cmd",
            asked[QuestionKind.NUMBER]: "2.50",
            asked[QuestionKind.DATE]: "2027-12-01",
            asked[QuestionKind.CHOICE]: panels[0],
            asked[QuestionKind.CHOICES]: (panels[0], panels[2]),
            asked[QuestionKind.YES_NO]: False,
        },
        consents={ConsentPurpose.PHOTOS: True, ConsentPurpose.CONTACT_LIST: False},
    )
    a_person(store, "Anna Ozola", status=RegistrationStatus.CANCELLED)
    a_person(store, "王", status=None)
    for name in HOSTILE[:-1]:
        if any(map(str.isalnum, name)):
            a_person(store, "x", given=name, family="", function=name)


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Store]:
    with mould(fill).store(tmp_path, "crowd.plenum") as made:
        yield made


def everybody(store: Store) -> list[PersonFacts]:
    """All there is to know."""
    with store.read() as read:
        return people_facts(read, find_ids(read, sort="number"))


def edit_xlsx(path: Path, line: int, heading: str, text: str) -> None:
    """Type into a cell, as a spreadsheet program saves it."""
    book = openpyxl.load_workbook(path)
    (sheet,) = book.worksheets
    column = [cell.value for cell in sheet[1]].index(heading) + 1
    sheet.cell(line, column).value = text or None
    book.save(path)


def edit_csv(path: Path, line: int, heading: str, text: str) -> None:
    """The same in a text file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    rows[line - 1][rows[0].index(heading)] = text
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(rows)
    path.write_bytes(written.getvalue().encode("utf-8-sig"))


def line_of(prepared: Prepared, heading: str, text: str) -> int:
    """The line of the sheet with this text in that column."""
    column = prepared.table.headers.index(heading)
    rows = zip(prepared.table.lines, prepared.table.rows, strict=True)
    return next(line for line, row in rows if row[column] == text)


def looked_at(store: Store, path: Path) -> tuple[Prepared, DryRun]:
    prepared = prepare(store, read_file(path))
    return prepared, preview(store, prepared)


@pytest.mark.parametrize("language", ["en", "pl", "lv", "de", "fr"])
@pytest.mark.parametrize("preset", ["list", "everything"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_nothing_edited_is_nothing_changed(
    crowd: Store, tmp_path: Path, ending: str, preset: str, language: str
) -> None:
    path = tmp_path / f"people.{ending}"
    count = export_people(crowd, path, PeopleWish(preset=preset, language=language))
    _prepared, found = looked_at(crowd, path)
    assert (found.problems, found.ignored, found.unknown_statuses) == ((), (), ())
    changed = [each for each in found.outcomes if each.kind is not OutcomeKind.UNCHANGED]
    assert changed == []
    assert len(found.outcomes) == count == len(everybody(crowd))


EDITS = {
    "Telefon": ("+371 29 000 111", "phone", "+37167012345", "+371 29 000 111"),
    "Dieta": ("", "diet", "Vegan", ""),
    "Funkcja w delegacji": ("Ekspert", "member_function", "head", "expert"),
    "Pokój": ("Pokój jednoosobowy", "room_kind", "twin", "single"),
    "Przyjazd": ("2027-12-10 08:30", "arrival_at", "2027-12-09 23:59", "2027-12-10 08:30"),
    "Zgoda na listę kontaktów": ("tak", "consent_contact_list", "no", "yes"),
    "Transfer po przyjeździe": ("nie", "arrival_transfer", "yes", "no"),
    "Języki": ("łotewski", "languages", "lv, en, pl", "lv"),
    "choices po polsku?": (
        "Youth; Climate",
        "question",
        "B. Youth, sport and culture, Youth",
        "Climate, Youth",
    ),
    "Dieta (2)": ("rice", "question", "", "rice"),
    "number po polsku?": ("3,75", "question", "2.50", "3.75"),
    "Status": ("Lista rezerwowa", "status", "confirmed", "waiting"),
}


@pytest.mark.parametrize("heading", EDITS)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_exactly_the_edited_cell_changes(
    crowd: Store, tmp_path: Path, ending: str, heading: str
) -> None:
    typed, target, old, new = EDITS[heading]
    path = tmp_path / f"people.{ending}"
    export_people(crowd, path, PeopleWish(preset="everything", language="pl"))
    before = everybody(crowd)
    prepared, _found = looked_at(crowd, path)
    edit: Edit = {"xlsx": edit_xlsx, "csv": edit_csv}[ending]
    edit(path, line_of(prepared, "Imię", "Ilze"), heading, typed)
    prepared, found = looked_at(crowd, path)
    (outcome,) = (each for each in found.outcomes if each.kind is not OutcomeKind.UNCHANGED)
    assert outcome.kind is OutcomeKind.CHANGED
    assert [(change.target, change.old, change.new) for change in outcome.changes] == [
        (target, old, new)
    ]
    carry_out(crowd, prepared, found, file_name=path.name)
    after = everybody(crowd)
    touched = [one for one, two in zip(before, after, strict=True) if one != two]
    assert [facts.row.given for facts in touched] == ["Ilze"]
    _prepared, again = looked_at(crowd, path)
    assert {each.kind for each in again.outcomes} == {OutcomeKind.UNCHANGED}
    crowd.undo()
    assert everybody(crowd) == before
