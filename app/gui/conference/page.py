"""The page of the conference itself, in five sections, its texts in one language at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar

from app.base.words import N_
from app.gui.actions import Action
from app.gui.conference.about import About
from app.gui.conference.categories import Categories
from app.gui.conference.logos import Logos
from app.gui.conference.questions import Questions
from app.gui.conference.section import Section
from app.gui.conference.venues import Venues
from app.gui.desk import Desk
from app.gui.i18n import _, current_language, language_name, number
from app.gui.overview import wording
from app.gui.pages import Page
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import STRETCH, H, V, label, scrolled
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock
from app.queries import events
from app.queries.events import PartCounts

SECTIONS: dict[str, type[Section]] = {
    "about": About,
    "logos": Logos,
    "rooms": Venues,
    "categories": Categories,
    "questions": Questions,
}
MARGINS = (22, 14, 22, 22)


class ConferencePage(Page):
    """Tabs over sections. `jump` takes a key of `SECTIONS`, a room, or "deadline" for its field."""

    SHOWS = frozenset(
        {
            "event",
            "event_logo",
            "picture",
            "venue",
            "room",
            "registration",
            "registration_category",
            "tag",
            "person_tag",
            "question",
            "answer",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._language = ""
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("Parts of the conference"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.languages = ChipRow(_("Language of the texts"))
        self.languages.chosen.connect(self._speak)
        self._hint = label(_("Texts in"), "caption")
        speaking = H(self._hint, self.languages, spacing=10)
        self.head = TitleBlock(_("Conference"), "", V(STRETCH, speaking, STRETCH))
        self._stack = Stack()
        self._parts: dict[str, Section] = {}
        for kind in SECTIONS.values():
            self.tabs.addTab(_(kind.TITLE))
        self.tabs.currentChanged.connect(self.show_front)
        top = V(self.head, 6, H(self.tabs, STRETCH), spacing=8, margins=(22, 18, 22, 0))
        self.setLayout(V(top, (self._stack, 1), spacing=0))
        self.reload()

    @property
    def section(self) -> Section:
        """The section in front."""
        return self.part(self.key)

    def part(self, key: str) -> Section:
        """A section by its key, made when it is first wanted."""
        if key not in self._parts:
            section = self._parts[key] = SECTIONS[key](self.desk)
            column = V(H((section, 1000), STRETCH), margins=MARGINS)
            self._stack.addWidget(scrolled(column, _(section.TITLE)))
            section.reload(self._language)
        return self._parts[key]

    def show_front(self, *_place: object) -> None:
        """Bring the section of the chosen tab to the front."""
        section = self.section
        self._stack.setCurrentIndex(list(self._parts.values()).index(section))

    @property
    def key(self) -> str:
        """The key of the section in front."""
        return list(SECTIONS)[self.tabs.currentIndex()]

    def reload(self) -> None:
        """Read all sections shown so far again; what is being typed stays."""
        event = self.desk.ask(events.event)
        if event is None:
            return
        title = event.title.best((current_language(), *event.languages))
        self.head.set_subtitle(f"{title} · {wording.dates(event)}")
        self._offer(event.languages)
        for section in self._parts.values():
            section.reload(self._language)
        self.show_front()
        self._count(self.desk.ask(events.part_counts))

    def _count(self, counts: PartCounts) -> None:
        for place, (key, kind) in enumerate(SECTIONS.items()):
            count, title = getattr(counts, key, 0), _(kind.TITLE)
            self.tabs.setTabText(place, f"{title}  {number(count)}" if count else title)

    def _offer(self, languages: Sequence[str]) -> None:
        """A chip for each language of the conference; that of the window first of all."""
        if self._language not in languages:
            mine = current_language()
            self._language = mine if mine in languages else languages[0]
        self.languages.set_choices(Choice(code, language_name(code)) for code in languages)
        self.languages.set_chosen(self._language)
        for widget in (self._hint, self.languages):
            widget.setVisible(len(languages) > 1)

    def _speak(self, language: str) -> None:
        self._language = language
        self.reload()

    def show_section(self, key: str) -> None:
        """Bring a section to the front."""
        self.tabs.setCurrentIndex(list(SECTIONS).index(key))

    def jump(self, target: object) -> None:
        """Show a section by its key, ("room", id), or open the field of the deadline."""
        if target in SECTIONS:
            self.show_section(str(target))
        elif target == "deadline":
            self.show_section("about")
            about = self.section
            assert isinstance(about, About)
            about.edit("registration_deadline")

        elif isinstance(target, tuple):
            self.show_room(target[1])

    def show_room(self, room_id: int) -> None:
        """Show a room, with the focus on its name."""
        self.show_section("rooms")
        venues = self.section
        assert isinstance(venues, Venues)
        venues.show_room(room_id)

    def keep(self) -> object:
        """The section in front and the language of the texts."""
        return (self.key, self._language)

    def restore(self, kept: object) -> None:
        """Show them again."""
        if isinstance(kept, tuple):
            key, self._language = kept
            self.show_section(key)
            self.reload()

    def can_add(self) -> bool:
        """Whether something can be added in this section."""
        return not self.desk.read_only and self.key != "about"

    def add(self) -> None:
        """Add what belongs to the section in front."""
        self.section.add()


def _shows(key: str) -> "Action[ConferencePage]":
    return Action(
        id=f"conference.{key}",
        title=SECTIONS[key].TITLE,
        help=N_("Show this part of the conference"),
        run=lambda page: page.show_section(key),
    )


ACTIONS: tuple[Action[ConferencePage], ...] = (
    Action(
        id="conference.add",
        title=N_("Add to this part of the conference"),
        help=N_("A logo, a venue, a category or a question, as the part in front has it"),
        run=ConferencePage.add,
        shortcut="Ctrl+N",
        icon="plus",
        when=ConferencePage.can_add,
        palette=False,
    ),
    *(_shows(key) for key in SECTIONS),
)


def build(desk: Desk) -> ConferencePage:
    """The page for a desk."""
    return ConferencePage(desk)
