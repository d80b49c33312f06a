"""Texts of a design, alone or in a stack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.documents.card_facts import Subject
from app.documents.cards import Box, StackBox, TextBox
from app.documents.designs import templates
from app.documents.designs.colours import colour_of, is_of_category
from app.documents.designs.conditions import Holds, all_hold, scope_of
from app.documents.designs.design import Spoken, TextItem
from app.documents.designs.parts import Area, Part, Tools, only_if
from app.documents.placeholders import find_or_empty
from app.documents.sayings.placeholder import Placeholder, Say, Scope
from app.documents.text.fitting import TextRules
from app.documents.text.fonts import Style
from app.documents.tongues import BETWEEN, Tongues

NAMES = frozenset({"name", "name.formal", "name.first", "name.second", "given", "family"})

MakeText = Callable[[Subject], TextBox | None]


def is_spoken(item: TextItem, tongues: Tongues) -> bool:
    """Whether the document has the language of this text."""
    return item.language is not Spoken.SECOND or len(tongues.all) > 1


def text_part(item: TextItem, tools: Tools) -> Part:
    """A text that stands alone."""
    text = _Text(item, tools)
    make = text.make()

    def draw(subject: Subject, boxes: list[Box]) -> None:
        made = make(subject)
        if made is not None:
            boxes.append(made)

    holds = all_hold(item.when, tools.tongues, tools.questions)
    return Part(only_if(holds, draw), text.scope, text.area, text.names)


def stack_part(items: Sequence[TextItem], tools: Tools) -> Part:
    """Texts that stand one below the other in the frame around them."""
    texts = [_Text(item, tools) for item in items]
    frame = Area.around([text.area for text in texts])
    down = items[0].down
    makers = [
        (all_hold(text.item.when, tools.tongues, tools.questions), text.make(), text.item.gap)
        for text in texts
    ]

    def draw(subject: Subject, boxes: list[Box]) -> None:
        found, above = _standing(makers, subject)
        if found:
            boxes.append(StackBox(frame.x, frame.y, frame.width, frame.height, found, above, down))

    scope = max(text.scope for text in texts)
    return Part(draw, scope, frame, tuple(area for text in texts for area in text.names))


def _standing(
    makers: Sequence[tuple[Holds | None, MakeText, float]], subject: Subject
) -> tuple[tuple[TextBox, ...], tuple[float, ...]]:
    """The texts that say something, and the white above each."""
    texts: list[TextBox] = []
    gaps: list[float] = []
    for holds, make, gap in makers:
        made = make(subject) if holds is None or holds(subject) else None
        if made is not None:
            texts.append(made)
            gaps.append(gap)
    return tuple(texts), tuple(gaps)


@dataclass(frozen=True)
class _Text:
    """One text with its templates taken apart."""

    item: TextItem
    tools: Tools

    @property
    def area(self) -> Area:
        return Area(self.item.x, self.item.y, self.item.width, self.item.height)

    @cached_property
    def placeholders(self) -> list[Placeholder]:
        texts = (self.item.text,) if isinstance(self.item.text, str) else self.item.text.values()
        keys = dict.fromkeys(key for text in texts for key in templates.keys(templates.parse(text)))
        return [find_or_empty(key, self.tools.questions) for key in keys]

    @property
    def scope(self) -> Scope:
        of_colour = Scope.CATEGORY if is_of_category(self.item.colour) else Scope.PERSON
        said = max((each.scope for each in self.placeholders), default=Scope.EVENT)
        return max(of_colour, said, scope_of(self.item.when))

    @property
    def names(self) -> tuple[Area, ...]:
        return (self.area,) if any(p.key in NAMES for p in self.placeholders) else ()

    def make(self) -> MakeText:
        """What makes the box of a card, or nothing where the text is empty."""
        item, rules = self.item, self._rules()
        say, shorter = _spoken(item, self.tools), self._shorter()
        colour, name = colour_of(item.colour), self._name()
        x, y, width, height = item.x, item.y, item.width, item.height
        across, down, turn = item.across, item.down, item.turn

        def make(subject: Subject) -> TextBox | None:
            text = say(subject)
            if not text:
                return None
            drawn = colour if isinstance(colour, str) else colour(subject)
            less = tuple(said for short in shorter if (said := short(subject)) != text)
            return TextBox(x, y, width, height, text, rules, name, drawn, across, down, turn, less)

        return make

    def _rules(self) -> TextRules:
        item, all_tongues = self.item, self.tools.tongues.all
        style = Style(bold=item.bold, italic=item.italic)
        language = all_tongues[1 if item.language is Spoken.SECOND else 0].language
        how = (item.size, item.floor, item.lines, style, item.leading, language)
        return TextRules(*how, item.hang)

    def _shorter(self) -> tuple[Say, ...]:
        levels = max((len(each.shorter) for each in self.placeholders), default=0)
        return tuple(_spoken(self.item, self.tools, level) for level in range(1, levels + 1))

    def _name(self) -> str:
        """What problems call the box."""
        return self.item.name or next((each.title for each in self.placeholders), "")


def _spoken(item: TextItem, tools: Tools, level: int = 0) -> Say:
    """What the box says in the language or languages it is in; less at a higher level."""
    every = tools.tongues.all
    if item.language is Spoken.ALL:
        return _said(item, tools, tools.tongues, level)
    first = _said(item, tools, Tongues(every[:1]), level)
    if item.language is Spoken.FIRST:
        return first
    second = _said(item, tools, Tongues(every[1:2]), level)

    def otherwise(subject: Subject) -> str:
        text = second(subject)
        return "" if text == first(subject) else text

    return otherwise


def _said(item: TextItem, tools: Tools, tongues: Tongues, level: int) -> Say:
    if isinstance(item.text, str):
        return _filled(item.text, tools, tongues, level)
    each = [
        _filled(words.pick(item.text), tools, Tongues((words,)), level) for words in tongues.all
    ]
    if len(each) == 1:
        return each[0]

    def joined(subject: Subject) -> str:
        return BETWEEN.join(dict.fromkeys(text for say in each if (text := say(subject))))

    return joined


def _filled(text: str, tools: Tools, tongues: Tongues, level: int) -> Say:
    def say(key: str) -> Say:
        found = find_or_empty(key, tools.questions)
        bind = found.shorter[:level][-1] if level and found.shorter else found.bind
        assert bind is not None  # pictures are refused in texts
        said = bind(tongues)
        return said if found.several else _on_one_line(said)

    return templates.compiled(templates.parse(text), say)


def _on_one_line(say: Say) -> Say:
    """A name with a line end in it is still one name."""

    def said(subject: Subject) -> str:
        text = say(subject)
        return text if text.isprintable() else " ".join(text.split())

    return said
