"""What is said beside what is dragged."""

from gui.agenda.world import World

from app.gui.agenda import bubble
from app.gui.agenda.page import AgendaPage


def test_what_the_drop_would_do_is_said(world: World, page: AgendaPage) -> None:
    grid = page.grid
    grid.choose(world.talk)
    grid.begin_by_keys()
    assert grid.drag is not None
    assert [tint for _text, tint in bubble.lines(page.book, grid.drag)] == ["ok_text"]
    grid.carry(0, -1)
    lines = bubble.lines(page.book, grid.drag)
    assert lines[0] == (
        "Hall is taken twice: “Twin cities” and “A talk”, Fri 10 Dec, 10:30–11:00.",
        "danger_text",
    )
    grid.carry(120, 1)
    lines = bubble.lines(page.book, grid.drag)
    assert lines == [("1 clash would be gone.", "ok_text")]
    assert not grid.grab().isNull()


def test_many_clashes_are_counted(world: World, page: AgendaPage) -> None:
    grid = page.grid
    grid.choose(world.talk)
    grid.begin_by_keys()
    assert grid.drag is not None
    grid.carry(0, -1)
    judged = grid.drag.judged
    assert judged is not None
    grid.drag.judged = type(judged)(judged.gone, judged.come * 6)
    assert bubble.lines(page.book, grid.drag)[-1][0].startswith("and ")
    grid.drag.judged = None
    assert bubble.lines(page.book, grid.drag) == []
