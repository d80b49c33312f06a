"""The facts of the conference: texts, days, contact, languages, each saved where it stands."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from app.base.words import N_
from app.gui.conference.languages import LanguagesCard
from app.gui.conference.section import Section
from app.gui.conference.texts import LanguageField
from app.gui.desk import Desk
from app.gui.i18n import _, country_name, day
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.country_combo import CountryCombo
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import Input, TextInput
from app.gui.widgets.layouts import STRETCH, H, V, button, label
from app.gui.widgets.moment_input import MomentInput, show_moment
from app.queries import events
from app.queries.events import EventRow
from app.rules.events import EVENT_FIELDS
from app.usecases.events import edit_event

TEXTS = {
    "title": "type",
    "motto": "message-square",
    "place": "map-pin",
    "host": "landmark",
    "funder_text": "handshake",
}
LONG = {"funder_text": 4}
TWO_WEEKS = timedelta(days=14)
EVENING = time(18)


@cache
def zones() -> list[tuple[str, str]]:
    """(name, shown) of every time zone."""
    return [(zone, zone.replace("_", " ")) for zone in sorted(available_timezones())]


class About(Section):
    """Every fact of the conference in a field of its own."""

    TITLE = N_("About")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.fields: dict[str, Field] = {}
        self._event: EventRow | None = None
        self.languages = LanguagesCard(self)
        left = V(self._texts_card(), self.languages, STRETCH, spacing=14)
        right = V(self._when_card(), self._contact_card(), STRETCH, spacing=14)
        self.setLayout(V(H((left, 1), (right, 1), spacing=14), STRETCH))

    def _texts_card(self) -> Card:
        for name, icon in TEXTS.items():
            made = LanguageField(
                _(EVENT_FIELDS[name].label),
                editable=self.editable,
                lines=LONG.get(name, 1),
                icon=icon,
            )
            made.rewritten.connect(lambda texts, name=name: self._save(name, texts))
            self.fields[name] = made
        hint = _("Printed with the logos on documents, in the language of the reader.")
        return Card(
            label(_("Names and texts"), "strong"),
            *(self.fields[name] for name in TEXTS),
            label(hint, "caption", wrap=True),
            spacing=12,
        )

    def _when_card(self) -> Card:
        first = self._field("starts_on", DateInput, "calendar-days", day)
        last = self._field("ends_on", DateInput, show=day)
        zone = self._field(
            "time_zone",
            lambda name: ChoiceCombo(name, zones()),
            "globe",
            lambda z: str(z).replace("_", " "),
        )
        country = self._field("country", CountryCombo, "flag", country_name)
        deadline = self._field(
            "registration_deadline",
            lambda name: MomentInput(name, suggested=self._suggested()),
            "clock",
            show_moment,
        )
        self.clear = button(_("Clear"), kind="link", on=self._clear)
        self.clear.setAccessibleName(_("Clear the registration deadline"))
        return Card(
            label(_("When and where"), "strong"),
            H((V(first, STRETCH), 1), (V(last, STRETCH), 1), spacing=12),
            zone,
            country,
            H((deadline, 1), self.clear, spacing=8),
            spacing=12,
        )

    def _contact_card(self) -> Card:
        hint = _("Who answers delegations; stands on invitations and forms.")
        return Card(
            V(label(_("Contact"), "strong"), label(hint, "caption", wrap=True), spacing=2),
            self._field("contact_name", TextInput, "user"),
            self._field("contact_email", TextInput, "mail"),
            self._field("contact_phone", TextInput, "phone"),
            spacing=12,
        )

    def _field(
        self,
        name: str,
        make: Callable[[str], Input],
        icon: str = "",
        show: Callable[[Any], str] = str,
    ) -> Field:
        title = _(EVENT_FIELDS[name].label)
        made = Field(title, (lambda: make(title)) if self.editable else None, icon=icon, show=show)
        made.edited.connect(lambda value: self._save(name, value))
        self.fields[name] = made
        return made

    def show_all(self) -> None:
        """Read and show everything."""
        self._event = event = self.desk.ask(events.event)
        if event is None:
            return
        for name, field in self.fields.items():
            value = getattr(event, name)
            if isinstance(field, LanguageField):
                field.show_texts(value, self.language)
            else:
                field.set_value(value)
        self.clear.setVisible(self.editable and event.registration_deadline is not None)
        self.languages.show_languages(event.languages)

    def edit(self, name: str) -> None:
        """Open one of the fields."""
        self.fields[name].edit()

    def _suggested(self) -> datetime | None:
        if self._event is None:
            return None
        return datetime.combine(self._event.starts_on - TWO_WEEKS, EVENING)

    def _clear(self) -> None:
        said = self.said(_("Registration deadline cleared."))
        self.desk.do(edit_event, {"registration_deadline": None}).then(said)

    def _save(self, name: str, value: object) -> None:
        changes = {name: value, **self._carried(name, value)}
        answer = self.desk.do(edit_event, changes)
        answer.then(self.said(_("{field} changed.", field=_(EVENT_FIELDS[name].label))))
        answer.otherwise(self.fields[name].refuse)

    def _carried(self, name: str, value: object) -> dict[str, object]:
        """A conference that begins after its end is moved as a whole."""
        event = self._event
        if name != "starts_on" or event is None or not isinstance(value, date):
            return {}
        if value <= event.ends_on:
            return {}
        return {"ends_on": value + (event.ends_on - event.starts_on)}
