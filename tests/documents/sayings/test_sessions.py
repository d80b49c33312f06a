"""What a badge says of its person's sessions."""

from documents.agenda_making import a_row as a_session
from documents.card_making import a_row, a_subject
from factories import at

from app.base.texts import Texts
from app.documents.placeholders import find
from app.documents.tongues import tongues
from app.queries.agenda import SessionRow
from app.rules.sessions import SessionType

OWN = (
    a_session(1, "Opening", at(10, 9), kind=SessionType.PLENARY),
    a_session(2, Texts(en="Youth", pl="Młodzież"), at(11, 13, 30), room=Texts(en="Aula")),
)


def said(key: str, own: tuple[SessionRow, ...], *languages: str) -> str:
    bind = find(key).bind
    assert bind is not None
    subject = a_subject(a_row(), sessions=lambda _person_id: own)
    return bind(tongues(*languages))(subject)


def test_a_line_for_each_session() -> None:
    assert said("programme", OWN[:1], "en") == "10/12 09:00  Opening"
    assert said("programme", OWN, "pl", "en") == (
        "10.12 09:00  Opening\n11.12 13:30  Młodzież / Youth\N{NO-BREAK SPACE}· Aula"
    )
    assert not said("programme", (), "en")


def test_panels_only() -> None:
    assert said("panels", OWN, "en") == "Youth"


def test_who_is_nobody_has_none() -> None:
    bind = find("programme").bind
    assert bind is not None
    assert not bind(tongues("en"))(a_subject())
