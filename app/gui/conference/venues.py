"""Where the conference takes place: buildings with their rooms."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.base.texts import Texts
from app.base.words import N_
from app.gui.conference.section import QuickAdd, RowEditor, Rows, Section
from app.gui.conference.texts import LanguageField
from app.gui.delegations.wording import said
from app.gui.desk import Desk
from app.gui.i18n import _, _n, country_name, number
from app.gui.overview.surfaces import IconBadge
from app.gui.tab_order import show_focused
from app.gui.widgets.card import Card
from app.gui.widgets.country_combo import CountryCombo
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.fields import INSET, Field
from app.gui.widgets.inputs import NumberInput, TextInput
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, line
from app.queries import venues as reading
from app.queries.venues import RoomRow, VenueRow
from app.rules.venues import ROOM_FIELDS, VENUE_FIELDS
from app.usecases import venues

SEATS = 96
TOOLS = 99


class RoomEditor(RowEditor[RoomRow]):
    """A room: name, seats, notes."""

    def __init__(self, section: "Venues", room_id: int) -> None:
        super().__init__(room_id)
        self._section = section
        editable = section.editable
        self.name = LanguageField(_(ROOM_FIELDS["name"].label), editable=editable, bare=True)
        self.seats = Field(
            _(ROOM_FIELDS["seats"].label),
            (lambda: NumberInput(_(ROOM_FIELDS["seats"].label))) if editable else None,
            show=number,
            bare=True,
        )
        self.notes = Field(
            _(ROOM_FIELDS["notes"].label),
            (lambda: TextInput(_(ROOM_FIELDS["notes"].label))) if editable else None,
            bare=True,
        )
        self.seats.setFixedWidth(SEATS)
        for name in ("name", "seats", "notes"):
            self.name_field(getattr(self, name), f"room-{name}")
        self.name.rewritten.connect(lambda texts: self._save(self.name, "name", texts))
        self.seats.edited.connect(lambda seats: self._save(self.seats, "seats", seats))
        self.notes.edited.connect(lambda notes: self._save(self.notes, "notes", notes))
        self.remove.clicked.connect(self._remove)
        tools = box(self.tools()) if editable else None
        if tools is not None:
            tools.setFixedWidth(TOOLS)
        self.setLayout(H((self.name, 3), self.seats, (self.notes, 3), tools, spacing=12))

    def show_row(self, row: RoomRow) -> None:
        """Show the room."""
        self.name.show_texts(row.name, self._section.language)
        self.seats.set_value(row.seats)
        self.notes.set_value(row.notes)
        self._called = said(row.name)
        self.call_it(self._called)

    def _save(self, field: Field, name: str, value: object) -> None:
        answer = self._section.desk.do(venues.edit_room, self.row_id, {name: value})
        answer.then(self._section.said(_("“{name}” changed.", name=self._called)))
        answer.otherwise(field.refuse)

    def _remove(self) -> None:
        told = self._section.said(_("Room “{name}” removed.", name=self._called))
        self._section.desk.do(venues.remove_room, self.row_id).then(told)


class VenueCard(RowEditor[VenueRow]):
    """A building: its facts, its rooms, and a line to add rooms from."""

    def __init__(self, section: "Venues", venue_id: int) -> None:
        super().__init__(venue_id)
        self._section = section
        self.name = LanguageField(_("Name of the venue"), editable=section.editable, bare=True)
        self.name.shown.setProperty("strong", "true")
        self.name.rewritten.connect(lambda texts: self._save(self.name, "name", texts))
        self.facts = {name: self._fact(name) for name in ("address", "city", "country")}
        self.totals = label("", "caption")
        self.rooms: Rows[RoomRow] = Rows(lambda room_id: RoomEditor(section, room_id))
        self.rooms.moved.connect(lambda ids: section.desk.do(venues.order_rooms, ids))
        self.quick = QuickAdd(
            _("Add room"), TextInput(_("Name"), _("New room")), NumberInput(_("Seats"))
        )
        self.quick.inputs[1].setPlaceholderText(_("Seats"))
        self.quick.inputs[1].setFixedWidth(SEATS)
        if not section.editable:
            self.quick.hide()
        self.quick.submitted.connect(self._add_room)
        self.remove.clicked.connect(self._remove)
        self.name_field(self.name, "venue-name")
        self._arrange()

    def _arrange(self) -> None:
        tools = self.tools() if self._section.editable else None
        head = H(
            IconBadge("building-2", "blue", 36), (self.name, 1), self.totals, tools, spacing=12
        )
        facts = H(*((field, 1) for field in self.facts.values()), spacing=12, margins=(48, 0, 0, 0))
        name, seats, notes = (_head(_(ROOM_FIELDS[n].label)) for n in ("name", "seats", "notes"))
        seats.setFixedWidth(SEATS)
        over_tools = QWidget()
        over_tools.setFixedWidth(TOOLS)
        more = over_tools if self._section.editable else None
        self._heads = box(H((name, 3), seats, (notes, 3), more, spacing=12))
        card = Card(head, facts, line(), self._heads, self.rooms, self.quick, spacing=10)
        self.setLayout(V(card))

    def _fact(self, name: str) -> Field:
        title = _(VENUE_FIELDS[name].label)
        country = name == "country"

        def make() -> TextInput | CountryCombo:
            return CountryCombo(title) if country else TextInput(title)

        shown = country_name if country else str
        made = Field(title, make if self._section.editable else None, show=shown)
        made.edited.connect(lambda value: self._save(made, name, value))
        self.name_field(made, f"venue-{name}")
        return made

    def show_row(self, row: VenueRow) -> None:
        """Show the building with its rooms."""
        self.name.show_texts(row.name, self._section.language)
        for name, field in self.facts.items():
            field.set_value(getattr(row, name))
        self._called = said(row.name)
        self.call_it(self._called)
        self.totals.setText(totals([row]))
        self._heads.setVisible(bool(row.rooms))
        self.rooms.show_rows(row.rooms)

    def _save(self, field: Field, name: str, value: object) -> None:
        answer = self._section.desk.do(venues.edit_venue, self.row_id, {name: value})
        answer.then(self._section.said(_("“{name}” changed.", name=self._called)))
        answer.otherwise(field.refuse)

    def _add_room(self, values: list[object]) -> None:
        name, seats = values
        facts = {"name": Texts({self._section.language: str(name)}), "seats": seats}
        answer = self._section.desk.do(venues.add_room, self.row_id, facts)
        answer.then(self.quick.done).otherwise(self.quick.refuse)

    def _remove(self) -> None:
        text = _("Venue “{name}” removed with its rooms.", name=self._called)
        self._section.desk.do(venues.remove_venue, self.row_id).then(self._section.said(text))


def _head(text: str) -> QLabel:
    """A column's title, standing where the values begin and as wide as they are."""
    made = label(text, "section")
    made.setContentsMargins(INSET, 0, 0, 0)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setMinimumWidth(40)
    return made


