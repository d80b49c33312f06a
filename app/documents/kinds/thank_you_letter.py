"""Thank-you letters: a page for each delegation, with who was there and what is planned."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from app.base.errors import RuleBroken
from app.base.names import PersonalName
from app.base.words import N_, Words
from app.documents.addresses import Address, delegation_addresses
from app.documents.agenda_facts import long_day
from app.documents.cards import Across
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Flow, PageBreak, Paragraph, SignatureLines, Space
from app.documents.letterhead import (
    Around,
    days_between,
    letterhead,
    read_around,
    right_to_left,
)
from app.documents.list_look import note
from app.documents.side_by_side import lines_of, paragraphs
from app.documents.tongues import Tongues
from app.queries import attendance, certificates, delegations, projects
from app.queries.projects import ProjectRow
from app.rules.closing import DELEGATIONS
from app.rules.outcomes import OVER
from app.store import Reading

DEAR, EVERYBODY = N_("Dear {name},"), N_("Ladies and Gentlemen,")
THANKS = N_("thank you for taking part in “{title}”, {place}.")
WITH_US = N_("Of your delegation these were with us: {names}.")
PLANNED = N_("We look forward to what was planned together: {projects}.")
MATERIALS = N_("The presentations, photos and conclusions reach you with the materials for all.")
REGARDS = N_("With kind regards")
NO_DAY = N_("“{text}” is not a day. Write it as 2027-12-31.")


@dataclass(frozen=True)
class Options:
    """What the letters say."""

    day: str = option(
        "", N_("Date of the letter"), hint=N_("As YYYY-MM-DD; empty is the last day.")
    )
    more: str = option("", N_("Further words"), hint=N_("They stand before the closing."))
    present: bool = option(True, N_("Name those who were there"))
    plans: bool = option(True, N_("Name the joint projects"))
    materials: bool = option(True, N_("Announce the materials"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Letter:
    """One delegation, who of it was there, and the projects it takes part in."""

    address: Address
    present: tuple[PersonalName, ...]
    projects: tuple[ProjectRow, ...]


@dataclass(frozen=True)
class Facts:
    """The letters in protocol order, and who signs them."""

    around: Around
    day: date | None
    letters: tuple[Letter, ...]
    signers: tuple[tuple[str, str], ...]


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Delegations that did not decline, or those of the people asked for."""
    around = read_around(read)
    last = around.event.ends_on if around.event else None
    known = {row.id: row.organisation_id for row in delegations.rows(read)}
    there: dict[int | None, list[PersonalName]] = {}
    for one in attendance.attendees(read):
        if one.presence.there:
            there.setdefault(one.presence.delegation_id, []).append(one.name)
    planned = [row for row in projects.projects(read) if row.status not in OVER]
    letters = tuple(
        Letter(
            address,
            tuple(there.get(delegation_id, ())),
            tuple(row for row in planned if known[delegation_id] in bodies_of(row)),
        )
        for delegation_id, address in delegation_addresses(read, asked, tongues)
    )
    frame = certificates.frame(read)
    return Facts(around, _day(options.day) or last, letters, frame.signers)


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise RuleBroken(NO_DAY, field="day", text=text) from None


def bodies_of(project: ProjectRow) -> frozenset[int]:
    """The bodies that lead a project or take part in it."""
    lead = [project.lead] if project.lead else []
    return frozenset(one.organisation_id for one in (*lead, *project.partners))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """A page for each letter."""
    blocks: list[Block] = []
    for letter in facts.letters:
        if blocks:
            blocks.append(PageBreak())
        blocks += _letter(letter, facts, tongues, options)
    return Flow(
        letterhead(facts.around, tongues, _title),
        tuple(blocks) or (note(tongues, N_("There is no delegation to thank yet.")),),
        page_text="",
        large=options.large,
        landscape=options.landscape,
        right_to_left=right_to_left(tongues),
        headed=True,
    )


def _named(facts: Facts, options: Options) -> Iterator[object]:
    """Those who are thanked by name, letter by letter, and whom each is addressed to."""
    for number, letter in enumerate(facts.letters):
        present = letter.present if options.present else ()
        yield from ((number, name.display()) for name in present)
        known = {called for name in present for called in (name.display(), name.formal())}
        if letter.address.name and letter.address.name not in known:
            yield number, letter.address.name


def _title(words: Words) -> str:
    return words(N_("With our thanks"))


def _letter(letter: Letter, facts: Facts, tongues: Tongues, options: Options) -> Iterator[Block]:
    yield Space(6)
    yield Paragraph("\n".join(letter.address.lines))
    if facts.day is not None:
        days = tongues.lines(partial(long_day, day=facts.day))
        yield Paragraph("\n".join(days), across=Across.RIGHT)
    yield Space(6)
    yield from paragraphs(tongues, partial(_words, letter, facts, options))
    yield Space(10)
    yield SignatureLines(_signers(facts))


def _words(letter: Letter, facts: Facts, options: Options, words: Words) -> list[str]:
    """What a letter says in one language, paragraph by paragraph."""
    name, event = letter.address.name, facts.around.event
    said = [words(DEAR, name=name) if name else words(EVERYBODY)]
    if event is not None:
        days = days_between(words, event.starts_on, event.ends_on)
        held = ", ".join(part for part in (words.pick(event.place), days) if part)
        said.append(words(THANKS, title=words.pick(event.title), place=held))
    if options.present and letter.present:
        names = ", ".join(one.display() for one in letter.present)
        said.append(words(WITH_US, names=names))
    if options.plans and letter.projects:
        titles = "; ".join(words.pick(one.title) for one in letter.projects)
        said.append(words(PLANNED, projects=titles))
    if options.materials:
        said.append(words(MATERIALS))
    return [*said, *lines_of(options.more), words(REGARDS)]


def _signers(facts: Facts) -> tuple[str, ...]:
    """Who signs the certificates signs the letters too; else the contact person."""
    signers = [f"{name}, {function}" if function else name for name, function in facts.signers]
    event = facts.around.event
    contact = [event.contact_name] if event and event.contact_name else [""]
    return tuple(signers) or tuple(contact)


DOCUMENT = DocumentKind(
    "thank_you_letter",
    N_("Thank-you letters"),
    N_("A letter to each delegation: who was there, and what is planned together."),
    Family.FLOW,
    Group.AFTER,
    Options,
    collect,
    layout,
    icon="mail",
    third_party=("address", "names", "projects"),
    reader=DELEGATIONS,
    named=_named,
    once_per="delegation",
)
