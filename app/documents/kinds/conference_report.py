"""The post-conference report: everything a host hands in, in one document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial

from app.base.texts import Texts
from app.base.words import N_, Words
from app.documents import agenda_saying as saying
from app.documents.agenda_facts import AgendaFacts, AgendaOptions, collect_held
from app.documents.agenda_rows import agenda_columns, day_heading, held_note, session_rows
from app.documents.agreed_people import AgreedPeople, agreed_people
from app.documents.cards import Across
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import (
    Block,
    Flow,
    Heading,
    Ink,
    Paragraph,
    Pictures,
    Row,
    Space,
    Table,
)
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.list_facts import column, counting, said, strong_name
from app.documents.list_look import note
from app.documents.marks import Picture
from app.documents.outcome_blocks import panel_blocks, promises
from app.documents.pictures import PHOTO_PIXELS, Kept, load_kept
from app.documents.project_blocks import calendar_blocks, plan_table
from app.documents.side_by_side import lines_of, paragraphs
from app.documents.signing import project_lines
from app.documents.tongues import Tongues
from app.queries import attendance, materials, outcomes, projects
from app.queries.attendance import FundingRow
from app.queries.materials import MaterialRow
from app.queries.outcomes import CommitmentRow, OutcomeRow
from app.queries.projects import ProjectRow
from app.rules.attendance import COUNTER_NAMES, Counter, needed
from app.rules.outcomes import MaterialKind, OutcomeState, ProjectStatus
from app.store import Reading


class Part(StrEnum):
    """What the report consists of."""

    COVER = "cover"
    PROGRAMME = "programme"
    OUTCOMES = "outcomes"
    PROJECTS = "projects"
    CALENDAR = "calendar"
    PARTICIPANTS = "participants"
    PICTURES = "pictures"
    FUNDER = "funder"


PARTS = (
    (Part.COVER, N_("Cover")),
    (Part.PROGRAMME, N_("Programme as held")),
    (Part.OUTCOMES, N_("What the panels found")),
    (Part.PROJECTS, N_("Joint projects")),
    (Part.CALENDAR, N_("Calendar of the projects")),
    (Part.PARTICIPANTS, N_("Participants")),
    (Part.PICTURES, N_("Pictures")),
    (Part.FUNDER, N_("Acknowledgement")),
)
COVER_HEIGHT, PHOTO_HEIGHT = 105.0, 52.0
COVER_PIXELS = 1_600
BESIDE = 2
BEYOND = N_("Promised beyond the sessions")
DAMAGED = N_("Not shown, since their files are damaged: {shown}")


@dataclass(frozen=True)
class Options:
    """What is in it and how it looks."""

    parts: tuple[Part, ...] = option(tuple(Part), N_("Contents"), choices=PARTS)
    drafts: bool = option(False, N_("Also conclusions that are not final"))
    notes: bool = option(False, N_("With the notes of the rapporteurs"))
    names: bool = option(True, N_("With the names of those who agreed to be listed"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Photo:
    """A picture with what it shows and who took it."""

    picture: Picture
    words: Texts
    author: str


@dataclass(frozen=True)
class Facts:
    """All that the report tells."""

    agenda: AgendaFacts
    fund: FundingRow
    people: AgreedPeople
    found: tuple[OutcomeRow, ...]
    promised: tuple[CommitmentRow, ...]
    planned: tuple[ProjectRow, ...]
    counters: tuple[Counter, ...]
    photos: tuple[Photo, ...]
    damaged: tuple[Texts, ...]
    about: date


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """The conference as it was; of pictures only those that can be shown."""
    wanted = {OutcomeState.FINAL, OutcomeState.DRAFT} if options.drafts else {OutcomeState.FINAL}
    found = [row for row in outcomes.outcomes(read) if row.state in wanted]
    rows = projects.projects(read)
    agenda = collect_held(read, AgendaOptions())
    event = agenda.around.event
    pictured = bool({Part.PICTURES, Part.COVER} & set(options.parts))
    photos, damaged = _photos(read) if pictured else ((), ())
    return Facts(
        agenda,
        attendance.funding(read),
        agreed_people(read, asked, tongues),
        tuple(found),
        tuple(outcomes.commitments(read)),
        tuple(row for row in rows if row.status is not ProjectStatus.GIVEN_UP),
        tuple(needed(attendance.counters(read))),
        photos,
        damaged,
        event.ends_on if event else date(2000, 1, 1),
    )


def _photos(read: Reading) -> tuple[tuple[Photo, ...], tuple[Texts, ...]]:
    """The shared photos, the first as large as a cover; then what damaged ones would show."""
    rows = [
        row
        for row in materials.materials(read)
        if row.kind is MaterialKind.PHOTO and row.picture_id is not None and row.shared
    ]
    kept = [Kept(row.digest, partial(_data, read, row)) for row in rows]
    photos: list[Photo] = []
    damaged = []
    for row, file, picture in zip(rows, kept, load_kept(kept, PHOTO_PIXELS), strict=True):
        if picture is None:
            damaged.append(_shows(row))
            continue
        covers = () if photos else load_kept([file], COVER_PIXELS)
        photos.append(Photo(next(filter(None, covers), picture), _shows(row), row.author))
    return tuple(photos), tuple(damaged)


def _data(read: Reading, row: MaterialRow) -> bytes:
    return materials.content(read, row.id).data


def _shows(row: MaterialRow) -> Texts:
    return row.title or row.session


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """One part after the other; those with nothing in them are left out."""
    made = _Report(facts, tongues, options)
    blocks: list[Block] = []
    for part in Part:
        if part in options.parts:
            blocks += made.part(part)
    empty = note(tongues, N_("There is nothing to report yet."))
    return Flow(
        letterhead(facts.agenda.around, tongues, _title),
        tuple(blocks) or (empty,),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Report of the conference"))


class _Report:
    """The parts of one report."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options

    def part(self, part: Part) -> list[Block]:
        """The blocks of a part under its heading, or none."""
        made = {
            Part.COVER: self._cover,
            Part.PROGRAMME: self._programme,
            Part.OUTCOMES: self._outcomes,
            Part.PROJECTS: self._projects,
            Part.CALENDAR: self._calendar,
            Part.PARTICIPANTS: self._participants,
            Part.PICTURES: self._pictures,
            Part.FUNDER: self._funder,
        }
        blocks = list(made[part]())
        if not blocks or part is Part.COVER:
            return blocks
        titles = self._tongues.lines(lambda words: words(dict(PARTS)[part]))
        opening = Heading(
            titles[0], 1, new_page=part in ON_A_NEW_PAGE, subtitle="\n".join(titles[1:])
        )
        return [opening, *blocks]

    def _cover(self) -> Iterator[Block]:
        event = self._facts.agenda.around.event
        if event is None:
            return
        yield Space(8)
        for motto in self._tongues.lines(lambda words: words.pick(event.motto)):
            yield Paragraph(motto, Ink.STRONG, Across.CENTRE)
        if self._facts.photos:
            yield Space(8)
            yield Pictures((self._facts.photos[0].picture,), COVER_HEIGHT, Across.CENTRE)
        yield Space(8)
        for host in self._tongues.lines(lambda words: words.pick(event.host)):
            yield Paragraph(host, across=Across.CENTRE)
        yield Space(4)
        for line in project_lines(self._facts.fund, self._tongues):
            yield replace(line, across=Across.CENTRE, keep=False)

    def _programme(self) -> Iterator[Block]:
        rows: list[Row] = []
        for day in self._facts.agenda.days:
            rows.append(day_heading(day, self._tongues))
            rows += session_rows(day.sessions, self._tongues, abstracts=False, people=True)
        if rows:
            yield from held_note(self._facts.agenda, self._tongues)
            more = self._tongues(N_("continued"))
            columns = agenda_columns(self._tongues)
            yield Table(columns, rows, zebra=False, rules=True, continued=more)

    def _outcomes(self) -> Iterator[Block]:
        for row in self._facts.found:
            mine = [one for one in self._facts.promised if one.session_id == row.session_id]
            yield from panel_blocks(row, mine, self._tongues, notes=self._options.notes)
        beyond = [one for one in self._facts.promised if one.session_id is None]
        if beyond:
            titles = self._tongues.lines(lambda words: words(BEYOND))
            yield Heading(titles[0], 2, subtitle="\n".join(titles[1:]))
            yield promises(beyond, self._tongues)

    def _projects(self) -> Iterator[Block]:
        if self._facts.planned:
            yield plan_table(self._facts.planned, self._tongues)

    def _calendar(self) -> Iterator[Block]:
        if self._facts.planned:
            yield from calendar_blocks(self._facts.planned, self._tongues, self._facts.about)

    def _participants(self) -> Iterator[Block]:
        if self._facts.counters:
            yield self._counted()
        if self._options.names and self._facts.people.people:
            yield Space(6)
            yield note(self._tongues, N_("Only those who agreed to it are listed here."))
            yield self._named()

    def _counted(self) -> Table:
        tongues = self._tongues
        columns = (
            column(tongues, N_("Counted"), 2.0, name="counter"),
            counting(tongues, N_("Expected"), name="expected"),
            counting(tongues, N_("Present"), name="present"),
            counting(tongues, N_("Signed"), name="signed"),
            counting(tongues, N_("Threshold"), name="threshold"),
        )
        rows = []
        for one in self._facts.counters:
            numbers = (one.expected, one.there, one.signed, one.least)
            told = ("" if each is None else tongues.first.number(each) for each in numbers)
            rows.append(Row((tongues(COUNTER_NAMES[one.kind]), *told)))
        return Table(columns, rows, zebra=False, rules=True)

    def _named(self) -> Table:
        tongues, people = self._tongues, self._facts.people
        columns = (
            column(tongues, N_("Name"), 1.3, name="name", lines=4),
            column(tongues, N_("Function"), 1.3, name="function", lines=4),
            column(tongues, N_("Organisation"), 1.4, name="organisation", lines=4),
            column(tongues, N_("Country"), 0.8, name="country"),
        )
        rows = []
        for person in people.people:
            body = people.body(person)
            name = said(tongues, lambda words, body=body: words.pick(body.name)) if body else ""  # type: ignore[misc] # bound
            country = tongues.country(people.country(person))
            rows.append(Row((strong_name(person), person.function, name, country), person.id))
        more = tongues(N_("continued"))
        return Table(columns, rows, zebra=False, rules=True, continued=more)

    def _pictures(self) -> Iterator[Block]:
        """Two beside each other, what each shows under it."""
        photos = self._facts.photos
        for start in range(0, len(photos), BESIDE):
            row = photos[start : start + BESIDE]
            told = tuple(self._caption(one) for one in row)
            shown = tuple(
                replace(one.picture, alt=text) for one, text in zip(row, told, strict=True)
            )
            yield Pictures(shown, PHOTO_HEIGHT, captions=told)
            yield Space(4)
        if self._facts.damaged:
            yield Paragraph("\n".join(self._tongues.lines(self._damaged)), Ink.NOTE)

    def _damaged(self, words: Words) -> str:
        return words(DAMAGED, shown="; ".join(map(words.pick, self._facts.damaged)))

    def _caption(self, photo: Photo) -> str:
        shown = self._tongues.lines(lambda words: words.pick(photo.words))
        by = self._tongues(N_("Photo: {author}"), author=photo.author) if photo.author else ""
        return "\n".join(part for part in (*shown, by) if part)

    def _funder(self) -> Iterator[Block]:
        event = self._facts.agenda.around.event
        if event is None or not event.funder_text:
            return
        emblems = self._facts.agenda.around.emblems
        if emblems:
            yield Pictures(emblems, 18.0)
        yield from paragraphs(self._tongues, lambda words: lines_of(words.pick(event.funder_text)))


def _named(facts: Facts, options: Options) -> Iterator[object]:
    """Those on the programme, and who promised something in a session that is told of."""
    if Part.PROGRAMME in options.parts:
        yield from saying.named(facts.agenda.days)
    if Part.OUTCOMES in options.parts:
        told = {row.session_id for row in facts.found}
        for one in facts.promised:
            if one.session_id in told and one.person_id is not None:
                yield one.person_id


ON_A_NEW_PAGE = frozenset(
    (Part.PROGRAMME, Part.OUTCOMES, Part.PROJECTS, Part.PARTICIPANTS, Part.PICTURES)
)

DOCUMENT = DocumentKind(
    "conference_report",
    N_("Report of the conference"),
    N_("Programme as held, what the panels found, joint projects, participants, pictures."),
    Family.FLOW,
    Group.AFTER,
    Options,
    collect,
    layout,
    icon="notebook-pen",
    third_party=("programme", "outcomes", "projects", "counts", "names", "pictures"),
    named=_named,
    once_per="list",
)
