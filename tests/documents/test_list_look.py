"""What lists have in common: pages as wished for, and a word where there is nothing."""

from dataclasses import dataclass

from app.documents.flow import Heading, Ink, Paragraph
from app.documents.letterhead import Around
from app.documents.list_look import list_flow, note
from app.documents.tongues import tongues

NOBODY = "There is nobody on this list yet."


@dataclass(frozen=True)
class Look:
    """The options of a list."""

    large: bool = False
    landscape: bool = False


def test_pages_as_wished_for() -> None:
    flow = list_flow(
        Around(None),
        tongues("en"),
        lambda words: words("Rooms"),
        [Heading("Inn")],
        Look(large=True, landscape=True),
        columns=2,
    )

    assert (flow.head.title, flow.blocks) == ("Rooms", (Heading("Inn"),))
    assert (flow.large, flow.landscape, flow.columns) == (True, True, 2)
    assert (flow.page_text, flow.right_to_left) == ("Page {page} of {total}", False)


def test_a_list_of_nothing_says_so() -> None:
    flow = list_flow(Around(None), tongues("en"), lambda _words: "Rooms", [], Look())

    assert flow.blocks == (Paragraph(NOBODY, Ink.NOTE),)


def test_a_note_stands_on_a_line_in_each_language() -> None:
    made = note(tongues("pl", "en"), "{count} / Delegation", count=3)

    assert made == Paragraph("3 / Delegation", Ink.NOTE)
    assert note(tongues("pl", "en"), "Delegation").text == "Delegacja\nDelegation"
