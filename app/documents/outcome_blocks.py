"""What the panels found, on paper: conclusions, recommendations, open questions, promises."""

from collections.abc import Iterator, Sequence
from functools import partial

from app.base.texts import Texts
from app.base.words import N_, Words
from app.documents.flow import Block, Heading, Ink, Paragraph, Row, Table
from app.documents.list_facts import column, said
from app.documents.side_by_side import lines_of, paragraphs
from app.documents.tongues import Tongues
from app.queries.outcomes import CommitmentRow, OutcomeRow

PARTS = (
    ("conclusions", N_("Conclusions")),
    ("recommendations", N_("Recommendations")),
    ("open_questions", N_("Open questions")),
)
RAPPORTEUR = N_("Rapporteur: {names}")


def panel_blocks(
    row: OutcomeRow, promised: Sequence[CommitmentRow], tongues: Tongues, *, notes: bool
) -> Iterator[Block]:
    """One session: its title, what was found, what was promised; notes only if wished for."""
    titles = tongues.lines(lambda words: words.pick(row.title))
    yield Heading(titles[0] if titles else "", 2, subtitle="\n".join(titles[1:]))
    if row.rapporteurs:
        names = ", ".join(name.formal() for name in row.rapporteurs)
        yield Paragraph(tongues(RAPPORTEUR, names=names), Ink.NOTE, keep=True)
    yield from paragraphs(tongues, partial(_lines, row.summary))
    for name, title in PARTS:
        texts: Texts = getattr(row, name)
        if texts:
            yield Heading(tongues(title), 3, bookmark=False)
            yield from paragraphs(tongues, partial(_lines, texts))
    if notes and row.notes:
        yield Heading(tongues(N_("Notes of the rapporteur")), 3, bookmark=False)
        yield from (Paragraph(line, Ink.SMALL) for line in lines_of(row.notes))
    if promised:
        yield Heading(tongues(N_("Who promised what")), 3, bookmark=False)
        yield promises(promised, tongues)


def _lines(texts: Texts, words: Words) -> list[str]:
    return lines_of(words.pick(texts))


def promises(rows: Sequence[CommitmentRow], tongues: Tongues) -> Table:
    """A row for each promise: what, who, until when, and whether it was kept."""
    columns = (
        column(tongues, N_("What"), 2.4, name="what", lines=12),
        column(tongues, N_("Who"), width=48.0, name="who", lines=6),
        column(tongues, N_("Until"), width=25.0, name="until"),
        column(tongues, N_("Done"), width=25.0, name="done"),
    )
    return Table(columns, [_promise(row, tongues) for row in rows], zebra=False, rules=True)


def _promise(row: CommitmentRow, tongues: Tongues) -> Row:
    person = row.person.display() if row.person else ""
    who = ", ".join(
        part for part in (person, tongues.first.pick(row.organisation), row.who) if part
    )
    until, done = (tongues.first.short_day(day) if day else "" for day in (row.due_on, row.done_on))
    return Row((said(tongues, lambda words: words.pick(row.what)), who, until, done))