def totals(rows: list[VenueRow]) -> str:
    """How many rooms and seats: 7 rooms · 446 seats."""
    rooms = [room for venue in rows for room in venue.rooms]
    seats = sum(room.seats or 0 for room in rooms)
    parts = [
        _n("{n} room", "{n} rooms", len(rooms)),
        _n("{n} seat", "{n} seats", seats) if seats else "",
    ]
    return " · ".join(part for part in parts if part)


class Venues(Section):
    """All buildings, one card each."""

    TITLE = N_("Venues and rooms")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.totals = label("", "subtitle")
        self.rows: Rows[VenueRow] = Rows(lambda id_: VenueCard(self, id_), lines=False, spacing=14)
        self.rows.moved.connect(lambda ids: desk.do(venues.order_venues, ids))
        self.quick = QuickAdd(_("Add venue"), TextInput(_("Name"), _("New venue")))
        self.quick.submitted.connect(self._add)
        first = button(_("Add venue"), "plus", "primary", self.add)
        self.empty = EmptyState(
            "building-2",
            _("No venues yet"),
            _("Add the town hall, the school or the hotel, then its rooms with their seats."),
            *([first] if self.editable else []),
        )
        self._line = Card(self.quick, margins=(16, 12, 16, 12))
        self.setLayout(V(self.totals, self.rows, self.empty, self._line, STRETCH, spacing=12))

    def show_all(self) -> None:
        """Read and show everything."""
        rows = self.desk.ask(reading.venues)
        self.totals.setText(totals(rows))
        self.totals.setVisible(len(rows) > 1)
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._line.setVisible(self.editable and bool(rows))

    def show_room(self, room_id: int) -> None:
        """Bring a room into view, with the focus on its name."""
        for card in self.rows.editors.values():
            assert isinstance(card, VenueCard)
            found = card.rooms.editors.get(room_id)
            if isinstance(found, RoomEditor):
                found.name.shown.setFocus(Qt.FocusReason.OtherFocusReason)
                show_focused()

    def add(self) -> None:
        """Let the user type the name of a new building."""
        self._line.show()
        self.quick.begin()

    def _add(self, values: list[object]) -> None:
        answer = self.desk.do(venues.add_venue, {"name": Texts({self.language: str(values[0])})})
        answer.then(self._added).otherwise(self.quick.refuse)

    def _added(self, venue_id: int) -> None:
        self.quick.done()
        card = self.rows.editors[venue_id]
        assert isinstance(card, VenueCard)
        card.quick.begin()
