"""The figures at the head of the first page, each a card that leads to its page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QWidget

from app.gui.desk import Desk
from app.gui.i18n import _n, number
from app.gui.overview.surfaces import IconBadge, Pressable
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.layouts import STRETCH, H, V, label
from app.queries.overview import Figures

BADGE = 40


@dataclass(frozen=True)
class Figure:
    """A number, what it counts, and one thing more about it."""

    value: int
    title: str
    detail: str


def delegations(figures: Figures) -> Figure:
    """How many were invited, how many confirmed."""
    return Figure(
        figures.delegations,
        _n("delegation", "delegations", figures.delegations),
        _n("{n} confirmed", "{n} confirmed", figures.delegations_confirmed),
    )


def people(figures: Figures) -> Figure:
    """How many are registered, and for how many there are places."""
    return Figure(
        figures.registrations,
        _n("person registered", "people registered", figures.registrations),
        _n("{n} place promised", "{n} places promised", figures.places),
    )


def countries(figures: Figures) -> Figure:
    """From how many countries, and how many bodies."""
    return Figure(
        figures.countries,
        _n("country", "countries", figures.countries),
        _n("{n} organisation", "{n} organisations", figures.organisations),
    )


def rooms(figures: Figures) -> Figure:
    """How many rooms, and how many can sit in them."""
    return Figure(
        figures.rooms,
        _n("room", "rooms", figures.rooms),
        _n("{n} seat", "{n} seats", figures.seats),
    )


class FigureCard(Pressable):
    """A large number with two lines; pressing it goes there."""

    def __init__(self, icon: str, tone: str, on: Callable[[], object]) -> None:
        self._number: QLabel = label("", "number")
        self._title = ElidedLabel("", "medium")
        self._detail = ElidedLabel("", "caption")
        words = V(self._number, self._title, self._detail, spacing=1)
        badge = V(2, IconBadge(icon, tone, BADGE), STRETCH)
        row = H(badge, (words, 1), spacing=14, margins=(16, 12, 14, 14))
        super().__init__("figure", row, on)

    def show_figure(self, figure: Figure) -> None:
        """Show other numbers."""
        self._number.setText(number(figure.value))
        self._title.setText(figure.title)
        self._detail.setText(figure.detail)
        self.setAccessibleName(f"{number(figure.value)} {figure.title}, {figure.detail}")


class FigureRow(QWidget):
    """The four figures side by side."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.cards: dict[Callable[[Figures], Figure], FigureCard] = dict(_cards(desk))
        self.setLayout(H(*((card, 1) for card in self.cards.values()), spacing=12))

    def show_figures(self, figures: Figures) -> None:
        """Show other numbers."""
        for read, card in self.cards.items():
            card.show_figure(read(figures))


def _cards(desk: Desk) -> Iterator[tuple[Callable[[Figures], Figure], FigureCard]]:
    def by_country() -> None:
        desk.go("delegations")
        desk.act("delegations.group.country")

    yield delegations, FigureCard("flag", "blue", lambda: desk.go("delegations"))
    yield people, FigureCard("users", "violet", lambda: desk.go("people"))
    yield countries, FigureCard("globe", "teal", by_country)
    yield rooms, FigureCard("door-open", "amber", lambda: desk.go("conference", "rooms"))
