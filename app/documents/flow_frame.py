"""What stands around the text: letterhead on the first page, running head, foot on each."""

from app.documents.cards import Across
from app.documents.flow import Flow, Ink, Letterhead
from app.documents.flow_measure import Setting, set_text, width_of
from app.documents.flow_pen import Pen, fitted_size
from app.documents.flow_styles import ACCENT, HAIRLINE, RULE, Look, Type, look_of
from app.documents.marks import MM, Form, FormMark, Open, Picture

H1, P = Open("H1"), Open("P")
LOGO_HEIGHT, LOGO_WIDTH = 14.0, 36.0
EMBLEM_HEIGHT, EMBLEM_WIDTH = 9.0, 30.0
TALLY_BOX, TALLY_WIDE = 8.0, 2.4
"""How high the box for a sum is, in mm, and how many times as wide."""
WHITE = 7.0
"""Between the line of the foot and what stands under it, in points."""
CLEAR, LEAST = 7.0, 40.0
"""White over the foot, and what is left for text however little paper there is, in points."""
GOING_ON = 0.6
"""Share of the width that what goes on may take beside the running head."""
BESIDE = 0.42
"""Up to this share of the width logos stand beside the title, else above it."""


class Frame:
    """The page around the text of one document; lengths in points."""

    def __init__(self, flow: Flow, width: float, height: float) -> None:
        top, right, bottom, left = (margin * MM for margin in flow.margins)
        self.flow = flow
        self.look = look_of(large=flow.large)
        self.width, self.height = width, height
        self.left, self.inner = left, width - left - right
        self._top, self._bottom = top, bottom
        self._heading = Heading(flow.head, self.inner, self.look)
        self._foot = Foot(flow, self.inner, self.look)
        self._running = 0.0
        if flow.head.running:
            self._running = self.look.running.leading + 9.0 * self.look.scale
        self._forms: dict[str, Form] = {}

    def top(self, page: int) -> float:
        """Where the text begins on a page counted from 0."""
        opened = self._is_opened(page)
        return self._top + (self._heading.height if opened else self._running)

    def _is_opened(self, page: int) -> bool:
        """Whether the letterhead stands on a page."""
        return page == 0 or self.flow.headed

    def room(self, page: int) -> float:
        """How high the text of a page may be."""
        return max(self._foot_top - CLEAR - self.top(page), LEAST)

    def draw_over(self, pen: Pen, page: int, going_on: str = "") -> None:
        """What stands over the text: the letterhead, which is read out, or the running head.

        `going_on` is what goes on there from the page before: it stands beside that.
        """
        if self._is_opened(page):
            self._heading.draw(pen, self.left, self._top)
        elif going_on and self.flow.head.running:
            aside = pen.aside()
            self._draw_running(aside, going_on)
            pen.artifact(aside.marks)
        else:
            self._shared(pen, "running")

    def draw_under(self, pen: Pen, page: int, total: int) -> None:
        """The foot and the number of the page."""
        self._shared(pen, "foot")
        self._draw_number(pen, page, total)

    def _shared(self, pen: Pen, name: str) -> None:
        """What is the same on each page, as one form."""
        if name not in self._forms:
            aside = pen.aside()
            if name == "running":
                self._draw_running(aside)
            else:
                self._foot.draw(aside, self.left, self._foot_top)
            self._forms[name] = Form(self.width, self.height, tuple(aside.marks))
        form = self._forms[name]
        if form.marks:
            pen.artifact((FormMark(0.0, 0.0, form),))

    def _draw_running(self, pen: Pen, going_on: str = "") -> None:
        running, type_, top = self.flow.head.running, self.look.running, self._top
        if not running:
            return
        bottom = top + type_.leading + 0.01
        beside = set_text(going_on, type_, GOING_ON * self.inner, 1)
        wide = max(width_of(line, type_.style) for line in beside.lines) * beside.size
        room = self.inner - (wide + 2 * self.look.gap if going_on else 0.0)
        pen.setting(self.left, top, room, set_text(running, type_, room, 1), type_, bottom=bottom)
        if going_on:
            pen.setting(self.left + self.inner - wide, top, wide, beside, type_, bottom=bottom)
        pen.rule(self.left, top + type_.leading + 2, self.inner, HAIRLINE, 0.5)

    @property
    def _foot_top(self) -> float:
        return self.height - self._bottom - self._foot.height

    def _draw_number(self, pen: Pen, page: int, total: int) -> None:
        text = self.flow.page_text.format(page=page + 1, total=total)
        aside = pen.aside()
        y = self._foot_top + self._foot.over
        for line in text.split("\n"):
            aside.said(self.left, y, self.inner, line, self.look.page, across=Across.RIGHT)
            y += self.look.page.leading
        pen.artifact(aside.marks)


