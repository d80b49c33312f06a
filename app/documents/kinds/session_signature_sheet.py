"""Signature sheets of sessions: who speaks there first, then who has a place, to be signed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.agenda_facts import called_so
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Flow, Ink, Paragraph, Row
from app.documents.letterhead import DOT, letterhead, page_text, read_around, right_to_left
from app.documents.list_facts import Keys, ListFacts
from app.documents.name_orders import NAME_ORDERS
from app.documents.panel_facts import panel_heading
from app.documents.signing import SHEET_COLUMNS, Look, SheetColumn, SheetFacts, Sheets
from app.documents.tongues import Tongues
from app.queries import agenda, listing, panels
from app.queries.agenda import SessionRow
from app.queries.attendance import funding
from app.queries.listing import Listed
from app.rules.sessions import SignUpState
from app.store import Reading

NO_SESSIONS = N_("There are no panels or workshops yet.")


class Who(StrEnum):
    """Who stands on the sheet of a session."""

    PLACED = "placed"
    EVERYBODY = "everybody"
    NOBODY = "nobody"


WHO_NAMES = (
    (Who.PLACED, N_("Those who have a place")),
    (Who.EVERYBODY, N_("Everybody")),
    (Who.NOBODY, N_("Empty rows only")),
)


@dataclass(frozen=True)
class Options:
    """How the sheets are made."""

    sessions: tuple[str, ...] = option(
        (), N_("Sessions"), offered="sessions", hint=N_("None chosen is each panel.")
    )
    who: Who = option(Who.PLACED, N_("Who stands on it"), choices=WHO_NAMES)
    speakers: bool = option(True, N_("Speakers and moderators first"))
    columns: tuple[SheetColumn, ...] = option(
        (SheetColumn.NUMBER, SheetColumn.CITY),
        N_("Beside name and signature"),
        choices=tuple(SHEET_COLUMNS.items()),
    )
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    height: float = option(9.0, N_("Height of a row"), least=7.0, most=20.0, unit="mm")
    empty: int = option(3, N_("Empty rows for latecomers"), least=0, most=50)
    certified: bool = option(True, N_("With lines to certify it"))
    large: bool = option(False, N_("Large print"))


@dataclass(frozen=True)
class Facts:
    """The sessions by time, who speaks there and who else stands on the sheet, in order."""

    sheets: SheetFacts
    sessions: tuple[SessionRow, ...]
    speakers: Mapping[int, tuple[Listed, ...]]
    people: Mapping[int, tuple[Listed, ...]]


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """The sessions chosen by title or id, or the panels."""
    rows = agenda.sessions(read, None if options.sessions else panels.offered(read))
    wanted = called_so(options.sessions, ((row.id, row.title) for row in rows))
    shown = tuple(row for row in rows if wanted is None or row.id in wanted)
    placed = _placed(read, [row.id for row in shown]) if options.who is Who.PLACED else {}
    if options.who is Who.EVERYBODY:
        everybody = {person.id for person in listing.listed(read)}
        placed = {row.id: everybody for row in shown}
    leads = {row.id: _leads(row) if options.speakers else [] for row in shown}
    people = _Names(read, tongues, asked, [*leads.values(), *placed.values()])
    empty = ListFacts(read_around(read), (), listing.bodies(read))
    return Facts(
        SheetFacts(empty, funding(read)),
        shown,
        {row.id: people.as_given(leads[row.id]) for row in shown},
        {row.id: people.by_name(placed.get(row.id, set()) - {*leads[row.id]}) for row in shown},
    )


def _placed(read: Reading, ids: list[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one in panels.sign_ups(read, ids):
        if one.state is SignUpState.PLACED:
            found.setdefault(one.session_id, set()).add(one.person_id)
    return found


def _leads(row: SessionRow) -> list[int]:
    return list(dict.fromkeys(role.person_id for role in row.roles))


class _Names:
    """Everybody who stands on some sheet, read once."""

    def __init__(
        self, read: Reading, tongues: Tongues, asked: Asked, groups: Iterable[Iterable[int]]
    ) -> None:
        ids = {person_id for group in groups for person_id in group}
        if asked.person_ids is not None:
            ids &= set(asked.person_ids)
        self._known = {each.id: each for each in listing.listed(read, sorted(ids))}
        self._keys = Keys(read, tongues)

    def as_given(self, ids: Iterable[int]) -> tuple[Listed, ...]:
        """These people in this order."""
        return tuple(self._known[each] for each in ids if each in self._known)

    def by_name(self, ids: Iterable[int]) -> tuple[Listed, ...]:
        """These people by name."""
        return tuple(sorted(self.as_given(ids), key=self._keys.of))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """Each session on a page of its own."""
    look = Look(options.columns, options.names, options.height, options.empty, options.certified)
    sheets = Sheets(facts.sheets, tongues, look)
    blocks: list[Block] = []
    for row in facts.sessions:
        blocks.append(panel_heading(row, tongues, new_page=bool(blocks)))
        blocks += _sheet(facts, row, tongues, sheets)
    return Flow(
        letterhead(facts.sheets.around, tongues, _title),
        blocks or (Paragraph(tongues(NO_SESSIONS), Ink.NOTE),),
        page_text(tongues),
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Signature sheet of a session"))


def _sheet(facts: Facts, row: SessionRow, tongues: Tongues, sheets: Sheets) -> Iterator[Block]:
    yield from sheets.project()
    rows: list[Row] = []
    called = tongues.first.pick(row.title)
    if facts.speakers[row.id]:
        rows.append(_part(tongues, N_("Speakers and moderators"), called))
        rows += map(sheets.row, facts.speakers[row.id])
    rows.append(_part(tongues, N_("Participants"), called))
    rows += map(sheets.row, facts.people[row.id])
    yield sheets.table(rows)
    certified = N_("We certify that those who signed above took part in this session.")
    labels = (
        N_("For the host: name and signature"),
        N_("Who led the session: name and signature"),
        N_("Place and date"),
    )
    yield from sheets.certifying(lambda words: words(certified), labels)


def _part(tongues: Tongues, part: str, session: str) -> Row:
    """A subheading that says on a page that follows which session this is."""
    return Row((Cell(DOT.join((tongues(part), session))),), heading=True)


DOCUMENT = DocumentKind(
    "session_signature_sheet",
    N_("Signature sheets of sessions"),
    N_("For each panel who speaks and who has a place, to be signed and certified."),
    Family.FLOW,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="notebook-pen",
    third_party=("name", "city", "signature"),
    once_per="list",
)
