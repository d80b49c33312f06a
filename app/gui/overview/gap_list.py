"""What is missing, the most pressing first, each with its jump and with who it is about."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.base.names import PersonalName
from app.gui import icons
from app.gui.delegations.wording import said, shown_name
from app.gui.desk import Desk
from app.gui.i18n import _, _n, number
from app.gui.overview.surfaces import IconBadge, Pressable
from app.gui.overview.wording import LOOKS, target
from app.gui.widgets.card import Card
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label, tool_button
from app.gui.widgets.pills import pill
from app.queries import overview
from app.queries.overview import Lacking
from app.rules.gaps import DELEGATION_GAPS, GAP_NAMES, Gap, GapKind

SHOWN = 8
INDENT = 48


class GapRow(QWidget):
    """One kind of gap: press it to mend it, open it to see whom it is about."""

    def __init__(
        self, desk: Desk, gap: Gap, *, opened: bool, on_open: Callable[[], object]
    ) -> None:
        super().__init__()
        self._desk, self._gap = desk, gap
        self._names: QWidget | None = None
        look, name = LOOKS[gap.kind], _(GAP_NAMES[gap.kind])
        count = pill(number(gap.count), look.tone) if gap.ids else None
        row = H(
            IconBadge(look.icon, look.tone),
            (ElidedLabel(name, "medium"), 1),
            count,
            spacing=12,
            margins=(6, 3, 8, 3),
        )
        self.go = Pressable("row", row, self._go)
        self.go.setAccessibleName(f"{name}: {number(gap.count)}" if gap.ids else name)
        self.go.setToolTip(_("Show them") if gap.ids else _("Go there"))
        self.more = tool_button(_("Who: {gap}", gap=name), "chevron-down", self.toggle)
        self.more.clicked.connect(lambda _checked=False: on_open())
        keeps_place = self.more.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(keeps_place)
        if not gap.ids:
            self.more.hide()
        self.setLayout(V(H((self.go, 1), self.more, spacing=4), spacing=0))
        if opened and gap.ids:
            self.toggle()

    @property
    def opened(self) -> bool:
        """Whether the names are shown."""
        return self._names is not None

    def toggle(self) -> None:
        """Show or hide whom it is about."""
        if self._names is not None:
            self._names.hide()
            self._names.deleteLater()
            self._names = None
        else:
            self._names = self._who()
            column = self.layout()
            assert column is not None
            column.addWidget(self._names)
        icons.dress(self.more, "chevron-up" if self.opened else "chevron-down", "muted")

    def _go(self) -> None:
        self._desk.go(*target(self._gap))

    def _who(self) -> QWidget:
        found = self._desk.ask(overview.who, self._gap, limit=SHOWN)
        flow = FlowLayout(spacing=6)
        for lacking in found:
            flow.addWidget(self._name(lacking))
        rest = self._gap.count - len(found)
        if rest > 0:
            more = _n("and {n} more", "and {n} more", rest)
            flow.addWidget(button(more, kind="link", on=self._go))
        return box(V(box(flow), margins=(INDENT, 0, 40, 8)))

    def _name(self, lacking: Lacking) -> QWidget:
        name = lacking.name
        shown = shown_name(self._desk, name) if isinstance(name, PersonalName) else said(name)
        page = "delegations" if self._gap.kind in DELEGATION_GAPS else "people"
        return button(shown, kind="link", on=lambda: self._desk.go(page, lacking.id))


class GapCard(Card):
    """All gaps, or the good news that there are none."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._opened: set[GapKind] = set()
        self.gaps: Sequence[Gap] | None = None
        self.rows: dict[GapKind, GapRow] = {}
        self.count = pill("")
        self._list = V(spacing=0)
        head = H(label(_("What is still missing"), "strong"), self.count, STRETCH, spacing=10)
        head.setContentsMargins(8, 0, 8, 0)
        self.complete = _complete()
        super().__init__(head, box(self._list), self.complete, spacing=8)
        self.column.setContentsMargins(8, 14, 8, 10)
        self.count.hide()
        self.complete.hide()

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show these gaps; those that were open stay open, the focus stays where it was."""
        focus = self.window().focusWidget()
        focused = next((kind for kind, row in self.rows.items() if row.go is focus), None)
        self.gaps = gaps
        clear(self._list)
        self.rows = {gap.kind: self._row(gap) for gap in gaps}
        for row in self.rows.values():
            self._list.addWidget(row)
            row.show()  # at once: what is shown later takes no focus
        self.count.setText(number(len(gaps)))
        self.count.setVisible(bool(gaps))
        self.complete.setVisible(not gaps)
        if focused in self.rows:
            self.rows[focused].go.setFocus()

    def _row(self, gap: Gap) -> GapRow:
        return GapRow(
            self._desk,
            gap,
            opened=gap.kind in self._opened,
            on_open=lambda: self._opened.symmetric_difference_update({gap.kind}),
        )


def _complete() -> QWidget:
    words = V(
        label(_("Nothing is missing"), "medium"),
        label(
            _("Every delegation has its head, contact and hotel, every person what is needed."),
            "caption",
            wrap=True,
        ),
        spacing=2,
    )
    return box(H(IconBadge("check", "green"), (words, 1), spacing=12, margins=8))
