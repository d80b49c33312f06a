"""Areas of parts, and parts that are drawn only sometimes."""

from documents.card_making import a_row, a_subject

from app.documents.cards import Box, ShapeBox
from app.documents.designs.parts import Area, only_if


def test_areas_meet_where_they_have_a_place_in_common() -> None:
    area = Area(10, 10, 10, 10)
    assert area.meets(Area(15, 15, 1, 1))
    assert area.meets(Area(0, 0, 11, 11))
    assert not area.meets(Area(20, 10, 5, 5))
    assert not area.meets(Area(10, 0, 10, 10))


def test_the_area_around_areas() -> None:
    assert Area.around([Area(10, 20, 5, 5), Area(0, 22, 3, 10)]) == Area(0, 20, 15, 12)


def test_a_part_is_drawn_where_its_condition_holds() -> None:
    def draw(_subject: object, boxes: list[Box]) -> None:
        boxes.append(ShapeBox(0, 0, 1, 1))

    boxes: list[Box] = []
    drawn = only_if(lambda s: s.country == "LV", draw)
    drawn(a_subject(a_row(country="PL")), boxes)
    assert boxes == []
    drawn(a_subject(), boxes)
    assert boxes == [ShapeBox(0, 0, 1, 1)]
    assert only_if(None, draw) is draw
