"""What is said of a session."""

from typing import Any

from documents.agenda_making import a_row

from app.base.names import PersonalName
from app.base.texts import Texts
from app.documents import agenda_saying as saying
from app.documents.tongues import tongues
from app.queries.agenda import ItemRow, RoleRow
from app.rules.sessions import RoleType, SessionType

EN = tongues("en")


def a_role(family: str, role: RoleType, city: str = "", item_id: int | None = None) -> RoleRow:
    name = PersonalName("Anna", family)
    known: list[Any] = [1, 1, item_id, 1, role, "", True, name, "", Texts(), city, "", True]
    return RoleRow(*known)


def test_who_leads_comes_first_and_speakers_are_not_called_so() -> None:
    roles = (
        a_role("Nowak", RoleType.SPEAKER, "Toruń"),
        a_role("Abele", RoleType.PANELLIST),
        a_role("Ozols", RoleType.MODERATOR, "Riga"),
        a_role("Bērziņa", RoleType.PANELLIST),
        a_role("Hidden", RoleType.INTERPRETER),
        a_role("Other", RoleType.SPEAKER, item_id=7),
    )
    assert saying.people(roles, EN) == (
        "Moderator: Anna Ozols (Riga); Anna Nowak (Toruń); Panellist: Anna Abele, Anna Bērziņa"
    )
    item = ItemRow(7, 1, Texts(en="Welcome"), 10)
    assert saying.item_line(EN.first, item, roles, EN) == "Welcome – Anna Other"
    assert saying.item_line(EN.first, item, (), EN) == "Welcome"


def test_titles_and_room_in_both_languages() -> None:
    both = tongues("pl", "lv")
    row = a_row(title="x", room=Texts(pl="Sala", lv="Zāle"))
    assert saying.titles(row, both) == ("x",)
    assert saying.rooms(row, both) == "Sala / Zāle"


def test_colours_only_if_wanted() -> None:
    row = a_row(tone="blue", kind=SessionType.MEAL)
    assert saying.tone(row, colours=True) == "blue"
    assert not saying.tone(row, colours=False)
    assert saying.is_pause(row)
    assert not saying.is_pause(a_row())
