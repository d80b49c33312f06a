"""Wishes come with people: in lists, and in the nomination form with its lists to choose from."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from factories import a_delegation, a_person, at

from app.base.texts import Texts
from app.exchange.export import PeopleWish, export_people
from app.exchange.importing import Prepared, carry_out, prepare, preview
from app.exchange.nomination_out import write_nominations
from app.exchange.reading.open import read_data
from app.queries import panels
from app.rules.importing.values import DryRun, OutcomeKind, Target
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.agenda import add_session
from app.usecases.panels import set_wishes


@pytest.fixture
def ids(store: Store) -> list[int]:
    """Three panels, one after the other."""
    return [
        add_session(
            store,
            {
                "title": Texts(en=title, pl=f"{title} pl"),
                "kind": SessionType.PANEL,
                "starts_at": at(10, hour),
            },
        )
        for hour, title in ((10, "Water"), (11, "Trams, buses"), (12, "Youth"))
    ]


def wished(store: Store, person_id: int) -> dict[int, int | None]:
    return store.ask(panels.wishes_of, [person_id]).get(person_id, {})


def looked_at(store: Store, data: bytes | str) -> tuple[Prepared, DryRun]:
    raw = data.encode() if isinstance(data, str) else data
    prepared = prepare(store, read_data(raw, "list"))
    return prepared, preview(store, prepared)


def brought_in(store: Store, data: bytes | str) -> dict[int, int]:
    prepared, run = looked_at(store, data)
    return carry_out(store, prepared, run, file_name="list.csv")


HEAD = "Given name;Family name;E-mail;"


def test_a_column_for_each_rank(store: Store, ids: list[int]) -> None:
    lines = f"{HEAD}First choice;Wybór 2;3. Wahl\nAna;Ek;a@example.org;Youth;2;Water pl\n"
    ((_line, ana),) = brought_in(store, lines).items()
    assert wished(store, ana) == {ids[2]: 1, ids[1]: 2, ids[0]: 3}
    _prepared, run = looked_at(store, lines)
    assert [outcome.kind for outcome in run.outcomes] == [OutcomeKind.UNCHANGED]


def test_a_list_of_wishes_and_a_newer_one(store: Store, ids: list[int]) -> None:
    ((_line, ana),) = brought_in(
        store, f'{HEAD}Wishes\nAna;Ek;a@example.org;"Youth; Trams, buses"\n'
    ).items()
    assert wished(store, ana) == {ids[2]: 1, ids[1]: 2}
    newer = f'{HEAD}Wishes\nAna;Ek;a@example.org;"1, 3"\n'
    _prepared, run = looked_at(store, newer)
    assert [(change.target, change.old) for change in run.outcomes[0].changes] == [
        (Target.WISHES, "3. Youth; 2. Trams, buses")
    ]
    brought_in(store, newer)
    assert wished(store, ana) == {ids[0]: 1, ids[2]: 2}
    store.undo()
    assert wished(store, ana) == {ids[2]: 1, ids[1]: 2}


def test_wishes_changed_here_stay(store: Store, ids: list[int]) -> None:
    lines = f"{HEAD}First choice\nAna;Ek;a@example.org;Youth\n"
    ((_line, ana),) = brought_in(store, lines).items()
    set_wishes(store, ana, {ids[0]: 1})
    _prepared, run = looked_at(store, lines)
    assert [outcome.kind for outcome in run.outcomes] == [OutcomeKind.UNCHANGED]
    assert [change.target for change in run.outcomes[0].kept] == [Target.WISH_1]


@pytest.mark.usefixtures("ids")
@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ("Nothing;", "There is no session “Nothing” to sign up for."),
        ("Youth;3", "“3” is wished twice. Leave one of the two out."),
    ],
)
def test_what_cannot_be_wished_is_refused(store: Store, cells: str, sentence: str) -> None:
    lines = f"{HEAD}First choice;Second choice\nAna;Ek;a@example.org;{cells}\n"
    _prepared, run = looked_at(store, lines)
    (outcome,) = run.outcomes
    assert (outcome.kind, [str(p.error) for p in outcome.problems]) == (
        OutcomeKind.REFUSED,
        [sentence],
    )


def form_of(store: Store, folder: Path) -> openpyxl.Workbook:
    (path,) = write_nominations(store, folder, language="pl")
    return openpyxl.load_workbook(path)


def test_the_form_offers_the_panels_and_brings_wishes_back(
    store: Store, ids: list[int], tmp_path: Path
) -> None:
    ana = a_person(store, "Ana Ek", delegation=a_delegation(store, places=2))
    set_wishes(store, ana, {ids[1]: 1})
    book = form_of(store, tmp_path)
    sheet = book.worksheets[0]
    keys = [cell.value for cell in sheet[2]]
    place = keys.index("wish_1") + 1
    row = next(r for r in range(3, 20) if sheet.cell(r, 1).value == 1)
    assert sheet.cell(row, place).value == "2. Trams, buses pl"
    choices = [cell.value for cell in book["lists"][openpyxl.utils.get_column_letter(place)]]
    assert choices[:3] == ["1. Water pl", "2. Trams, buses pl", "3. Youth pl"]
    sheet.cell(row, place).value = "3. Youth pl"
    sheet.cell(row, place + 1).value = "1. Water pl"
    data = BytesIO()
    book.save(data)
    brought_in(store, data.getvalue())
    assert wished(store, ana) == {ids[2]: 1, ids[0]: 2}


def test_a_form_without_panels_does_not_ask(store: Store, tmp_path: Path) -> None:
    a_delegation(store, places=2)
    keys = [cell.value for cell in form_of(store, tmp_path).worksheets[0][2]]
    assert "wish_1" not in keys


@pytest.mark.parametrize("language", ["en", "pl"])
def test_wishes_leave_with_people_and_come_back(
    store: Store, ids: list[int], tmp_path: Path, language: str
) -> None:
    ana = a_person(store, "Ana Ek")
    a_person(store, "Ben Ek")
    wishes = {ids[2]: 1, ids[0]: 2, ids[1]: 2}
    set_wishes(store, ana, wishes)
    path = tmp_path / "people.csv"
    columns = ("code", "given", "family", "wish_1", "wish_2", "wish_3")
    export_people(store, path, PeopleWish(columns=columns, language=language))
    text = path.read_text(encoding="utf-8-sig")
    ending = "" if language == "en" else " pl"
    assert f"3. Youth{ending}" in text
    assert f"1. Water{ending}; 2. Trams, buses{ending}" in text

    _prepared, run = looked_at(store, path.read_bytes())
    assert [outcome.kind for outcome in run.outcomes] == [OutcomeKind.UNCHANGED] * 2
    edited = text.replace(f"3. Youth{ending}", f"2. Trams, buses{ending}").replace(
        f"1. Water{ending}; 2. Trams, buses{ending}", f"3. Youth{ending}"
    )
    brought_in(store, edited)
    assert wished(store, ana) == {ids[1]: 1, ids[2]: 2}
