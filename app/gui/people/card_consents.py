"""What somebody agreed to, purpose by purpose, and a menu to record the next answer."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from app.gui.desk import Desk
from app.gui.i18n import _, moment
from app.gui.jobs import Answer
from app.gui.people.consent_sheet import ANSWERS, ConsentSheet, Record
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import H, V, label, menu_action, tool_button
from app.queries.consents import ConsentRow
from app.queries.person import PersonCard
from app.rules.consents import PURPOSE_NAMES, SOURCE_NAMES, ConsentPurpose, ConsentSource
from app.usecases.consents import record_consent


def consent_menu(
    parent: QWidget,
    purpose: ConsentPurpose,
    record: Record,
    wording: Callable[[], str] = str,
) -> QMenu:
    """A menu of yes and no, each with how the answer reached us; or a sheet with the wording."""

    def ask() -> None:
        ConsentSheet(parent, purpose, record, wording()).open()

    menu = QMenu(parent)
    for given, text, icon in ANSWERS:
        inner = QMenu(_(text), menu)
        for source, name in SOURCE_NAMES.items():
            on = lambda given=given, source=source: record(purpose, given, source, "")  # noqa: E731
            inner.addAction(menu_action(inner, _(name), "", on))
        action = menu.addMenu(inner)
        action.setIcon(menu_action(menu, "", icon, list).icon())
    menu.addAction(menu_action(menu, _("With the wording…"), "message-square", ask))
    return menu


class ConsentLine(QWidget):
    """One purpose: the answer that counts, when and how it was given."""

    def __init__(self, purpose: ConsentPurpose, record: Record, *, editable: bool) -> None:
        super().__init__()
        self._wording = ""
        self._name = _(PURPOSE_NAMES[purpose])
        self._icons = {
            True: IconLabel("circle-check", "green"),
            False: IconLabel("circle-x", "red"),
            None: IconLabel("circle-question-mark", "amber"),
        }
        self.answer: QLabel = label("", "caption", wrap=True)
        self.button: QToolButton = tool_button(
            _("Record an answer: {purpose}", purpose=self._name),
            "pencil",
            menu=consent_menu(self, purpose, record, lambda: self._wording),
        )
        self.button.setVisible(editable)
        words = V(label(self._name, "body"), self.answer, spacing=1)
        pictures = V(2, *self._icons.values(), -1, spacing=0)
        self.setLayout(H(pictures, (words, 1), self.button, spacing=12))

    def show_answer(self, row: ConsentRow | None) -> None:
        """Show the answer that counts, if there is one."""
        given = None if row is None else row.given
        for key, icon in self._icons.items():
            icon.setVisible(key is given)
        self._wording = "" if row is None else row.wording
        self.answer.setText(said_of(row))
        self.setAccessibleName(f"{self._name}: {self.answer.text()}")


def said_of(row: ConsentRow | None) -> str:
    """An answer in words: yes or no, how and when."""
    if row is None:
        return _("Not asked yet")
    values = {"source": _(SOURCE_NAMES[row.source]), "when": moment(row.at)}
    if row.wording:
        values["wording"] = row.wording
        if row.given:
            return _("Yes · {source} · {when} · “{wording}”", **values)
        return _("No · {source} · {when} · “{wording}”", **values)
    if row.given:
        return _("Yes · {source} · {when}", **values)
    return _("No · {source} · {when}", **values)


class ConsentsBox(QWidget):
    """All purposes of one person."""

    def __init__(self, desk: Desk, told: Callable[[int], object]) -> None:
        super().__init__()
        self._desk, self._told = desk, told
        self._person = 0
        editable = not desk.read_only
        self.lines = {
            purpose: ConsentLine(purpose, self._record, editable=editable)
            for purpose in ConsentPurpose
        }
        self.setLayout(V(*self.lines.values(), spacing=10))

    def show_card(self, card: PersonCard) -> None:
        """Show the answers of a person."""
        self._person = card.row.id
        for purpose, line in self.lines.items():
            line.show_answer(card.consents.get(purpose))

    def _record(
        self,
        purpose: ConsentPurpose,
        given: bool,  # noqa: FBT001 - as `Record` is called
        source: ConsentSource,
        wording: str,
    ) -> Answer[None]:
        person = self._person
        answer = self._desk.do(
            record_consent, [person], purpose, given=given, source=source, wording=wording
        )
        return answer.then(lambda _none: self._told(person))
