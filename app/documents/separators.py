"""Slips between the cards of one city, or letter, and the next, as large as the cards."""

from app.base.words import N_
from app.documents.card_facts import flag
from app.documents.card_order import Bundle
from app.documents.cards import Box, Card, PictureBox, ShapeBox, TextBox
from app.documents.designs.design import INK, CardDesign
from app.documents.marks import Picture
from app.documents.text.fitting import TextRules
from app.documents.text.fonts import Style
from app.documents.tongues import Tongues
from app.queries.delegations import DelegationRow
from app.rules.printing import BOX, Slot

GROUND = "#E9ECF1"
SOFT = "#4B5566"
BOLD = Style(bold=True)
WITHOUT = N_("Without delegation")
SLIP = N_("Slip")
EDGE = "#C6CCD6"
LEAST = 5.5
"""Points of what stands small on a slip, which is read from near."""
BETWEEN = " · "
COUNT = N_("Cards: {count}")


def separator(
    design: CardDesign, tongues: Tongues, bundle: Bundle, first: Slot | None = None
) -> Card:
    """A slip with the city's name or the letter large, how many cards follow and from where."""
    slip, delegation = _Slip(*design.face), bundle.delegation
    group = bundle.letter
    if delegation is not None:
        _name(slip, tongues, delegation)
        group = tongues.first.pick(delegation.name)
    elif bundle.letter:
        slip.write(22, 46, bundle.letter, TextRules(120, 12, 1, BOLD), INK)
    else:
        slip.write(34, 28, tongues(WITHOUT), TextRules(36, 12, 2, BOLD), INK)
    where = "" if first is None else tongues.first(BOX, box=first.box, number=first.number)
    told = (tongues.first(COUNT, count=len(bundle.ids)), where)
    slip.write(78, 10, BETWEEN.join(part for part in told if part), TextRules(11, LEAST))
    return Card(design.width, design.height, slip.boxes, fold=design.fold, group=group)


def _name(slip: "_Slip", tongues: Tongues, delegation: DelegationRow) -> None:
    """City, name, country and flag of a delegation."""
    name = tongues.both(lambda words: words.pick(delegation.name))
    slip.show(flag(delegation.country), 12, 13)
    slip.write(29, 24, delegation.city or name, TextRules(44, 12, 2, BOLD), INK)
    if delegation.city and delegation.city != name:
        slip.write(53, 9, name, TextRules(13, LEAST, 2), INK)
    slip.write(62, 8, tongues.country(delegation.country), TextRules(13, LEAST))


class _Slip:
    """The boxes of a slip; places from its top and heights in hundredths of its height."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._unit = width, height / 100
        self._margin = min(width, height) * 0.09
        self.boxes: list[Box] = [ShapeBox(0, 0, width, height, GROUND)]

    def write(
        self, top: float, height: float, text: str, rules: TextRules, colour: str = SOFT
    ) -> None:
        """A text in the middle."""
        wide = self._width - 2 * self._margin
        place = (self._margin, top * self._unit, wide, height * self._unit)
        self.boxes.append(TextBox(*place, text, rules, SLIP, colour))

    def show(self, picture: Picture | None, top: float, height: float) -> None:
        """A picture in the middle, with a line around it."""
        if picture is None:
            return
        high = height * self._unit
        wide = high * picture.width / picture.height
        place = ((self._width - wide) / 2, top * self._unit, wide, high)
        self.boxes.append(PictureBox(*place, picture))
        self.boxes.append(ShapeBox(*place, stroke=EDGE, line_width=0.15))
