"""Pages as people write them: "1-4, 7"."""

from collections.abc import Sequence

from app.gui.i18n import _
from app.gui.widgets.inputs import TextInput, Unreadable


class PageRange(TextInput):
    """Nothing means all pages; the value counts from 0."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(name, _("All"))
        self._count = count

    def value(self) -> tuple[int, ...]:  # type: ignore[override] # the pages, not the text
        """The pages from 0, in order; raises `Unreadable`."""
        return pages_of(self.text(), self._count)


def pages_of(text: str, count: int) -> tuple[int, ...]:
    """The pages, from 0, that a text such as "1-4, 7" names; all for an empty one."""
    if not text.strip():
        return tuple(range(count))
    found: set[int] = set()
    for part in text.replace(";", ",").split(","):
        found.update(_span(part.strip(), text, count))
    if not found:
        raise _unreadable(text)
    return tuple(sorted(found))


def _span(part: str, text: str, count: int) -> range:
    if not part:
        return range(0)
    first, dash, last = part.replace("–", "-").partition("-")
    ends = [end.strip() for end in (first, last if dash else first)]
    if not all(end.isascii() and end.isdecimal() and len(end) < len(str(10**9)) for end in ends):
        raise _unreadable(text)
    begin, end = (int(each) for each in ends)
    if not 1 <= begin <= end <= count:
        raise Unreadable(_("There are pages from 1 to {count}.", count=count))
    return range(begin - 1, end)


def _unreadable(text: str) -> Unreadable:
    return Unreadable(_("“{text}” names no pages. Write such as 1-4, 7.", text=text.strip()))


def written_pages(pages: Sequence[int]) -> str:
    """Pages, from 0, as people write them."""
    spans: list[list[int]] = []
    for page in sorted(pages):
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return ", ".join(
        str(first + 1) if first == last else f"{first + 1}–{last + 1}" for first, last in spans
    )
