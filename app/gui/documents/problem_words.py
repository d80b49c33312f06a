"""Doubtful places in words, the serious ones first."""

from collections.abc import Iterable, Mapping

from app.base.words import N_
from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind
from app.gui.documents.option_inputs import written
from app.gui.i18n import _

NAMES: Mapping[ProblemKind, str] = {
    ProblemKind.MISSING_GLYPH: N_("no font has {said}"),
    ProblemKind.BELOW_FLOOR: N_("only {size} pt"),
    ProblemKind.MISSING_PICTURE: N_("a picture is missing"),
    ProblemKind.INITIALLED: N_("initials, {size} pt"),
    ProblemKind.BROKEN: N_("in lines, {size} pt"),
}
TONES: Mapping[ProblemKind, str] = {
    ProblemKind.MISSING_GLYPH: "red",
    ProblemKind.BELOW_FLOOR: "amber",
    ProblemKind.MISSING_PICTURE: "amber",
}
ICONS: Mapping[ProblemKind, str] = {
    ProblemKind.MISSING_GLYPH: "type",
    ProblemKind.BELOW_FLOOR: "triangle-alert",
    ProblemKind.MISSING_PICTURE: "image",
}
USUAL_TONE, USUAL_ICON = "blue", "info"
LONGEST = 60


def words(problem: Problem) -> str:
    """What is doubtful, with the box in which it is."""
    said = problem.said if len(problem.said) <= LONGEST else f"{problem.said[:LONGEST]}…"
    text = _(NAMES[problem.kind]).format(said=said, size=written(round(problem.size, 1)))
    return f"{problem.box}: {text}" if problem.box else text


def title(problem: Problem) -> str:
    """Whose it is, else the text itself."""
    return problem.who or problem.said or _("Nobody in particular")


def serious(problem: Problem) -> bool:
    """Whether it should not be printed like that without a look."""
    return problem.kind in TONES


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The serious ones first, each once, in the order of the pages."""
    places = list(NAMES)
    return sorted(dict.fromkeys(problems), key=lambda problem: places.index(problem.kind))
