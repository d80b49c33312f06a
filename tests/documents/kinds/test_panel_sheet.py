"""Panel sheets: question, people, participants, lines."""

from documents.agenda_making import a_room, a_session, flow_of
from documents.flowing import printed
from factories import a_delegation, a_person

from app.base.texts import Texts
from app.documents.document import kind_of
from app.documents.flow import (
    Cell,
    Column,
    Flow,
    Heading,
    Ink,
    Paragraph,
    Row,
    Space,
    Table,
)
from app.documents.kinds.panel_sheet import DOCUMENT
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.agenda import add_role
from app.usecases.panels import set_place, set_wishes


def headings(flow: Flow) -> list[tuple[str, bool]]:
    return [
        (block.text, block.new_page)
        for block in flow.blocks
        if isinstance(block, Heading) and block.level == 1
    ]


def test_nothing_yet(store: Store) -> None:
    note = Paragraph("There are no panels or workshops yet.", Ink.NOTE)
    assert [*flow_of(store, "panel_sheet", "en").blocks] == [note]


def test_one_panel(store: Store) -> None:
    panel = a_session(store, "Youth", question=Texts(en="Why?"), room_id=a_room(store))
    ilze = a_person(store, function="Mayor")
    jan = a_person(store, "Jan Nowak", delegation=a_delegation(store))
    role = add_role(store, panel, ilze, {"role": "moderator"})
    set_wishes(store, jan, {panel: 1})
    set_place(store, [(jan, panel)], SignUpState.PLACED)
    assert role

    flow = flow_of(store, "panel_sheet", "en", notes=2)
    assert [*flow.blocks] == [
        Heading("Youth", subtitle="Friday, 10 December 2027 · 09:00–10:00 · Aula"),
        Paragraph("Why?", Ink.STRONG, keep=True),
        Table(
            (Column("", 1.0, name="role"), Column("", 3.0, name="name")),
            [Row(("Moderator", Cell("Ilze Bērziņa", "Mayor")), ilze)],
            zebra=False,
            rules=True,
        ),
        Heading("Participants: 1", 2, bookmark=False),
        flow.blocks[4],
        Table(
            (Column("Name", 1.3, name="name"), Column("City", name="city")),
            [Row(("Jan Nowak", flow.blocks[5].rows[0].cells[1]), jan)],  # type: ignore[union-attr] # a table
            zebra=False,
            rules=True,
            numbered=True,
            number_title="No.",
        ),
        Space(4),
        Heading("Notes", 3, bookmark=False),
        Table((Column("", name="notes"),), [Row(("",), height=9.0)] * 2, zebra=False, rules=True),
    ]


def test_three_panels_each_on_a_page_with_hostile_titles(store: Store) -> None:
    for title in ("x" * 200, "{0}<b>", "A\u202eB"):
        a_session(store, title)
    flow = flow_of(store, "panel_sheet", "en", "pl", people=False)
    assert [new for _, new in headings(flow)] == [False, True, True]
    assert len(printed(flow)) == 3


def test_it_is_found_by_its_key() -> None:
    assert kind_of("panel_sheet") is DOCUMENT
