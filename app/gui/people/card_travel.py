"""Travel and stay on the card: the journey, the hotel, the kitchen, the passport."""

from datetime import date, timedelta
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QLayout

from app.gui.i18n import _
from app.gui.people.card_fields import CardFields, label_of, yes_no
from app.gui.people.inputs import TicksInput
from app.gui.people.lists import Lists
from app.gui.widgets.date_input import write_date
from app.gui.widgets.fields import Field
from app.gui.widgets.layouts import H, V, label
from app.queries.person import PersonCard
from app.rules.registrations import MEAL_NAMES, ROOM_NAMES, Meal, meal_code
from app.usecases.registrations import edit_logistics

MOST_DAYS = 14


def travel(fields: CardFields) -> QLayout:
    """The fields in a column."""
    hint = _("Only for hotel, kitchen and drivers; to be erased soon after the conference.")
    return V(
        label(hint, "caption", wrap=True),
        fields.moment("arrival_at"),
        _pair(fields.line("arrival_by"), fields.choice("arrival_transfer", yes_no)),
        fields.moment("departure_at"),
        _pair(fields.line("departure_by"), fields.choice("departure_transfer", yes_no)),
        fields.line("hotel"),
        _pair(fields.day("hotel_from"), fields.day("hotel_until")),
        fields.choice("room_kind", _rooms),
        fields.room_mate(fields.lists.find_people),
        fields.line("diet"),
        fields.line("allergies"),
        fields.line("accessibility"),
        _meals(fields),
        _pair(fields.line("passport_number"), fields.day("passport_expires_on")),
        spacing=10,
    )


def _pair(one: Field, other: Field) -> QLayout:
    return H((one, 1), (other, 1), spacing=10)


def _rooms() -> list[tuple[object, str]]:
    return [(None, "—"), *((room, _(name)) for room, name in ROOM_NAMES.items())]


def _meals(fields: CardFields) -> Field:
    name = label_of("meals")
    options = meal_options(fields.lists)
    field = fields.made(name, partial(TicksInput, name, options), show=written_meals)

    def read(card: PersonCard) -> object:
        return card.logistics.meals or None

    def write(person: int, value: tuple[str, ...]) -> object:
        return fields.desk.do(edit_logistics, [person], {"meals": value})

    return fields.bind("meals", field, read, write)  # type: ignore[arg-type] # an answer of nothing


def meal_options(lists: Lists) -> list[tuple[str, str]]:
    """Each meal of each day of the conference: how it is kept and how it is called."""
    event = lists.event
    if event is None:
        return []
    length = min((event.ends_on - event.starts_on).days + 1, MOST_DAYS)
    days = [event.starts_on + timedelta(days=number) for number in range(length)]
    return [
        (meal_code(day, meal), f"{write_date(day)}: {_(MEAL_NAMES[meal])}")
        for day in days
        for meal in Meal
    ]


def written_meals(codes: tuple[str, ...]) -> str:
    """Meals in words, those of a day together; what is not known stands as it is."""
    parts = [code.rpartition(" ") for code in codes]
    lines = []
    for day, group in groupby(parts, key=lambda part: part[0]):
        names = ", ".join(_meal(name) for *_when, name in group)
        lines.append(f"{_day(day)}: {names}" if day else names)
    return "\n".join(lines)


def _meal(name: str) -> str:
    return _(MEAL_NAMES[Meal(name)]) if name in set(Meal) else name


def _day(text: str) -> str:
    try:
        return write_date(date.fromisoformat(text))
    except ValueError:
        return text
