"""All about one person on paper: consents with wording and date, nothing of others."""

from datetime import UTC, datetime
from itertools import pairwise

from documents.agenda_making import flow_of
from factories import a_delegation, a_person, a_png, spoil_pictures

from app.documents.document import Asked, kind_of
from app.documents.flow import Cell, Column, Flow, Heading, Ink, Paragraph, Pictures, Row, Table
from app.documents.kinds.personal_data import DOCUMENT, Options
from app.documents.tongues import tongues
from app.rules.closing import DisclosureKind
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.disclosures import note_disclosure
from app.usecases.registrations import set_photo

NOW = datetime(2027, 12, 10, 8, tzinfo=UTC)


def flow(store: Store, *ids: int, **options: object) -> Flow:
    tongue, chosen = tongues("en"), Options(**options)  # type: ignore[arg-type] # by name
    with store.read() as read:
        facts = DOCUMENT.collect(read, Asked(ids), chosen, tongue)
    made = DOCUMENT.layout(facts, tongue, chosen)
    assert isinstance(made, Flow)
    return made


def parts(made: Flow) -> dict[str, Table]:
    blocks = list(made.blocks)
    return {
        block.text: after
        for block, after in pairwise(blocks)
        if isinstance(block, Heading) and isinstance(after, Table)
    }


def agree(store: Store, person: int, *, given: bool) -> None:
    known = {"at": NOW, "source": ConsentSource.EMAIL, "wording": "I agree"}
    record_consent(store, [person], ConsentPurpose.PHOTOS, given=given, **known)  # type: ignore[arg-type] # the same


def test_nobody_was_chosen(store: Store) -> None:
    assert list(flow_of(store, "personal_data", "en").blocks) == [
        Paragraph("Choose the one person whose data is to be printed.", Ink.NOTE)
    ]


def test_a_line_for_each_value(store: Store) -> None:
    ida = a_person(
        store, "Ida Quetzal", delegation=a_delegation(store, "Riga"), phone="+49 1", title="Dr."
    )
    made = flow(store, ida)
    assert made.head.title == "Data about one person"
    assert next(iter(made.blocks)) == Heading("Dr. Ida Quetzal", 1)
    rows = parts(made)["Person"].rows
    assert Row((Cell("Phone", ink=Ink.SMALL), "+49 1")) in rows
    assert parts(made)["Delegation"].rows == [Row((Cell("Delegation", ink=Ink.SMALL), "Riga"))]


def test_consents_as_a_table_without_what_was_taken_back(store: Store) -> None:
    ida = a_person(store, "Ida Quetzal")
    agree(store, ida, given=True)
    agree(store, ida, given=False)
    agree(store, ida, given=True)
    store.undo()
    table = parts(flow(store, ida))["Consents"]
    titles = [column.title for column in table.columns if isinstance(column, Column)]
    assert titles == ["Purpose", "Agreed", "Date", "Source", "Wording"]
    when = "10 Dec 2027, 09:00"
    assert table.rows == [
        Row(("Photos", "yes", when, "E-mail", "I agree")),
        Row(("Photos", "no", when, "E-mail", "I agree")),
    ]
    assert len(parts(flow(store, ida, taken_back=True))["Consents"].rows) == 4


def test_two_people_are_not_mixed(store: Store) -> None:
    ids = [a_person(store, name) for name in ("Ada A", "Bo B")]
    assert [type(block) for block in flow(store, *ids).blocks] == [Paragraph]


def test_what_left_and_may_concern(store: Store) -> None:
    ida = a_person(store, "Ida Quetzal")
    note_disclosure(
        store, DisclosureKind.EXPORT, "Hotel", columns=("family", "hotel"), recipient="Hotel A"
    )
    rows = parts(flow(store, ida))["What left the computer and may tell of them"].rows
    assert [row.cells[1:] for row in rows] == [
        ("Exported table", "Hotel", "family, hotel", "Hotel A")
    ]


def test_a_portrait_that_cannot_be_shown_is_left_out(store: Store) -> None:
    ida = a_person(store, "Ida Quetzal")
    set_photo(store, ida, a_png())
    spoil_pictures(store)
    assert not any(isinstance(block, Pictures) for block in flow(store, ida).blocks)


def test_it_is_found_by_its_key() -> None:
    assert kind_of("personal_data") is DOCUMENT
