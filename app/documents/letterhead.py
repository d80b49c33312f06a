"""What stands over and under every list: the conference's facts and logos, in any language."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.base.errors import RuleBroken
from app.base.words import N_, Words
from app.documents.flow import Letterhead
from app.documents.marks import Picture
from app.documents.pictures import load
from app.documents.tongues import Tongues
from app.queries.events import EventRow, LogoRow, event, logos, picture
from app.rules.events import LOGOS, LogoPurpose
from app.store import Reading

ORDER = (LogoPurpose.EVENT, LogoPurpose.HOST, LogoPurpose.PARTNER)
DOT = " · "
PAGE = N_("Page {page} of {total}")


@dataclass(frozen=True, slots=True)
class Around:
    """The conference of a document; a picture that cannot be shown is left out."""

    event: EventRow | None
    logos: tuple[Picture, ...] = ()
    emblems: tuple[Picture, ...] = ()


def read_around(read: Reading) -> Around:
    """The conference and its logos, those of funders apart."""
    found: dict[LogoPurpose, list[Picture]] = {purpose: [] for purpose in LOGOS}
    for logo in logos(read):
        made = _shown(read, logo) if logo.purpose in found else None
        if made is not None:
            found[logo.purpose].append(made)
    shown = tuple(each for purpose in ORDER for each in found[purpose])
    return Around(event(read), shown, tuple(found[LogoPurpose.FUNDER]))


def logo_of(read: Reading, purpose: LogoPurpose) -> Picture | None:
    """The first logo for a purpose that can be shown."""
    made = (_shown(read, each) for each in logos(read) if each.purpose is purpose)
    return next((each for each in made if each is not None), None)


def _shown(read: Reading, logo: LogoRow) -> Picture | None:
    data = picture(read, logo.picture_id)
    try:
        return None if data is None else replace(load(data), alt=logo.caption)
    except RuleBroken:
        return None


def letterhead(
    around: Around, tongues: Tongues, title: Callable[[Words], str], *more: str
) -> Letterhead:
    """The heading of a document called `title`; `more` are lines under place and dates."""
    titles = tongues.lines(title)
    held = around.event
    if held is None:
        return Letterhead(titles[0], more, second=_rest(titles), running=tongues.both(title))
    of = tongues.lines(lambda words: words.pick(held.title))
    where = tongues.lines(lambda words: where_and_when(held, words))
    return Letterhead(
        titles[0],
        (*where, *more),
        around.logos,
        running=DOT.join((tongues.both(title), of[0])) if of else tongues.both(title),
        foot="\n".join(tongues.lines(lambda words: words.pick(held.funder_text))),
        emblems=around.emblems,
        kicker="\n".join(of),
        second=_rest(titles),
    )


def _rest(titles: tuple[str, ...]) -> str:
    return "\n".join(titles[1:])


def where_and_when(held: EventRow, words: Words) -> str:
    """Place and days of the conference on one line."""
    days = days_between(words, held.starts_on, held.ends_on)
    return DOT.join(part for part in (words.pick(held.place), days) if part)


def days_between(words: Words, first: date, last: date) -> str:
    """Days from first to last as a reader of the language expects them, months in full."""
    from babel.dates import format_date

    patterns = words.locale.interval_formats.get("yMMMd", {})
    differing = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    if first == last or len(patterns.get(differing, ())) != len((first, last)):
        days = dict.fromkeys((first, last))
        return " – ".join(format_date(day, "long", locale=words.locale) for day in days)
    full = (pattern.replace("MMM", "MMMM") for pattern in patterns[differing])
    return "".join(
        format_date(day, pattern, locale=words.locale)
        for day, pattern in zip((first, last), full, strict=True)
    )


def page_text(tongues: Tongues) -> str:
    """What stands beside the foot, with places for page and total; a line per language."""
    return "\n".join(tongues.lines(lambda words: words(PAGE, page="{page}", total="{total}")))


def right_to_left(tongues: Tongues) -> bool:
    """Whether pages in these languages are read from the right."""
    return bool(tongues.first.locale.text_direction == "rtl")
