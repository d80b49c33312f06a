"""What an export can be asked for: whom, which columns, in which language and format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.base.texts import Texts
from app.exchange import delegation_columns
from app.exchange.columns import COLUMNS, QUESTIONS, question_key
from app.exchange.export import PeopleWish
from app.exchange.exporter import exporters
from app.exchange.presets import PRESETS
from app.gui.delegations.page import DelegationsPage
from app.gui.i18n import LANGUAGES, _, current_language, language_name
from app.gui.pages import Page
from app.gui.people.page import PeoplePage
from app.queries.events import EventRow
from app.queries.people import PeopleFilter
from app.queries.questions import QuestionRow

ALL, FILTERED, SELECTED, DELEGATIONS = "all", "filtered", "selected", "delegations"
OWN = "own"
FORMATS = ("xlsx", "csv", "vcf", "json")
WITHOUT_CARDS = ("xlsx", "csv", "json")


@dataclass(frozen=True)
class Scope:
    """What is in front on the pages when an export is asked for."""

    wanted: PeopleFilter = field(default_factory=PeopleFilter)
    filtered: int | None = None
    selected: tuple[int, ...] = ()
    sort: str = "name"
    descending: bool = False
    delegation_ids: tuple[int, ...] = ()
    on_delegations: bool = False

    @property
    def first(self) -> str:
        """Who is most likely meant."""
        if self.on_delegations:
            return DELEGATIONS
        if len(self.selected) > 1:
            return SELECTED
        return FILTERED if self.filtered is not None else ALL


def scope_of(page: Page) -> Scope:
    """What a page shows and what is selected on it."""
    if isinstance(page, PeoplePage):
        view = page.listing.view()
        return Scope(
            page.listing.wanted,
            page.listing.count,
            tuple(page.chosen()),
            view["sort"],
            view["descending"],
        )
    if isinstance(page, DelegationsPage):
        ids = tuple(row.id for row in page.chosen())
        return Scope(delegation_ids=ids, on_delegations=True)
    return Scope()


def wish_of(
    scope: Scope, who: str, preset: str, columns: tuple[str, ...], language: str
) -> PeopleWish:
    """The wish of these choices."""
    return PeopleWish(
        who=scope.wanted if who == FILTERED else PeopleFilter(),
        ids=scope.selected if who == SELECTED else None,
        sort=scope.sort,
        descending=scope.descending,
        preset=preset if preset in PRESETS else "list",
        columns=columns,
        language=language,
    )


def formats(who: str) -> list[tuple[str, str]]:
    """The formats to choose from; address cards are of people."""
    known = exporters()
    keys = WITHOUT_CARDS if who == DELEGATIONS else FORMATS
    return [(key, _(known[key].title)) for key in keys if key in known]


def presets() -> list[tuple[str, str]]:
    """The ready-made lists, and one's own."""
    return [*((key, _(p.title)) for key, p in PRESETS.items()), (OWN, _("Columns of your choice"))]


def column_titles(who: str, questions: "list[QuestionRow]") -> list[tuple[str, str]]:
    """The columns that can be written: key and title."""
    if who == DELEGATIONS:
        return [(key, _(column.label)) for key, column in delegation_columns.COLUMNS.items()]
    languages = (current_language(), "en")
    asked = [(question_key(row.id), row.label.best(languages)) for row in questions]
    return [*((key, _(column.label)) for key, column in COLUMNS.items()), *asked]


def preset_columns(preset: str, questions: "list[QuestionRow]") -> tuple[str, ...]:
    """The columns of a ready-made list, its questions spelt out."""
    found: list[str] = []
    for key in PRESETS[preset].columns:
        found += [question_key(row.id) for row in questions] if key == QUESTIONS else [str(key)]
    return tuple(found)


def is_summary(preset: str) -> bool:
    """Whether a ready-made list counts instead of listing people."""
    return preset in PRESETS and bool(PRESETS[preset].summary)


def languages(event: EventRow | None) -> list[tuple[str, str]]:
    """The languages headings can be in."""
    codes = dict.fromkeys((*LANGUAGES, *(event.languages if event is not None else ())))
    return [(code, language_name(code)) for code in codes if code in LANGUAGES]


def title_of(event: EventRow | None) -> str:
    """What the conference is called, for a file name."""
    texts = event.title if event is not None else Texts()
    return texts.best((current_language(), "en"))


def usual_reader(preset: str) -> str:
    """For whom a ready-made list is made, if for anybody outside."""
    return _(PRESETS[preset].reader) if preset in PRESETS else ""


def readers(stored: Any) -> dict[str, str]:  # noqa: ANN401 - plain JSON
    """List → who got it last."""
    known = stored.get("readers") if isinstance(stored, dict) else None
    given = known.items() if isinstance(known, dict) else ()
    return {str(key): text for key, text in given if isinstance(text, str)}


def recalled(stored: Any, key: str, allowed: "Mapping[str, object] | None" = None) -> str:  # noqa: ANN401 - plain JSON
    """A choice of last time, "" where there is none that still makes sense."""
    value = stored.get(key) if isinstance(stored, dict) else None
    if not isinstance(value, str) or (allowed is not None and value not in allowed):
        return ""
    return value
