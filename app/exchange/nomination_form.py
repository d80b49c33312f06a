"""What stands in the form by which a delegation names its people, before it is a workbook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType

from app.base.texts import Texts
from app.base.words import N_, Words
from app.exchange.columns import ANSWER_KINDS, COLUMNS, Column, question_columns
from app.exchange.nomination import CODE, SENT, fingerprint
from app.exchange.spelling import NO, SEPARATOR, YES, Cell, choice, spelt
from app.exchange.table_out import Kind
from app.queries import agenda, delegations, events, panels
from app.queries.delegations import DelegationRow, MemberRow
from app.queries.events import EventRow
from app.queries.exporting import PersonFacts, people_facts
from app.queries.questions import QuestionRow, questions
from app.rules.delegations import MemberFunction
from app.rules.diets import DIETS
from app.rules.importing.values import Target
from app.rules.importing.wishes import RANKED, Offered, OfferedSession
from app.rules.questions import QuestionKind
from app.rules.registrations import RoomKind, takes_a_place
from app.store import Reading

ROWS_WITHOUT_PLACES = 10
LANGUAGE_OF = MappingProxyType({"PL": "pl", "LV": "lv", "DE": "de", "AT": "de", "CH": "de"})
POSITION = N_("Position / function")


@dataclass(frozen=True)
class FormColumn:
    """A column to fill in: its target, heading and kind, and what may be chosen.

    Where the list is `open`, something else may be written by hand. `label` is the heading as
    it is marked, or the question as it is asked.
    """

    key: str
    text: str
    kind: Kind
    choices: tuple[str, ...] = ()
    open: bool = False
    hint: str = ""
    label: str = ""


@dataclass(frozen=True)
class Form:
    """One delegation's form in one language; each row has a cell for each column.

    Its first rows are the `people` who are known already.
    """

    conference_uid: str
    delegation_id: int
    delegation: str
    words: Words
    heading: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    help: tuple[str, ...]
    people: int = 0


def language_for(country: str) -> str:
    """The language a delegation of this country is written to in."""
    return LANGUAGE_OF.get(country, "en")


SessionTitle = tuple[int, Texts]
"""A session one can sign up for and what it is called."""


@dataclass(frozen=True)
class Material:
    """Everything the forms of some delegations are made of."""

    event: EventRow
    rows: tuple[DelegationRow, ...]
    members: Mapping[int, Sequence[MemberRow]]
    people: Mapping[int, PersonFacts]
    questions: tuple[QuestionRow, ...]
    offered: tuple[SessionTitle, ...] = ()
    wishes: Mapping[int, Mapping[int, int | None]] = field(default_factory=dict)


def material(read: Reading, delegation_ids: Sequence[int] | None = None) -> Material | None:
    """The facts for the forms of these delegations, or of all; None before there is an event."""
    event = events.event(read)
    if event is None:
        return None
    wanted = None if delegation_ids is None else set(delegation_ids)
    rows = tuple(row for row in delegations.rows(read) if wanted is None or row.id in wanted)
    members = delegations.members(read, [row.id for row in rows])
    ids = [m.person_id for group in members.values() for m in group if takes_a_place(m.status)]
    people = {facts.row.id: facts for facts in people_facts(read, ids)}
    called = {row.id: row.title for row in agenda.titles(read)}
    offered = tuple((one, called[one]) for one in panels.offered(read) if called[one])
    wished = panels.wishes_of(read, ids)
    return Material(event, rows, members, people, tuple(questions(read)), offered, wished)


def form(of: Material, row: DelegationRow, words: Words) -> Form:
    """The form of one delegation: known members first, then the places still free."""
    labels = _labels(of.offered, words)
    columns = _columns(of.questions, labels, words)
    known = [of.people[m.person_id] for m in of.members.get(row.id, ()) if m.person_id in of.people]
    places = row.places or (0 if known else ROWS_WITHOUT_PLACES)
    free = max(places - len(known), 0)
    values = _values(of.questions, words)
    name = words.pick(row.name)
    return Form(
        of.event.uid,
        row.id,
        name,
        words,
        _heading(of.event, name, words),
        columns,
        (
            *(
                _filled(facts, columns, values, _wished(of, facts.row.id, labels), words)
                for facts in known
            ),
            *((None,) * len(columns) for _ in range(free)),
        ),
        _help(of.event, words),
        len(known),
    )


def _labels(offered: Sequence[SessionTitle], words: Words) -> dict[int, str]:
    """Session → how the form names it, so that it is known again when it comes back."""
    numbers = Offered(OfferedSession(one, tuple(title.values())) for one, title in offered)
    return {one: numbers.label(one, words.pick(title)) for one, title in offered}


def _wished(of: Material, person_id: int, labels: Mapping[int, str]) -> dict[str, str]:
    """Key of a column → what somebody wishes with that rank."""
    ranks = of.wishes.get(person_id, {})
    return {
        target.value: SEPARATOR.join(
            labels[session] for session, held in ranks.items() if held == rank and session in labels
        )
        for target, rank in RANKED.items()
    }


def _columns(
    asked: Sequence[QuestionRow], labels: Mapping[int, str], words: Words
) -> tuple[FormColumn, ...]:
    flags = (words(YES), words(NO))
    functions = tuple(choice(function, words) for function in MemberFunction)
    rooms = tuple(choice(room, words) for room in RoomKind)
    when = words("Day and time, such as {example}", example="2027-12-10 14:30")
    consent = words("Each person decides. An empty cell counts as no.")
    return (
        _column(Target.TITLE, words),
        _column(Target.GIVEN, words),
        _column(Target.FAMILY, words),
        replace(_column(Target.FUNCTION, words), text=words(POSITION), label=POSITION),
        replace(_column(Target.MEMBER_FUNCTION, words), choices=functions),
        _column(Target.EMAIL, words),
        _column(Target.PHONE, words),
        replace(_column(Target.DIET, words), choices=tuple(map(words, DIETS)), open=True),
        _column(Target.ALLERGIES, words),
        _column(Target.ACCESSIBILITY, words),
        replace(_column(Target.ROOM_KIND, words), choices=rooms),
        replace(_column(Target.ARRIVAL_AT, words), hint=when),
        _column(Target.ARRIVAL_BY, words),
        replace(_column(Target.ARRIVAL_TRANSFER, words), choices=flags),
        replace(_column(Target.DEPARTURE_AT, words), hint=when),
        _column(Target.DEPARTURE_BY, words),
        replace(_column(Target.DEPARTURE_TRANSFER, words), choices=flags),
        *_questions(asked, words),
        *_wishes(labels, words),
        replace(_column(Target.CONSENT_CONTACT_LIST, words), choices=flags, hint=consent),
        replace(_column(Target.CONSENT_PHOTOS, words), choices=flags, hint=consent),
        FormColumn(CODE, "", Kind.TEXT),
        FormColumn(SENT, "", Kind.TEXT),
    )


def _wishes(labels: Mapping[int, str], words: Words) -> Iterator[FormColumn]:
    """A list to choose from for each rank, where there is anything to choose."""
    if labels:
        hint = words("The panel or workshop that this person wants to be in. Each only once.")
        for target in RANKED:
            yield replace(_column(target, words), choices=tuple(labels.values()), hint=hint)


def _column(key: str, words: Words) -> FormColumn:
    column = COLUMNS[key]
    return FormColumn(key, words(column.label), column.kind, label=column.label)


def _questions(asked: Sequence[QuestionRow], words: Words) -> Iterator[FormColumn]:
    flags = (words(YES), words(NO))
    several = words("Several of these, with semicolons between them:")
    columns = question_columns(asked, words).values()
    for question, column in zip(asked, columns, strict=True):
        text = " ".join(words.pick(question.label).split())
        made = FormColumn(column.key, text, ANSWER_KINDS[question.kind], label=text)
        if question.kind is QuestionKind.CHOICE:
            made = replace(made, choices=question.options)
        elif question.kind is QuestionKind.YES_NO:
            made = replace(made, choices=flags)
        elif question.kind is QuestionKind.CHOICES:
            made = replace(made, hint="\n".join((several, *question.options)))
        yield made


Values = Mapping[str, Column[PersonFacts]]


def _values(asked: Sequence[QuestionRow], words: Words) -> Values:
    return {**COLUMNS, **question_columns(asked, words)}


def _filled(
    facts: PersonFacts,
    columns: Sequence[FormColumn],
    values: Values,
    wished: Mapping[str, str],
    words: Words,
) -> tuple[Cell, ...]:
    own = {CODE: facts.code, SENT: _sent(facts), **wished}
    return tuple(
        own[column.key]
        if column.key in own
        else spelt(values[column.key].value(facts, words), column.kind, words)
        for column in columns
    )


def _sent(facts: PersonFacts) -> str:
    return fingerprint(facts.row.given, facts.row.family, facts.row.email)


def _heading(event: EventRow, delegation: str, words: Words) -> tuple[str, ...]:
    """The lines above the table; empty ones keep their place."""
    when, where = days(event.starts_on, event.ends_on, words), words.pick(event.place)
    return (
        words.pick(event.title),
        words("{days}, {place}", days=when, place=where) if where else when,
        words("Nomination form: {delegation}", delegation=delegation),
        _back(event, words),
    )


def _back(event: EventRow, words: Words) -> str:
    """By when and to whom the form goes back, as far as that is known."""
    contact = ", ".join(filter(None, (event.contact_name, event.contact_email)))
    deadline = event.registration_deadline
    until = moment(deadline, words) if deadline else ""
    if until and contact:
        return words("Please send it to {contact} by {until}.", contact=contact, until=until)
    if contact:
        return words("Please send it to {contact}.", contact=contact)
    return words("Please send it back by {until}.", until=until) if until else ""


def _help(event: EventRow, words: Words) -> tuple[str, ...]:
    return (
        words("One row for each person. Rows that are not needed stay empty."),
        words("White cells are filled in. All others are locked, so that the form can be read in."),
        words("Where a cell offers a list, choose from it. Another diet may be written by hand."),
        words("Names are written as they are to stand on the badge, with all their accents."),
        words("Phone numbers begin with + and the code of the country."),
        words("Days and times are written like this: {example}", example="2027-12-10 14:30"),
        words("Consents are each person’s own answer: yes or no. An empty cell counts as no."),
        words("Whoever replaces somebody is written over that name, with an own e-mail address."),
        words("Send the file back as it is: as xlsx, ods or csv."),
        *filter(None, (_back(event, words),)),
    )


def days(start: date, end: date, words: Words) -> str:
    """A stretch of days as short as the language allows: 10–12 December 2027."""
    from babel.dates import format_interval

    return str(format_interval(start, end, "yMMMMd", locale=words.locale))


def moment(when: datetime, words: Words) -> str:
    """A day with its weekday, and the time of day unless it is midnight."""
    if when.hour == when.minute == 0:
        return words.day(when.date())
    return words("{day}, {time}", day=words.day(when.date()), time=words.time(when))
