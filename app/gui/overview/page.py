"""The first page: what is there and what is missing, at one glance."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.base.progress import Progress
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, current_language
from app.gui.overview import wording
from app.gui.overview.figures import FigureRow
from app.gui.overview.first_steps import FirstStepsCard
from app.gui.overview.gap_list import GapCard
from app.gui.overview.recent import SHOWN, RecentCard
from app.gui.overview.shares import SharesCard
from app.gui.pages import Page
from app.gui.picture import Picture
from app.gui.widgets.banner import Banner
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    box,
    button,
    clear,
    label,
    scrolled,
    set_shown,
)
from app.gui.widgets.pills import pill
from app.gui.widgets.title_block import TitleBlock
from app.queries import closing, events, history, overview
from app.queries.events import EventRow
from app.rules.closing import CATEGORY_NAMES, DataCategory
from app.rules.gaps import Gap
from app.store.store import TABLES

MARGINS = (22, 18, 22, 14)
LINE = 20  # as high as a pill


class OverviewPage(Page):
    """Headline, figures, gaps, statuses and the latest steps; nothing is edited here."""

    SHOWS = TABLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked = 0
        self.edit = button(
            _("Edit conference"), "pencil", on=lambda: desk.go("conference", "about")
        )
        self.head = TitleBlock("", "", self.edit)
        self._facts = FlowLayout(spacing=14)
        self.figures = FigureRow(desk)
        self.first_steps = FirstStepsCard(desk)
        self.gaps = GapCard(desk)
        self.shares = SharesCard(desk.go)
        self.erasing = Banner(
            "", _("Personal data"), lambda: desk.go("closing", "data"), icon="shield-check"
        )
        self.erasing.hide()
        self.recent = RecentCard(lambda: desk.act("history"))
        left = V(self.first_steps, self.gaps, STRETCH, spacing=14)
        right = V(self.shares, self.recent, STRETCH, spacing=14)
        column = V(
            self.head,
            box(self._facts),
            self.erasing,
            2,
            self.figures,
            H((left, 5), (right, 3), spacing=14),
            STRETCH,
            spacing=12,
            margins=MARGINS,
        )
        self.setLayout(V(scrolled(column, _("Overview"))))
        desk.preferred.connect(self.reload)
        self.reload()

    def reload(self, *_news: object) -> None:
        """Read everything again; the gaps are looked for on another thread and follow."""
        event = self.desk.ask(events.event)
        if event is None:
            return
        figures = self.desk.ask(overview.figures)
        now = wording.local_now(event.time_zone)
        self._show_headline(event, now)
        self.figures.show_figures(figures)
        self.figures.setVisible(bool(figures.delegations or figures.people))
        self.first_steps.show_steps(figures, event)
        self.gaps.setVisible(self.first_steps.isHidden())
        self.shares.show_shares(figures.by_status)
        self.recent.show_steps(self.desk.ask(history.rows, limit=SHOWN))
        self._look_for_gaps(now)

    def _show_headline(self, event: EventRow, now: datetime) -> None:
        languages = (current_language(), *event.languages, "en")
        self.head.set_title(event.title.best(languages))
        self.head.set_subtitle(event.motto.best(languages))
        self.head.subtitle.setVisible(bool(event.motto))
        clear(self._facts)
        self._facts.addWidget(_fact("calendar-days", wording.dates(event)))
        if where := wording.place(event):
            self._facts.addWidget(_fact("map-pin", where))
        days = wording.countdown(event.starts_on, event.ends_on, now.date())
        for said in (days, wording.deadline(event, now)):
            if said is not None:
                self._facts.addWidget(pill(said.text, said.tone))

    def _look_for_gaps(self, now: datetime) -> None:
        self._asked += 1

        asked, store = self._asked, self.desk.store

        def look(_progress: Progress) -> tuple[int, list[Gap], list[DataCategory]]:
            due = store.ask(closing.overdue, now.date())
            return asked, store.ask(overview.gaps, now), due

        self.desk.run(N_("Looking for what is missing"), look).then(self._show_gaps)

    def _show_gaps(self, answer: tuple[int, list[Gap], list[DataCategory]]) -> None:
        asked, gaps, due = answer
        if asked == self._asked:  # a later question has a truer answer
            self.gaps.show_gaps(gaps)
            names = ", ".join(_(CATEGORY_NAMES[category]) for category in due)
            self.erasing.words.setText(_("It is time to erase: {names}", names=names))
            set_shown(self.erasing, bool(due))


def _fact(icon: str, text: str) -> QWidget:
    made = box(H(Picture(icon), label(text, "soft"), spacing=6))
    made.setFixedHeight(LINE)
    return made


def build(desk: Desk) -> OverviewPage:
    """The page for a desk."""
    return OverviewPage(desk)
