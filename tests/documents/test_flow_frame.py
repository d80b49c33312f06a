"""Around the text: letterhead once, running head and foot on each page, logos in their place."""

import pytest
from documents.flowing import HEIGHT, WIDTH, a_table, roles, said, text_marks

from app.documents.flow import Flow, Letterhead
from app.documents.flow_frame import BESIDE, EMBLEM_HEIGHT, Frame
from app.documents.flow_pages import paginate
from app.documents.flow_pen import Pen
from app.documents.marks import MM, Artifact, FormMark, Page, Picture, PictureMark, RectMark

PICTURE = Picture("k", b"", 100, 100, "City of Riga")
HEAD = Letterhead(
    "Lista",
    ("Riga · 10–12 December",),
    running="Lista · Partner cities",
    foot="Paid by the Fund.\nZapłacono.",
    emblems=(PICTURE,),
    kicker="Partner cities",
    second="List",
)


def pages_of(head: Letterhead, many: int = 1, **facts: object) -> list[Page]:
    flow = Flow(head, (a_table(*["x"] * many),), **facts)  # type: ignore[arg-type] # by name
    return list(paginate(flow, WIDTH, HEIGHT).pages)


def shared(page: Page) -> list[str]:
    """What the forms of a page say."""
    asides = (mark.marks for mark in page.marks if isinstance(mark, Artifact))
    forms = (mark.form for each in asides for mark in each if isinstance(mark, FormMark))
    return [mark.line.text for form in forms for mark in text_marks(form.marks)]


def test_the_letterhead_stands_on_the_first_page_only() -> None:
    first, second, third = pages_of(HEAD, 100)

    assert said(first.marks)[:4] == ["Partner cities", "Lista", "List", "Riga · 10–12 December"]
    assert roles(first)[:8] == ["<P", ">", "<H1", ">", "<P", ">", "<P", ">"]
    assert shared(first) == ["Paid by the Fund.", "Zapłacono."]
    running = ["Lista · Partner cities", "Paid by the Fund.", "Zapłacono."]
    assert shared(second) == shared(third) == running


def test_what_goes_on_stands_beside_the_running_head() -> None:
    frame = Frame(Flow(HEAD, ()), WIDTH * MM, HEIGHT * MM)
    for section in ("Riga", "The delegation of the City of Riga and its friends " * 2):
        pen = Pen(WIDTH * MM, HEIGHT * MM)
        frame.draw_over(pen, 1, section)
        running, *going_on = text_marks(pen.marks)
        assert running.line.text == "Lista · Partner cities"
        assert " ".join(mark.line.text for mark in going_on) in section
        for mark in going_on:
            assert mark.x > running.x + running.line.width * running.size
            assert mark.x + mark.line.width * mark.size == pytest.approx((WIDTH - 16) * MM)
            assert mark.y == pytest.approx(running.y, abs=1)


def test_what_pages_share_is_one_object() -> None:
    _, second, third = pages_of(HEAD, 100)

    forms = [
        [m.form for a in page.marks if isinstance(a, Artifact) for m in a.marks
         if isinstance(m, FormMark)]
        for page in (second, third)
    ]  # fmt: skip
    assert [id(form) for form in forms[0]] == [id(form) for form in forms[1]]


def test_logos_stand_beside_the_title_or_above_it() -> None:
    beside, above = (Letterhead("List", logos=(PICTURE,) * many) for many in (2, 9))

    (page,) = pages_of(beside)
    logos = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    title = next(m for m in text_marks(page.marks) if m.line.text == "List")
    assert logos[0].x > page.width * (1 - BESIDE)
    assert logos[-1].x + logos[-1].width == pytest.approx(page.width - 16 * MM)
    assert logos[0].y < title.y < logos[0].y + logos[0].height

    (page,) = pages_of(above)
    logos = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    title = next(m for m in text_marks(page.marks) if m.line.text == "List")
    assert logos[0].x == pytest.approx(16 * MM)
    assert title.y < logos[0].y
    assert all(logo.x + logo.width < page.width - 16 * MM + 0.01 for logo in logos)


def test_the_emblem_stands_before_the_funders_sentence() -> None:
    (page,) = pages_of(HEAD)

    asides = (mark.marks for mark in page.marks if isinstance(mark, Artifact))
    forms = (mark.form for each in asides for mark in each if isinstance(mark, FormMark))
    marks = [mark for form in forms for mark in form.marks]
    (emblem,) = (mark for mark in marks if isinstance(mark, PictureMark))
    sentence = next(text_marks(marks))
    assert emblem.height == pytest.approx(EMBLEM_HEIGHT * MM)
    assert emblem.x + emblem.width < sentence.x


def test_text_stays_within_its_room() -> None:
    frame = Frame(Flow(HEAD, ()), WIDTH * MM, HEIGHT * MM)

    assert frame.room(0) < frame.room(1) == frame.room(2)
    assert frame.top(0) > frame.top(1)
    assert frame.top(1) + frame.room(1) < HEIGHT * MM


def test_a_page_too_small_for_its_frame_still_has_room() -> None:
    frame = Frame(Flow(HEAD, ()), 60 * MM, 40 * MM)

    assert frame.room(0) == frame.room(1) == 40.0


def test_without_a_title_the_text_begins_at_the_top() -> None:
    frame = Frame(Flow(Letterhead(""), ()), WIDTH * MM, HEIGHT * MM)

    assert frame.top(0) == frame.top(1) == pytest.approx(14 * MM)


def test_a_sum_by_hand_has_a_box_at_the_foot_of_each_page() -> None:
    first, second = pages_of(HEAD, 50, tally="Boxes ticked")
    for page in (first, second):
        assert "Boxes ticked" in shared(page)
    asides = [mark.marks for mark in first.marks if isinstance(mark, Artifact)]
    forms = [mark.form for each in asides for mark in each if isinstance(mark, FormMark)]
    [box] = [mark for form in forms for mark in form.marks if isinstance(mark, RectMark)]
    assert box.height == 8 * MM
    assert box.y > 12 * MM


def test_it_takes_its_room_from_the_text() -> None:
    plain, summed = (
        Frame(Flow(HEAD, (), tally=tally), WIDTH * MM, HEIGHT * MM).room(1)
        for tally in ("", "Boxes ticked")
    )
    assert plain - summed == pytest.approx(10 * MM)


def test_letters_have_their_letterhead_on_each_page() -> None:
    pages = pages_of(HEAD, 100, headed=True)
    assert len(pages) > 3
    for page in pages:
        assert said(page.marks)[:3] == ["Partner cities", "Lista", "List"]
        assert "Lista · Partner cities" not in shared(page)
