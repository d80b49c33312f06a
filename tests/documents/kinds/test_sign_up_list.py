"""Sign-up lists: places with a line to sign on, the waiting list under them."""

from documents.agenda_making import a_session, flow_of
from factories import a_person

from app.documents.document import kind_of
from app.documents.flow import Column, Heading, Ink, Paragraph, Row, Table
from app.documents.kinds.sign_up_list import DOCUMENT
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.panels import set_place, set_wishes

COLUMNS = (
    Column("Name", 1.3, name="name", lines=4),
    Column("City", name="city"),
    Column("Signature", width=66.0, name="signature", sign=True),
)


def test_nothing_yet(store: Store) -> None:
    note = Paragraph("There are no panels or workshops yet.", Ink.NOTE)
    assert [*flow_of(store, "sign_up_list", "en").blocks] == [note]


def test_one_panel_with_places_and_a_waiting_list(store: Store) -> None:
    panel = a_session(store, "Youth", capacity=2)
    people = [a_person(store, f"Anna {name}") for name in ("A", "B", "C")]
    for person, state in zip(people, ("placed", "waiting", "declined"), strict=True):
        set_wishes(store, person, {panel: 1})
        set_place(store, [(person, panel)], SignUpState(state))

    shape = {"zebra": False, "rules": True, "numbered": True, "number_title": "No."}
    assert [*flow_of(store, "sign_up_list", "en", empty=1).blocks] == [
        Heading("Youth", subtitle="Friday, 10 December 2027 · 09:00–10:00"),
        Paragraph("Places taken: 1 of 2", Ink.SMALL, keep=True),
        Table(
            COLUMNS,
            [Row(("Anna A", "", ""), people[0], 9.0), Row(("", "", ""), height=9.0)],
            **shape,  # type: ignore[arg-type] # by name
        ),
        Heading("Waiting list", 2, bookmark=False),
        Table(COLUMNS, [Row(("Anna B", "", ""), people[1], 9.0)], **shape),  # type: ignore[arg-type] # by name
    ]


def test_three_panels_without_signatures(store: Store) -> None:
    for number in range(3):
        a_session(store, f"P{number}")
    flow = flow_of(store, "sign_up_list", "en", signature=False, waiting=False)
    headings = [block for block in flow.blocks if isinstance(block, Heading)]
    assert [heading.new_page for heading in headings] == [False, True, True]
    tables = [block for block in flow.blocks if isinstance(block, Table)]
    assert {table.columns for table in tables} == {COLUMNS[:2]}
    assert flow.blocks[1] == Paragraph("Places taken: 0", Ink.SMALL, keep=True)


def test_it_is_found_by_its_key() -> None:
    assert kind_of("sign_up_list") is DOCUMENT
