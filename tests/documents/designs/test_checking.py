"""What a design must keep to that JSON does not say; designs made in the program too."""

import pytest
from documents.card_making import a_design

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.documents.designs.checking import check_content, check_design, in_box, name_of, size_of
from app.documents.designs.design import LineItem, PictureItem, QrItem, ShapeItem, TextItem
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind

SHIRT = QuestionRow(3, Texts(en="Shirt size", pl="Rozmiar"), QuestionKind.TEXT, (), False, 0)


def test_sizes_of_boxes() -> None:
    items = (
        TextItem(0, 0, 7, 8, ""),
        QrItem(0, 0, 9),
        LineItem(0, 0, 5, 0.5),
        LineItem(0, 0, 5, 0.5, upright=True),
        ShapeItem(0, 0, 3, 4),
    )
    assert [*map(size_of, items)] == [(7, 8), (9, 9), (5, 0.5), (0.5, 5), (3, 4)]


def test_names_of_boxes() -> None:
    named = (TextItem(0, 0, 1, 1, "", "A"), PictureItem(0, 0, 1, 1, "logos", "B"), QrItem(0, 0, 1))
    assert [*map(name_of, named)] == ["A", "B", ""]


@pytest.mark.parametrize(
    "item",
    [
        TextItem(75, 0, 6, 5, "x"),
        QrItem(70, 0, 11),
        LineItem(0, 45, 6, upright=True),
        PictureItem(0, 45, 6, 6, "logos"),
        ShapeItem(0, 0, 80.1, 50),
    ],
)
def test_a_box_over_the_edge_is_refused(
    item: TextItem | QrItem | LineItem | PictureItem | ShapeItem,
) -> None:
    check_design(a_design(TextItem(0, 0, 80.05, 50.05, "x")))
    with pytest.raises(RuleBroken, match="stands over the edge of the card"):
        check_design(a_design(item))


def test_questions_are_checked_where_they_are_known() -> None:
    item = TextItem(0, 0, 9, 9, "{question:T-shirt}")
    check_content(item)
    for known in ("3", "shirt SIZE", "Rozmiar"):
        check_content(TextItem(0, 0, 9, 9, f"{{question:{known}}}"), [SHIRT])
    with pytest.raises(RuleBroken) as refused:
        check_design(a_design(item), [SHIRT])
    assert str(refused.value) == (
        "Box 1 on the front: The conference does not ask “T-shirt”. Choose one of its questions."
    )


def test_the_box_of_a_problem_keeps_its_field() -> None:
    problem = RuleBroken("It is wrong.", field="size")
    assert in_box(problem, "back", 2, "Name") == RuleBroken(
        "Box {place} “{name}” on the back: {problem}",
        field="size",
        place=2,
        name="Name",
        problem=problem,
    )
