"""How far the delegations are: a bar of their statuses with a legend that leads to them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from app.gui import theme
from app.gui.i18n import _, number
from app.gui.overview.surfaces import Pressable
from app.gui.status_tones import DELEGATION_TONES
from app.gui.widgets.card import Card
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.layouts import H, V, box, clear, label
from app.rules.delegations import STATUS_NAMES, DelegationStatus

HEIGHT, GAP, DOT = 10, 2, 10
ORDER = (
    DelegationStatus.CONFIRMED,
    DelegationStatus.NOMINATED,
    DelegationStatus.ANNOUNCED,
    DelegationStatus.INVITED,
    DelegationStatus.DECLINED,
)
Shares = Mapping[DelegationStatus, int]


def shown_color(status: DelegationStatus) -> QColor:
    """The strong colour of a status; what is declined steps back."""
    if status is DelegationStatus.DECLINED:
        return theme.color("border_strong")
    return QColor(theme.colors().tones[DELEGATION_TONES[status]].text)


class ShareBar(QWidget):
    """The shares side by side in one round bar."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: Shares = {}
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Delegations by status"))

    def show_shares(self, shares: Shares) -> None:
        """Show other shares."""
        self._shares = shares
        said = (f"{_(STATUS_NAMES[s])}: {number(shares[s])}" for s in ORDER if shares[s])
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: paint the shares from where one begins to read."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        round_ = QPainterPath()
        round_.addRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(round_)
        painter.fillRect(self.rect(), theme.color("track"))
        total = sum(self._shares.values())
        start = 0.0
        for status in (s for s in ORDER if self._shares.get(s)):
            width = self.width() * self._shares[status] / total
            piece = QRectF(start, 0, max(width - GAP, GAP), HEIGHT)
            shown = QStyle.visualRect(self.layoutDirection(), self.rect(), piece.toRect())
            painter.fillRect(shown, shown_color(status))
            start += width
        painter.end()


class Dot(QWidget):
    """The colour of a status in the legend."""

    def __init__(self, status: DelegationStatus) -> None:
        super().__init__()
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt: always its own size."""
        return QSize(DOT, DOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: paint the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown_color(self._status))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class SharesCard(Card):
    """The bar and its legend."""

    def __init__(self, go: Callable[[str, object], object]) -> None:
        self._go = go
        self.bar = ShareBar()
        self._legend = V(spacing=0)
        super().__init__(
            label(_("Delegations by status"), "strong"), self.bar, box(self._legend), spacing=12
        )
        self.column.setContentsMargins(16, 14, 16, 10)

    def show_shares(self, shares: Shares) -> None:
        """Show other shares; statuses nobody has are left out."""
        self.setVisible(sum(shares.values()) > 0)
        self.bar.show_shares(shares)
        clear(self._legend)
        for status in (s for s in ORDER if shares[s]):
            self._legend.addWidget(self._entry(status, shares[status]))

    def _entry(self, status: DelegationStatus, count: int) -> Pressable:
        name = _(STATUS_NAMES[status])
        row = H(
            Dot(status),
            (ElidedLabel(name, "body"), 1),
            label(number(count), "strong"),
            spacing=10,
            margins=(6, 6, 6, 6),
        )
        made = Pressable("row", row, lambda: self._go("delegations", f"status:{status}"))
        made.setAccessibleName(f"{name}: {number(count)}")
        return made
