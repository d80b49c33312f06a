"""Who leaves, in which columns, in which language, and the old file when it fails."""

import json
import resource
import signal
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from exchange.leaving import HOSTILE
from factories import a_delegation, a_person, an_empty_store

from app.base.errors import FileProblem, RuleBroken
from app.base.texts import Texts
from app.exchange.columns import COLUMNS
from app.exchange.delegation_columns import COLUMNS as DELEGATION_COLUMNS
from app.exchange.export import (
    PeopleWish,
    delegations_table,
    export_delegations,
    export_people,
    people_table,
)
from app.exchange.nomination_out import write_nominations
from app.exchange.presets import PRESETS
from app.queries.disclosures import rows as noted
from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.people import add_people
from app.usecases.questions import add_question


def names(store: Store, **wish: object) -> list[str]:
    """The given names of a table, from above."""
    table = store.ask(people_table, PeopleWish(columns=("given",), **wish))  # type: ignore[arg-type] # by name
    return [row[0] for row in table.rows]


def test_filter_order_and_choice(store: Store) -> None:
    anna = a_person(store, "Anna Zariņa")
    ilze = a_person(store, "Ilze Bērziņa", status=RegistrationStatus.CONFIRMED)
    juris = a_person(store, "Juris Āboliņš", status=RegistrationStatus.CONFIRMED)
    assert names(store) == ["Juris", "Ilze", "Anna"]
    assert names(store, descending=True) == ["Anna", "Ilze", "Juris"]
    assert names(store, sort="number") == ["Anna", "Ilze", "Juris"]
    confirmed = PeopleFilter(status=RegistrationStatus.CONFIRMED)
    assert names(store, who=confirmed) == ["Juris", "Ilze"]
    assert names(store, who=confirmed, ids=(ilze, anna, juris)) == ["Ilze", "Anna", "Juris"]
    assert names(store, ids=()) == []


def test_columns_in_the_order_asked_for(store: Store) -> None:
    first = add_question(store, {"label": Texts(en="A?"), "kind": QuestionKind.TEXT})
    second = add_question(store, {"label": Texts(en="B?", pl="Be?"), "kind": QuestionKind.TEXT})
    a_person(store, "Ilze Bērziņa", answers={second: "yes"})
    wish = PeopleWish(
        columns=(f"question:{second}", "family", "questions", "family"), language="pl"
    )
    table = store.ask(people_table, wish)
    assert [h.text for h in table.headings] == ["Be?", "Nazwisko", "A?"]
    assert [h.key for h in table.headings] == [
        *(f"question:{second}", "family", f"question:{first}"),
    ]
    assert table.rows == (("yes", "Bērziņa", None),)
    assert (table.name, len(table.uids)) == ("Uczestnicy", 1)


def test_what_is_not_known_is_refused(store: Store) -> None:
    with pytest.raises(RuleBroken, match="^There is no column “shoe”. Known are: code, number, "):
        store.ask(people_table, PeopleWish(columns=("given", "shoe")))
    with pytest.raises(RuleBroken, match="^There is no column “question:9”."):
        store.ask(people_table, PeopleWish(columns=("question:9",)))
    with pytest.raises(RuleBroken, match="^There is no list “police”. Known are: list, everyt"):
        store.ask(people_table, PeopleWish(preset="police"))
    with pytest.raises(RuleBroken, match="^“tlhh” is not a language code."):
        store.ask(people_table, PeopleWish(language="tlhh"))
    with pytest.raises(RuleBroken, match="^There is no column “shoe”. Known are: protocol_rank, "):
        store.ask(delegations_table, ("shoe",), "en")


def test_a_list_of_counts_and_its_people(store: Store) -> None:
    a_person(store, logistics={"diet": "Vegan"}, status=RegistrationStatus.CONFIRMED)
    a_person(store, "Žanis Ozols", logistics={"diet": "vegan"}, status=RegistrationStatus.CANCELLED)
    table = store.ask(people_table, PeopleWish(preset="caterer", language="lv"))
    assert [h.text for h in table.headings] == [
        *("Diena", "Ēdienreize", "Diēta", "Alerģijas", "Dalībnieki"),
    ]
    assert (table.rows, table.uids) == (((None, None, "Vegāna", "", 1),), ())
    by_name = store.ask(people_table, PeopleWish(preset="caterer", columns=("given", "diet")))
    assert by_name.rows == (("Ilze", "Vegan"),)


def test_cards_keep_their_names_for_address_books(store: Store, tmp_path: Path) -> None:
    a_person(store)
    tables = [store.ask(people_table, PeopleWish(preset=key)) for key in ("press", "everything")]
    assert tables[1].uids[0].startswith("urn:uuid:")
    a_person(store, "Anna Ozola")
    again = store.ask(people_table, PeopleWish(preset="everything"))
    assert tables[1].uids[0] == again.uids[0] != again.uids[1]