class Heading:
    """The letterhead: over a line the title, what it is about, and the logos."""

    def __init__(self, head: Letterhead, width: float, look: Look) -> None:
        self._width, self._look = width, look
        self._logos, self._logo_high, self._logo_wide = _row(
            head.logos, width, LOGO_WIDTH * MM, LOGO_HEIGHT * MM, 5 * MM
        )
        self._beside = self._logo_wide <= BESIDE * width
        texts = width - (self._logo_wide + 8 * MM if self._logos and self._beside else 0.0)
        self._texts_wide = texts
        parts = [(head.kicker, look.kicker, P), (head.title, look.title, H1)]
        parts += [(head.second, look.title_second, P)]
        parts += [(line, look.line, P) for line in head.lines]
        self._parts: list[tuple[Setting, Type, Open]] = [
            (set_text(text, type_, texts), type_, role) for text, type_, role in parts if text
        ]
        self._text_high = sum(setting.height for setting, _, _ in self._parts)
        self.height = self._rule_at + 12 * look.scale if self._parts or self._logos else 0.0

    @property
    def _rule_at(self) -> float:
        high = max(self._text_high, self._logo_high)
        if not self._beside:
            high = self._text_high + self._logo_high + 5 * MM
        return high + 9 * self._look.scale

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """From `y` down."""
        if not self.height:
            return
        left = x + (self._width - self._logo_wide if self._beside else 0.0)
        for picture, wide, high in self._logos:
            pen.open(Open("Figure", alt=picture.alt))
            pen.picture(left, y + (self._logo_high - high) / 2, wide, high, picture)
            pen.close()
            left += wide + 5 * MM
        down = y if self._beside else y + self._logo_high + 5 * MM
        for setting, type_, role in self._parts:
            pen.open(role)
            down = pen.setting(x, down, self._texts_wide, setting, type_)
            pen.close()
        aside = pen.aside()
        aside.rule(x, y + self._rule_at, self._width, ACCENT, 1.2)
        pen.artifact(aside.marks)


class Foot:
    """The funder's emblems and sentence, and the place for the number of the page."""

    def __init__(self, flow: Flow, width: float, look: Look) -> None:
        self._width, self._look = width, look
        head = flow.head
        self._emblems, self._emblem_high, self._emblem_wide = _row(
            head.emblems, width * 0.4, EMBLEM_WIDTH * MM, EMBLEM_HEIGHT * MM, 4 * MM
        )
        self._indent = self._emblem_wide + 4 * MM if self._emblems else 0.0
        self._texts = max(width * 0.8 - self._indent, width * 0.3)
        self._set = set_text(head.foot, look.foot, self._texts) if head.foot else None
        lines = flow.page_text.count("\n") + 1
        text = self._set.height if self._set else 0.0
        self._tally = Tally(flow.tally, width, look) if flow.tally else None
        self._above = self._tally.height if self._tally else 0.0
        self.over = self._above + WHITE
        self.height = self.over + max(self._emblem_high, text, lines * look.page.leading) + 2 * MM
        self._high = self.height - self.over - 2 * MM

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """From `y` down, a line first."""
        if self._tally:
            self._tally.draw(pen, x, y)
        pen.rule(x, y + self._above + 1, self._width, HAIRLINE, 0.5)
        y += self.over
        left = x
        for picture, wide, high in self._emblems:
            pen.picture(left, y + (self._emblem_high - high) / 2, wide, high, picture)
            left += wide + 4 * MM
        if self._set:
            pen.setting(x + self._indent, y, self._texts, self._set, self._look.foot)


class Tally:
    """What is summed up by hand on each page, and a box for the sum."""

    def __init__(self, text: str, width: float, look: Look) -> None:
        self._box = TALLY_BOX * MM * look.scale
        self._texts = width - TALLY_WIDE * self._box - 2 * MM
        self._type = look.inks[Ink.SMALL]
        self._set = set_text(text, self._type, self._texts)
        self.height = max(self._set.height, self._box) + 2 * MM

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """From `y` down, at the end of the line."""
        down = y + (self._box - self._set.height) / 2
        pen.setting(x, down, self._texts, self._set, self._type, across=Across.RIGHT)
        pen.frame(x + self._texts + 2 * MM, y, TALLY_WIDE * self._box, self._box, RULE)


def _row(
    pictures: tuple[Picture, ...], room: float, width: float, height: float, gap: float
) -> tuple[list[tuple[Picture, float, float]], float, float]:
    """Pictures with their sizes beside each other, the greatest height and the whole width."""
    sizes = [(each, *fitted_size(each, width, height)) for each in pictures]
    sizes = [each for each in sizes if each[1] > 0]
    gaps = gap * (len(sizes) - 1)
    wide = sum(size[1] for size in sizes)
    if wide and wide + gaps > room:
        by = max(room - gaps, room / 2) / wide
        sizes = [(each, w * by, h * by) for each, w, h in sizes]
    high = max((size[2] for size in sizes), default=0.0)
    return sizes, high, sum(size[1] for size in sizes) + max(gaps, 0.0)
