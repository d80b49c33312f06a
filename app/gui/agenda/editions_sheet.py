"""Editions: releasing the programme, and what changed since one was handed out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.base.errors import AppError
from app.gui.agenda.book import Book
from app.gui.agenda.edition_sheet import EditionSheet
from app.gui.agenda.sentences import sentence
from app.gui.agenda.wording import clock_of, day_name
from app.gui.delegations.wording import said
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized, moment
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.empty_state import EmptyState, IconLabel
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput, TextInput
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label, line, scrolled
from app.gui.widgets.pills import pill
from app.gui.widgets.stack import Stack
from app.queries import editions
from app.queries.editions import EditionRow, ReleaseSummary
from app.rules.clash_values import time_of
from app.rules.editions import EditionChanges, Entry
from app.usecases.editions import release_edition, remove_edition

RELEASE, CHANGES, ALL = "release", "changes", "all"
WIDE, HIGH = 620, 380
MOST_PEOPLE = 30


def entry_words(entry: Entry, book: Book) -> str:
    """Day, time and room of a session as an edition knew it."""
    day = day_name(book.agenda.day_at(time_of(entry.start)))
    parts = (f"{day} {clock_of(entry.start)}–{clock_of(entry.end)}", said(entry.room))
    return ", ".join(part for part in parts if part)


class Changes(QWidget):
    """What is new, moved, changed and cancelled, and whom it concerns."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self.column: QVBoxLayout = V(spacing=8)
        self.setLayout(V(self.column, STRETCH))

    def show_changes(self, changes: EditionChanges) -> None:
        """Show these."""
        clear(self.column)
        book = self._book
        self._part(_("New"), "green", [(one, entry_words(one, book)) for one in changes.new])
        moved = [
            (one.after, f"{entry_words(one.before, book)} → {entry_words(one.after, book)}")
            for one in changes.moved
        ]
        self._part(_("Moved"), "blue", moved)
        other = [(one.after, _other(one.before, one.after)) for one in changes.other]
        self._part(_("Changed"), "neutral", other)
        gone = [(one, entry_words(one, book)) for one in changes.cancelled]
        self._part(_("Cancelled sessions"), "red", gone)
        if not changes:
            self.column.addWidget(label(_("Nothing has changed."), "soft"))
        elif changes.people:
            self._concerned(sorted(changes.people))

    def _part(self, title: str, tone: str, entries: Sequence[tuple[Entry, str]]) -> None:
        if not entries:
            return
        self.column.addLayout(H(pill(title, tone), label(str(len(entries)), "caption"), STRETCH))
        for entry, words in entries:
            name = sentence(said(entry.title), "medium")
            self.column.addLayout(V(name, sentence(words, "caption"), spacing=0))

    def _concerned(self, people: Sequence[int]) -> None:
        self._book.name_people(people)
        names = sorted(self._book.person(each) for each in people)
        text = ", ".join(names[:MOST_PEOPLE])
        if len(names) > MOST_PEOPLE:
            rest = _n("and {n} more", "and {n} more", len(names) - MOST_PEOPLE)
            text = f"{text} {rest}"
        title = _n("Concerns {n} person", "Concerns {n} people", len(names))
        self.column.addWidget(label(title, "strong"))
        self.column.addWidget(sentence(text, "caption"))


def _other(before: Entry, after: Entry) -> str:
    parts = []
    if before.title != after.title:
        parts.append(_("called “{title}” before", title=said(before.title)))
    if before.kind != after.kind:
        parts.append(_("another kind of session"))
    if before.people != after.people:
        parts.append(_("other people in it"))
    return ", ".join(parts)


