"""Pictures of a design, alone or in a row."""

from collections.abc import Sequence

from app.documents.card_facts import Subject
from app.documents.cards import Across, Box, PictureBox, ShapeBox
from app.documents.designs.colours import ColourOf, colour_of, is_of_category
from app.documents.designs.conditions import all_hold, scope_of
from app.documents.designs.design import PictureItem
from app.documents.designs.parts import Area, Part, Tools, only_if
from app.documents.marks import Picture
from app.documents.placeholders import find_pictures
from app.documents.sayings.placeholder import Scope

OUTLINE = 0.15
"""The width in millimetres of the line around a picture."""


def picture_part(item: PictureItem, tools: Tools) -> Part:
    """The pictures of a placeholder, in the frame of the box."""
    found = find_pictures(item.source)
    show, name = found.show, item.name or found.title
    assert show is not None  # or it would not have been found
    outline = colour_of(item.outline)

    def draw(subject: Subject, boxes: list[Box]) -> None:
        pictures = show(subject)
        if (item.expected and not pictures) or None in pictures:
            boxes.append(_empty(item, name))
        there = [picture for picture in pictures if picture is not None]
        for picture, area in zip(there, _areas(item, there), strict=True):
            boxes.append(_box(item, picture, area, name))
            if outline:
                boxes.append(_outline(area, outline, subject))

    of_colour = Scope.CATEGORY if is_of_category(item.outline) else Scope.PERSON
    scope = max(found.scope, of_colour, scope_of(item.when))
    holds = all_hold(item.when, tools.tongues, tools.questions)
    area = Area(item.x, item.y, item.width, item.height)
    return Part(only_if(holds, draw), scope, area)


def _empty(item: PictureItem, name: str) -> PictureBox:
    """The place of what should be there: nothing is drawn, but it is told."""
    return PictureBox(item.x, item.y, item.width, item.height, None, name, expected=True)


def _box(item: PictureItem, picture: Picture, area: Area, name: str) -> PictureBox:
    place = (area.x, area.y, area.width, area.height)
    return PictureBox(*place, picture, name, item.cover, turn=item.turn)


def _outline(area: Area, colour: str | ColourOf, subject: Subject) -> ShapeBox:
    drawn = colour if isinstance(colour, str) else colour(subject)
    return ShapeBox(area.x, area.y, area.width, area.height, stroke=drawn, line_width=OUTLINE)


def _areas(item: PictureItem, pictures: Sequence[Picture]) -> list[Area]:
    """Where each stands: as high as the box lets all of them be, side by side."""
    if item.cover or item.turn:
        return [Area(item.x, item.y, item.width, item.height)] * len(pictures)
    between = item.gap * (len(pictures) - 1)
    wide = sum(picture.width / picture.height for picture in pictures)
    height = min(item.height, max(item.width - between, 1.0) / wide) if wide else 0.0
    rest = item.width - between - height * wide
    x = item.x + rest * SHARES.get(item.across, 0.0)
    y = item.y + (item.height - height) / 2
    found = []
    for picture in pictures:
        width = height * picture.width / picture.height
        found.append(Area(x, y, width, height))
        x += width + item.gap
    return found


SHARES = {Across.CENTRE: 0.5, Across.RIGHT: 1.0}
