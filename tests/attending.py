"""People who came, people who signed, panels with a door: for tests of attendance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from factories import a_delegation, a_person, at

from app.base.texts import Texts
from app.rules.checkins import PointKind
from app.rules.registrations import RegistrationStatus, Sex
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.agenda import add_session
from app.usecases.attendance import Sheet, sign
from app.usecases.checkins import Door, add_point, check_in_people, need_day_points
from app.usecases.events import edit_event

FRIDAY, SATURDAY, SUNDAY = (date(2027, 12, day) for day in (10, 11, 12))
DAYS = (FRIDAY, SATURDAY, SUNDAY)
EVENING = datetime(2027, 12, 12, 18, tzinfo=UTC)
CONFIRMED = RegistrationStatus.CONFIRMED


def morning(day: date) -> datetime:
    """When the doors open, in UTC."""
    return datetime(day.year, day.month, day.day, 8, tzinfo=UTC)


def came(store: Store, day: date, person_ids: Sequence[int]) -> None:
    """These people were let in on a day."""
    [point] = need_day_points(store, [day])
    check_in_people(store, Door(point), person_ids, now=morning(day))


def signed(store: Store, day: date, person_ids: Sequence[int]) -> None:
    """These people signed the sheet of a day."""
    sign(store, Sheet(day, name=f"{day:%d.%m.}"), person_ids, now=EVENING)


def a_panel(store: Store, title: str = "Youth", day: int = 10, **names: str) -> int:
    """A panel at nine o'clock; its id."""
    facts = {"title": Texts(names, en=title), "kind": SessionType.PANEL, "starts_at": at(day, 9)}
    return add_session(store, facts)


def came_to(store: Store, session_id: int, person_ids: Sequence[int], day: date = FRIDAY) -> None:
    """These people were let in at the door of a session."""
    facts = {"name": Texts(en="Door"), "kind": PointKind.SESSION, "session_id": session_id}
    point = add_point(store, {**facts, "day": day})
    check_in_people(store, Door(point), person_ids, now=morning(day))


@dataclass(frozen=True)
class Held:
    """Who is who in a small conference that was held; ids of people, delegations, a panel.

    Ilze came on three days and signed on two, Jan came and signed on the first, Bo only
    signed on the second, Ute never came. Ilze and Jan were in the panel.
    """

    ilze: int
    jan: int
    bo: int
    ute: int
    riga: int
    torun: int
    panel: int


def a_held_conference(store: Store) -> Held:
    """A conference in Latvia with guests from Poland and somebody from nowhere."""
    edit_event(store, {"country": "LV", "place": Texts(en="Riga", pl="Ryga")})
    riga, torun = a_delegation(store), a_delegation(store, "Toruń", "PL")
    women, men = {"registration": {"sex": Sex.FEMALE}}, {"registration": {"sex": Sex.MALE}}
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, status=CONFIRMED, **women)
    jan = a_person(store, "Jan Nowak", delegation=torun, status=CONFIRMED, **men)
    bo = a_person(store, "Bo Ek", status=CONFIRMED)
    ute = a_person(store, "Ute Voß", delegation=torun, status=CONFIRMED, **women)
    panel = a_panel(store, pl="Młodzież")
    for day, there in zip(DAYS, ([ilze, jan], [ilze], [ilze]), strict=True):
        came(store, day, there)
    signed(store, FRIDAY, [ilze, jan])
    signed(store, SATURDAY, [bo, ilze])
    came_to(store, panel, [ilze, jan])
    return Held(ilze, jan, bo, ute, riga, torun, panel)