class EditionsSheet(Sheet):
    """Release at the left tab, changes in the middle, all editions at the right."""

    def __init__(self, parent: QWidget | None, desk: Desk, book: Book) -> None:
        self._desk, self._book = desk, book
        self.rows: list[EditionRow] = desk.ask(editions.editions)
        self.tabs = ChipRow(
            _("Editions"),
            [
                Choice(RELEASE, _("Release")),
                Choice(CHANGES, _("What changed")),
                Choice(ALL, _("All editions"), len(self.rows)),
            ],
        )
        self.form = Form()
        self.form.add("name", _("Name"), TextInput(_("Name")))
        note = _("What is said about it on the slip of changes")
        self.form.add("note", _("Note"), LongInput(_("Note"), note, lines=2))
        self.checks: QVBoxLayout = V(spacing=6)
        self.coming, self.since = Changes(book), Changes(book)
        self.known: QVBoxLayout = V(spacing=12)
        self.form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        parts = V(self.form, self.checks, line(), label(_("This edition announces"), "strong"))
        parts.addWidget(self.coming)
        self.stack = Stack(box(parts), self.since, box(V(self.known, STRETCH)))
        area = scrolled(V(self.stack, margins=(0, 0, 8, 0)), _("Editions"))
        area.setMinimumHeight(HIGH)
        content = box(V(self.tabs, (area, 1), spacing=14))
        super().__init__(
            parent,
            _("Editions of the programme"),
            content,
            text=_("An edition is the programme as it was handed out. Changes are marked since."),
            primary=_("Release"),
            width=WIDE,
        )
        self.secondary.setText(_("Close"))
        self.tabs.chosen.connect(self.turn)
        self.submitted.connect(self._release)
        self._fill()
        start = RELEASE if not desk.read_only else ALL
        self.tabs.set_chosen(start)
        self.turn(start)

    def turn(self, part: str) -> None:
        """Bring a part to the front."""
        self.tabs.set_chosen(part)
        self.stack.setCurrentIndex((RELEASE, CHANGES, ALL).index(part))
        self.primary.setVisible(part == RELEASE and not self._desk.read_only)
        if part == RELEASE:
            self.form["name"].widget().setFocus()

    def _fill(self) -> None:
        number = len(self.rows) + 1
        self.form.set_values({"name": _("Edition {n}", n=number)})
        answer = self._desk.jobs.start(
            "editions",
            lambda _progress: self._desk.ask(editions.before_release),
            writes=False,
            shown=False,
        )
        answer.then(self._show_summary)
        if self.rows:
            self._show_since(self.rows[0])
        else:
            empty = _("Release the first edition; from then on changes are shown here.")
            self.since.column.addWidget(EmptyState("history", _("No edition yet"), empty))
        self._show_all()

    def _show_summary(self, summary: ReleaseSummary) -> None:
        clear(self.checks)
        off, bare = summary.unscheduled, summary.without_track
        unsure, clashing = summary.unconfirmed, len(summary.open_clashes)
        for count, text, icon in (
            (off, _n("{n} session is not placed", "{n} sessions are not placed", off), "inbox"),
            (bare, _n("{n} session has no track", "{n} sessions have no track", bare), "tag"),
            (unsure, _n("{n} role not confirmed", "{n} roles not confirmed", unsure), "user-x"),
            (clashing, _n("{n} open clash", "{n} open clashes", clashing), "triangle-alert"),
        ):
            tint = "warn_text" if count else "ok_text"
            row = H(IconLabel(icon if count else "check", tint), (label(text), 1), spacing=8)
            self.checks.addLayout(row)
        if self.rows:
            self.coming.show_changes(summary.changes)
        else:
            new = len(summary.changes.new)
            text = _n(
                "The whole programme: {n} session.", "The whole programme: {n} sessions.", new
            )
            self.coming.column.addWidget(sentence(text))

    def _show_since(self, row: EditionRow) -> None:
        self.since.show_changes(self._desk.ask(editions.since, row.id))

    def _show_all(self) -> None:
        clear(self.known)
        if not self.rows:
            self.known.addWidget(EmptyState("badge-check", _("No edition yet")))
        for row in self.rows:
            held = _n("{n} session", "{n} sessions", row.sessions)
            detail = label(f"{moment(row.at)} · {held}", "caption")
            words = V(label(row.name, "strong"), detail, spacing=1)
            if row.note:
                words.addWidget(sentence(row.note, "soft"))
            what = button(_("Changes since"), kind="link", on=partial(self._compare, row))
            what.setAccessibleName(_("Changes since {edition}", edition=row.name))
            edit = button(_("Edit…"), kind="link", on=partial(self._edit, row))
            edit.setAccessibleName(_("Edit {edition}", edition=row.name))
            edit.setEnabled(not self._desk.read_only)
            out = button(_("Remove"), kind="link", on=partial(self._remove, row))
            out.setAccessibleName(_("Remove {edition}", edition=row.name))
            out.setEnabled(not self._desk.read_only)
            ways = (V(each, STRETCH) for each in (what, edit, out))
            self.known.addLayout(H((words, 1), *ways, spacing=14))

    def _compare(self, row: EditionRow) -> None:
        self._show_since(row)
        self.turn(CHANGES)

    def _edit(self, row: EditionRow) -> None:
        sheet = EditionSheet(self, self._desk, row)
        sheet.accepted.connect(self._edited)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _edited(self) -> None:
        self.rows = self._desk.ask(editions.editions)
        self._show_all()

    def _remove(self, row: EditionRow) -> None:
        answer = self._desk.do(remove_edition, row.id)
        answer.then(lambda _none: self._removed(row)).otherwise(self._refuse)

    def _removed(self, row: EditionRow) -> None:
        self._desk.toast(_("Edition “{name}” removed.", name=row.name), undo=True)
        self.rows = [each for each in self.rows if each.id != row.id]
        self.tabs.set_counts({ALL: len(self.rows)})
        self._show_all()

    def _release(self) -> None:
        values = self.form.values()
        if values is None:
            return
        self.set_busy(busy=True)
        name, note = str(values["name"]), str(values["note"])
        answer = self._desk.do(release_edition, name, note)
        answer.then(lambda _id: self._released(name)).otherwise(self._refuse)

    def _released(self, name: str) -> None:
        self._desk.toast(_("Edition “{name}” is released.", name=name), undo=True)
        self.accept()

    def _refuse(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(getattr(problem, "field", ""), localized(problem)):
            self.fail(localized(problem))
