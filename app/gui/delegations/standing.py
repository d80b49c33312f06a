"""How the table stands, chosen with three small menus: grouping, order, language."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.base.words import N_
from app.gui.delegations.arrangement import Arrangement
from app.gui.delegations.wording import listing_languages
from app.gui.desk import Desk
from app.gui.i18n import _, current_language, language_name
from app.gui.widgets.layouts import H, ampersands, button
from app.rules.precedence import GROUPING_NAMES, ORDER_NAMES, Grouping, Order

KEY = "delegations.arrangement"
SHORT = {
    Grouping.NONE: N_("No groups"),
    Grouping.COUNTRY: N_("By country"),
    Grouping.STATUS: N_("By status"),
    Order.PROTOCOL: N_("Protocol"),
    Order.ALPHABETICAL: N_("Country, name"),
    Order.NAME: N_("Name"),
}
"""What stands on the buttons; the menus say it whole."""
MORE = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "ja"),
    *("lt", "lv", "mt", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh"),
)


class Standing(QWidget):
    """Remembers what was chosen last."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.arrangement = Arrangement.from_json(desk.preferences.recall(KEY))
        self.grouping = button("", "layout-grid", "quiet", menu=self._grouping_menu())
        self.order = button("", "arrow-up-down", "quiet", menu=self._order_menu())
        self.language = button("", "languages", "quiet", menu=self._language_menu())
        self.setLayout(H(self.grouping, self.order, self.language, spacing=2))
        self._name()

    def choose(self, arrangement: Arrangement) -> None:
        """Stand otherwise from now on."""
        if arrangement == self.arrangement:
            return
        self.arrangement = arrangement
        self.desk.preferences.remember(KEY, arrangement.as_json())
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        chosen = self.arrangement
        code = chosen.language or current_language()
        self._label(self.grouping, _(SHORT[chosen.grouping]), _(GROUPING_NAMES[chosen.grouping]))
        self._label(self.order, _(SHORT[chosen.order]), _(ORDER_NAMES[chosen.order]))
        names = _("Names and alphabet: {language}", language=language_name(code))
        self._label(self.language, code.upper(), names)

    def _label(self, made: QPushButton, text: str, meaning: str) -> None:
        made.setText(ampersands(text))
        made.setAccessibleName(meaning)
        made.setToolTip(meaning)

    # menus: filled when opened, ticking what is chosen

    def _menu(self, fill: Callable[[QMenu], None]) -> QMenu:
        menu = QMenu(self)

        def refill() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(refill)
        return menu

    def _grouping_menu(self) -> QMenu:
        def fill(menu: QMenu) -> None:
            group = QActionGroup(menu)
            for grouping, name in GROUPING_NAMES.items():
                chosen = replace(self.arrangement, grouping=grouping)
                menu.addAction(self._choice(group, _(name), chosen))

        return self._menu(fill)

    def _order_menu(self) -> QMenu:
        def fill(menu: QMenu) -> None:
            group = QActionGroup(menu)
            for order, name in ORDER_NAMES.items():
                chosen = replace(self.arrangement, order=order)
                menu.addAction(self._choice(group, _(name), chosen))

        return self._menu(fill)

    def _language_menu(self) -> QMenu:
        def fill(menu: QMenu) -> None:
            group = QActionGroup(menu)
            first = listing_languages(self.desk)
            self._languages(menu, group, first)
            more = menu.addMenu(_("More languages"))
            self._languages(more, group, [code for code in MORE if code not in first])

        return self._menu(fill)

    def _languages(self, menu: QMenu, group: QActionGroup, codes: Sequence[str]) -> None:
        for code in codes:
            kept = "" if code == current_language() else code
            chosen = replace(self.arrangement, language=kept)
            menu.addAction(self._choice(group, language_name(code), chosen))

    def _choice(self, group: QActionGroup, text: str, chosen: Arrangement) -> QAction:
        made = QAction(ampersands(text), group)
        made.setCheckable(True)
        made.setChecked(chosen == self.arrangement)
        made.triggered.connect(lambda _on=False: self.choose(chosen))
        return made

    def group_by(self, grouping: Grouping) -> None:
        """Stand under other headings."""
        self.choose(replace(self.arrangement, grouping=grouping))

    def order_by(self, order: Order) -> None:
        """Stand in another order."""
        self.choose(replace(self.arrangement, order=order))
