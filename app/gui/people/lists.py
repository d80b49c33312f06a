"""What the page's inputs offer to choose from, each list read when it is first needed."""

from functools import cached_property
from types import MappingProxyType

from app.base.texts import Texts, sort_key
from app.gui.desk import Desk
from app.gui.i18n import _, country_name, current_language
from app.queries import delegations, events, organisations, people, questions
from app.queries.events import CategoryRow, EventRow, TagRow
from app.queries.people import PeopleFilter
from app.queries.questions import QuestionRow
from app.rules.delegations import FUNCTION_NAMES, MemberFunction
from app.rules.registrations import STATUS_NAMES, RegistrationStatus

SOURCES = MappingProxyType(
    {
        "event": {"event"},
        "categories": {"registration_category", "registration"},
        "tags": {"tag", "person_tag"},
        "delegations": {"delegation", "organisation"},
        "countries": {"organisation"},
        "questions": {"question", "answer"},
    }
)
TABLES = frozenset[str]().union(*SOURCES.values())


def said(texts: Texts | None) -> str:
    """The text in the language of the window, else in English, else in any."""
    return "" if texts is None else texts.best((current_language(), "en"))


def statuses() -> list[tuple[RegistrationStatus, str]]:
    """The states of a registration as they are called."""
    return [(status, _(name)) for status, name in STATUS_NAMES.items()]


def functions() -> list[tuple[MemberFunction | None, str]]:
    """What people can be within a delegation, nothing first."""
    return [(None, "—"), *((function, _(name)) for function, name in FUNCTION_NAMES.items())]


class Lists:
    """The lists of one open file in the language of the window."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def forget(self, tables: frozenset[str] = TABLES) -> None:
        """Read again what these tables feed, when it is needed next."""
        for name, sources in SOURCES.items():
            if sources & tables:
                self.__dict__.pop(name, None)

    @cached_property
    def event(self) -> EventRow | None:
        """The conference, which says on which days there are meals."""
        return self._desk.ask(events.event)

    @cached_property
    def categories(self) -> list[CategoryRow]:
        """The categories of registration."""
        return self._desk.ask(events.categories)

    @cached_property
    def tags(self) -> list[TagRow]:
        """The tags, by name."""
        return self._desk.ask(events.tags)

    @cached_property
    def delegations(self) -> list[tuple[int, str]]:
        """The delegations by the alphabet of the language."""
        language = current_language()
        found = [(row.id, said(row.name)) for row in self._desk.ask(delegations.rows)]
        return sorted(found, key=lambda pair: sort_key(pair[1], language))

    @cached_property
    def countries(self) -> list[tuple[str, str]]:
        """The countries that organisations come from."""
        language = current_language()
        found = [(code, country_name(code)) for code in self._desk.ask(organisations.countries)]
        return sorted(found, key=lambda pair: sort_key(pair[1], language))

    @cached_property
    def questions(self) -> list[QuestionRow]:
        """The organiser's own questions."""
        return self._desk.ask(questions.questions)

    def category_options(self) -> list[tuple[int | None, str]]:
        """The categories to choose from, none first."""
        return [(None, "—"), *((row.id, said(row.name)) for row in self.categories)]

    def delegation_options(self) -> list[tuple[int | None, str]]:
        """The delegations to choose from, none first."""
        return [(None, "—"), *self.delegations]

    def tag_tone(self, name: str) -> str:
        """The colour of a tag."""
        return next((row.tone for row in self.tags if row.name == name), "neutral")

    def find_organisations(self, text: str) -> list[tuple[int, str, str]]:
        """Organisations with these words: id, name, place."""
        ids = self._desk.ask(organisations.find_ids, text, limit=12)
        rows = self._desk.ask(organisations.rows, ids)
        return [
            (
                row_id,
                said(rows[row_id].name),
                ", ".join(p for p in (rows[row_id].city, country_name(rows[row_id].country)) if p),
            )
            for row_id in ids
            if row_id in rows
        ]

    def organisation_name(self, organisation_id: int) -> str:
        """The name of one organisation, a dash where it has gone."""
        row = self._desk.ask(organisations.rows, [organisation_id]).get(organisation_id)
        return "—" if row is None else said(row.name)

    @staticmethod
    def new_organisation(name: str) -> dict[str, object]:
        """The facts of an organisation of which only the name is known yet."""
        return {"name": Texts({current_language(): name})}

    def person_name(self, person_id: int) -> str:
        """How somebody is called, in the order of names chosen; a dash for who has gone."""
        row = self._desk.ask(people.rows, [person_id]).get(person_id)
        return "—" if row is None else row.name.display(self._desk.settings.name_order)

    def find_people(self, text: str) -> list[tuple[int, str, str]]:
        """People with these words: id, name, organisation."""
        ids = self._desk.ask(people.find_ids, PeopleFilter(text=text))[:12] if text.strip() else []
        rows = self._desk.ask(people.rows, ids)
        order = self._desk.settings.name_order
        return [
            (row_id, rows[row_id].name.display(order), said(rows[row_id].organisation))
            for row_id in ids
            if row_id in rows
        ]