def test_delegations_in_protocol_order(store: Store, tmp_path: Path) -> None:
    riga = a_delegation(store, "Rīga", places=3)
    a_delegation(store, "Łódź", "PL", protocol_rank=1)
    a_delegation(store, "Cēsis")
    a_person(store, delegation=riga, function=MemberFunction.HEAD)
    gone = a_delegation(store, "Valka", "EE")
    a_person(
        store,
        "Juhan Tamm",
        delegation=gone,
        function=MemberFunction.HEAD,
        status=RegistrationStatus.CANCELLED,
    )
    table = store.ask(delegations_table, ("delegation", "head", "places"), "lv")
    assert table.rows == (
        ("Łódź", "", None),
        ("Valka", "", None),
        ("Cēsis", "", None),
        ("Rīga", "Ilze Bērziņa", 3),
    )
    assert len(store.ask(delegations_table, (), "en").headings) == len(DELEGATION_COLUMNS)
    target = tmp_path / "delegations.json"
    assert export_delegations(store, target, language="pl") == 4
    assert [each["country"] for each in json.loads(target.read_text("utf-8"))] == [
        *("PL", "EE", "LV", "LV"),
    ]


def test_an_empty_conference_leaves_too(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        assert export_people(store, tmp_path / "nobody.json", PeopleWish()) == 0
        assert export_delegations(store, tmp_path / "none.xlsx") == 0
    assert json.loads((tmp_path / "nobody.json").read_text("utf-8")) == []


@pytest.mark.parametrize("ending", ["xlsx", "csv", "vcf", "json"])
def test_hostile_names_leave_in_every_format(ending: str, store: Store, tmp_path: Path) -> None:
    kept = [name for name in HOSTILE if len(name) < 200 and any(map(str.isalnum, name))]
    for name in kept:
        a_person(store, "x", given=name, notes=name)
    target = tmp_path / f"people.{ending}"
    assert export_people(store, target, PeopleWish(preset="everything")) == len(kept)


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may grow beyond 20,000 bytes: writing fails as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def a_crowd(store: Store, count: int) -> None:
    """Many people with something to say."""
    from app.rules.people import NewPerson

    add_people(
        store,
        [
            NewPerson(
                {"given": f"Ilze {n}", "family": f"Bērziņa {n}", "notes": f"note {n} " * 20},
                logistics={"diet": "Vegan"},
            )
            for n in range(count)
        ],
    )


@pytest.mark.parametrize("ending", ["xlsx", "csv", "vcf", "json"])
def test_a_full_disk_leaves_the_old_file(
    ending: str, store: Store, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    a_crowd(store, 700)
    target = tmp_path / f"people.{ending}"
    target.write_bytes(b"old")
    before = sorted(path.name for path in tmp_path.iterdir())
    request.getfixturevalue("small_disk")
    with pytest.raises(FileProblem) as refused:
        export_people(store, target, PeopleWish(preset="everything"))
    assert str(refused.value) == (
        f"The disk is full: “people.{ending}” was not written. Free some space, then try again."
    )
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_wrong_ending_is_refused_before_anything_is_read(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="does not say what it is to be"):
        export_people(store, tmp_path / "people.pdf", PeopleWish(preset="police"))


def test_a_workbook_of_thousands_needs_little_memory(store: Store, tmp_path: Path) -> None:
    a_crowd(store, 2_000)
    table = store.ask(people_table, PeopleWish(preset="everything"))
    assert len(table.headings) == len(COLUMNS)
    from app.exchange.exporter import write_table

    write_table(table, tmp_path / "first.xlsx")  # what is imported now is not counted
    tracemalloc.start()
    write_table(table, tmp_path / "people.xlsx")
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_what_left_is_noted_with_names_of_columns_and_for_whom(
    store: Store, tmp_path: Path
) -> None:
    add_question(store, {"label": Texts(en="A tour?", pl="Zwiedzanie?"), "kind": QuestionKind.TEXT})
    riga = a_delegation(store, "Rīga", contact_name="Ada Ozola", contact_phone="+371 1")
    stays = {"hotel": "Astoria", "arrival_transfer": True, "departure_transfer": True}
    a_person(store, "Ilze Bērziņa", delegation=riga, function=MemberFunction.HEAD, logistics=stays)
    a_person(store, "Jan Nowak", delegation=riga, logistics={"diet": "vegan"})
    out = tmp_path / "list.csv"
    wishes = (
        PeopleWish(preset="hotel", recipient="Astoria"),
        PeopleWish(preset="caterer", language="pl"),
        PeopleWish(preset="transfer", language="lv"),
        PeopleWish(columns=("family", "questions"), language="pl"),
    )
    for wish in wishes:
        export_people(store, out, wish)
    export_delegations(store, out, columns=("city", "head", "contact_phone"), language="de")
    write_nominations(store, tmp_path / "forms", language="pl")
    *rows, forms = [
        (row.what, row.recipient, row.people, row.columns) for row in store.ask(noted)[::-1]
    ]
    told = ("When", "Direction", "Train, flight", "Name", "Delegation", "Phone")
    hotel = ("Hotel", "First night", "Leaves the hotel on", "Nights", "Hotel room")
    name = ("Title", "Given name", "Family name")
    assert rows == [
        (PRESETS["hotel"].title, "Astoria", 1, (*name, *hotel, "Shares the room with")),
        (PRESETS["caterer"].title, "Caterer", 0, ("Day", "Meal", "Diet", "Allergies", "People")),
        (PRESETS["transfer"].title, "Driver", 1, told),
        ("People", "", 2, ("Family name", "Zwiedzanie?")),
        ("Delegations", "", 2, ("City", "Head of delegation", "Phone of the contact")),
    ]
    assert forms[:3] == ("Nomination forms", "Delegations", 2)
    assert (forms[3][1], "Zwiedzanie?" in forms[3]) == ("Given name", True)
