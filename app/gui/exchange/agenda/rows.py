"""What would happen to the agenda, session by session, as rows of a table under their chips."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.base.words import N_
from app.gui.delegations.wording import said as best
from app.gui.exchange.agenda.draft import AgendaDraft
from app.gui.exchange.agenda.saying import field_name, people_of, said, when_of
from app.gui.i18n import NOTHING_TO_SHOW, _, _n, localized, number
from app.gui.row_model import Column
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.rules.importing.agenda_values import AgendaProblem, SessionOutcome
from app.rules.importing.values import OutcomeKind

ALL, NOTED, VANISHED = "all", "noted", "vanished"
VANISHED_IDS = 1_000_000_000
"""Where the ids of sessions begin that the file no longer has; the others are their places."""
CHIP_NAMES = MappingProxyType(
    {
        ALL: N_("All"),
        OutcomeKind.NEW.value: N_("New"),
        OutcomeKind.CHANGED.value: N_("Changed"),
        OutcomeKind.UNCHANGED.value: N_("Unchanged"),
        OutcomeKind.REFUSED.value: N_("Refused"),
        NOTED: N_("With a note"),
        VANISHED: N_("No longer in the file"),
    }
)
KIND_NAMES = MappingProxyType(
    {
        OutcomeKind.NEW: N_("New"),
        OutcomeKind.CHANGED: N_("Changed"),
        OutcomeKind.UNCHANGED: N_("Unchanged"),
        OutcomeKind.REFUSED: N_("Refused"),
    }
)
TONES = MappingProxyType(
    {
        OutcomeKind.NEW: "green",
        OutcomeKind.CHANGED: "blue",
        OutcomeKind.UNCHANGED: "neutral",
        OutcomeKind.REFUSED: "red",
    }
)


@dataclass(frozen=True)
class AgendaRow:
    """A session of the file, or one that is no longer in it, and what happens."""

    id: int
    title: str
    when: str
    what: Pill
    detail: str
    outcome: SessionOutcome | None = None
    problems: tuple[AgendaProblem, ...] = ()
    session_id: int | None = None


class AgendaRows:
    """The rows of a dry run: ids by chip at once, rows when they are looked at."""

    def __init__(self, draft: AgendaDraft) -> None:
        self._draft = draft
        self._outcomes = {each.record.place: each for each in draft.dry.outcomes}
        self._problems: Mapping[int, list[AgendaProblem]] = defaultdict(list)
        for problem in draft.dry.problems:
            self._problems[problem.place].append(problem)
        self.ids: dict[str, list[int]] = {key: [] for key in CHIP_NAMES}
        for place, outcome in self._outcomes.items():
            self.ids[outcome.kind.value].append(place)
            if outcome.kind is not OutcomeKind.REFUSED and self._problems.get(place):
                self.ids[NOTED].append(place)
        self.ids[VANISHED] = [VANISHED_IDS + each for each in draft.dry.vanished]
        self.ids[ALL] = [*self._outcomes, *self.ids[VANISHED]]

    @property
    def notes(self) -> list[str]:
        """What is to be known of the whole file."""
        return [localized(problem.error) for problem in self._problems.get(0, ())]

    def rows(self, ids: Sequence[int]) -> dict[int, AgendaRow]:
        """The rows of these ids."""
        return {id_: self._gone(id_) if id_ > VANISHED_IDS else self._row(id_) for id_ in ids}

    def _gone(self, id_: int) -> AgendaRow:
        session_id = id_ - VANISHED_IDS
        title = self._draft.gone.get(session_id)
        detail = _("Came with the last file and is not in this one; it stays on the agenda.")
        named = best(title) if title else NOTHING_TO_SHOW
        return AgendaRow(id_, named, "", Pill(_("Stays")), detail, session_id=session_id)

    def _row(self, place: int) -> AgendaRow:
        outcome, problems = self._outcomes[place], tuple(self._problems.get(place, ()))
        record = outcome.record
        return AgendaRow(
            place,
            record.title or NOTHING_TO_SHOW,
            when_of(record),
            Pill(_(KIND_NAMES[outcome.kind]), TONES[outcome.kind]),
            _detail(outcome, problems),
            outcome,
            problems,
            outcome.session_id,
        )


def _detail(outcome: SessionOutcome, problems: Sequence[AgendaProblem]) -> str:
    if outcome.kind is OutcomeKind.REFUSED or (problems and not outcome.changes):
        return " · ".join(localized(problem.error) for problem in problems)
    if outcome.changes:
        return " · ".join(
            _(
                "{field}: {old} → {new}",
                field=field_name(each.field),
                old=said(each.field, each.old),
                new=said(each.field, each.new),
            )
            for each in outcome.changes
        )
    if outcome.kept:
        return _n("{n} edit made here stays", "{n} edits made here stay", len(outcome.kept))
    return ", ".join(people_of(outcome.record)) if outcome.kind is OutcomeKind.NEW else ""


def totals(draft: AgendaDraft) -> str:
    """3 days · 6 rooms, 2 of them new · 40 sessions · 55 people, 12 of them new."""
    file, dry = draft.dry.file, draft.dry
    rooms, people = len(file.rooms), len(file.people)
    strangers = people - len(dry.known)
    parts = [
        _n("{n} day", "{n} days", len(file.days)),
        _with_new(_n("{n} room", "{n} rooms", rooms), len(dry.new_rooms)),
        _n("{n} session", "{n} sessions", len(file.records)),
        _with_new(_n("{n} person", "{n} people", people), strangers),
    ]
    return " · ".join(parts)


def _with_new(text: str, new: int) -> str:
    return _("{what} ({n} new)", what=text, n=number(new)) if new else text


def columns() -> Sequence[Column[AgendaRow]]:
    """The columns of the table of sessions."""
    return (
        Column(N_("No."), _place, width=58),
        Column(N_("Session"), lambda row: TwoLines(row.title, row.when), width=230),
        Column(N_("Outcome"), lambda row: row.what, width=130),
        Column(N_("What happens"), _happens, width=120, stretch=True, spare=1),
    )


def _place(row: AgendaRow) -> Cell:
    shown = "—" if row.id > VANISHED_IDS else number(row.id)
    return Plain(shown, "muted", right=True)


def _happens(row: AgendaRow) -> Cell:
    refused = row.outcome is not None and row.outcome.kind is OutcomeKind.REFUSED
    return Plain(row.detail, "danger_text" if refused else "soft")
