"""The check-in points: days, dinners, buses, panels; added, named, put in order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.checkin.scene import Scene
from app.gui.desk import Desk
from app.gui.i18n import _, _n, day, localized
from app.gui.people.lists import said
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import STRETCH, H, V, box, button, tool_button
from app.queries import agenda, checkins, events
from app.queries.checkins import PointRow
from app.rules.checkins import POINT_NAMES, PointKind
from app.usecases.checkins import (
    add_point,
    edit_point,
    need_day_points,
    order_points,
    remove_point,
)

ID = Qt.ItemDataRole.UserRole
HEIGHT = 260


class PointSheet(Sheet):
    """One point: its name in the conference's languages, what it is for, day, session."""

    def __init__(
        self, parent: QWidget | None, desk: Desk, shown: Scene, row: PointRow | None = None
    ) -> None:
        self._desk, self._row = desk, row
        event = desk.ask(events.event)
        languages = event.languages if event is not None else ("en",)
        self.name = LanguageTexts(_("Name"), languages)
        kinds = [(kind, _(name)) for kind, name in POINT_NAMES.items()]
        self.kind = ChoiceCombo(_("What the point is for"), kinds)
        self.day = ChoiceCombo(_("Day"), [(None, "—"), *((each, day(each)) for each in shown.days)])
        titles = [(each.id, said(each.title)) for each in desk.ask(agenda.titles)]
        self.session = ChoiceCombo(_("Session"), [(None, "—"), *titles])
        self.form = Form().add("name", _("Name"), self.name)
        self.form.add("kind", _("What the point is for"), self.kind)
        hint = _("At a point of a day nobody is let in on another one; without one, always.")
        self.form.add("day", _("Day"), self.day, hint=hint)
        self.form.add("session_id", _("Session"), self.session)
        title = _("Check-in point") if row else _("New check-in point")
        super().__init__(parent, title, self.form)
        self._show(row)
        self.name.setFocus()
        self.submitted.connect(self._save)

    def _show(self, row: PointRow | None) -> None:
        self.form.set_values(
            {
                "name": row.name if row else Texts(),
                "kind": row.kind if row else PointKind.OTHER,
                "day": row.day if row else None,
                "session_id": row.session_id if row else None,
            }
        )

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        self.set_busy(busy=True)
        if self._row is None:
            added = self._desk.do(add_point, values)
            added.then(lambda _id: self.accept()).otherwise(self._refused)
        else:
            edited = self._desk.do(edit_point, self._row.id, values)
            edited.then(lambda _none: self.accept()).otherwise(self._refused)

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))


class PointsSheet(Sheet):
    """The list of points; each change is written at once and can be undone."""

    def __init__(self, parent: QWidget | None, desk: Desk, shown: Scene) -> None:
        self._desk, self._scene = desk, shown
        self._rows: Sequence[PointRow] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(_("Check-in points"))
        self.list.setFixedHeight(HEIGHT)
        self.list.itemActivated.connect(lambda _item: self.edit())
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.add_one = button(_("Add…"), "plus", on=self.add)
        self.change = button(_("Edit…"), "pencil", on=self.edit)
        self.up = tool_button(_("Up"), "arrow-up", lambda: self.shift(-1))
        self.down = tool_button(_("Down"), "arrow-down", lambda: self.shift(1))
        self.remove = tool_button(_("Remove"), "trash-2", self.take_away)
        tools = H(self.add_one, self.change, STRETCH, self.up, self.down, self.remove, spacing=4)
        self.days = button(_("Set up the days"), "calendar-days", on=self.need_days)
        content = V((Card(self.list, margins=6), 1), tools, self.days, spacing=10)
        text = _("Where people are checked in: the days, a dinner, a bus, a panel.")
        super().__init__(
            parent, _("Check-in points"), box(content), text=text, primary=_("Done"), width=520
        )
        self.secondary.hide()
        self.submitted.connect(self.accept)
        desk.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Ask again for the points."""
        current = self.current()
        self._rows = self._desk.ask(checkins.points)
        self.list.clear()
        for row in self._rows:
            item = QListWidgetItem(_line(row))
            item.setData(ID, row.id)
            self.list.addItem(item)
        known = [row.id for row in self._rows]
        if known:
            kept = current.id if current is not None and current.id in known else known[0]
            self.list.setCurrentRow(known.index(kept))
        covered = {row.day for row in self._rows if row.kind is PointKind.DAY}
        self.days.setVisible(bool(set(self._scene.days) - covered))
        self._enable()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & {"check_in_point", "check_in"}:
            self.reload()

    def current(self) -> PointRow | None:
        """The point chosen."""
        at = self.list.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _enable(self) -> None:
        at, last = self.list.currentRow(), len(self._rows) - 1
        self.change.setEnabled(at >= 0)
        self.remove.setEnabled(at >= 0)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < last)

    def add(self) -> None:
        """Ask for another point."""
        PointSheet(self, self._desk, self._scene).open()

    def edit(self) -> None:
        """Change the point chosen."""
        row = self.current()
        if row is not None:
            PointSheet(self, self._desk, self._scene, row).open()

    def shift(self, by: int) -> None:
        """Put the point chosen further down, or up."""
        ids, at = [row.id for row in self._rows], self.list.currentRow()
        if 0 <= at + by < len(ids):
            ids.insert(at + by, ids.pop(at))
            self._desk.do(order_points, ids)

    def take_away(self) -> None:
        """Remove the point chosen, with all that passed there; Undo brings it back."""
        row = self.current()
        if row is not None:
            text = _("“{point}” was removed.", point=said(row.name))
            answer = self._desk.do(remove_point, row.id)
            answer.then(lambda _none: self._desk.toast(text, undo=True))

    def need_days(self) -> None:
        """Make the points of the days that have none."""
        self._desk.do(need_day_points, self._scene.days)


def _line(row: PointRow) -> str:
    inside = _n("{n} in", "{n} in", row.inside) if row.inside else ""
    parts = (said(row.name), _(POINT_NAMES[row.kind]), inside)
    return " · ".join(part for part in parts if part)
