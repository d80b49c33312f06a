"""What importing an agenda would do, in a table under chips."""

from collections.abc import Callable

from gui.exchange.agenda.conftest import Write

from app.gui.exchange.agenda.page import AgendaImportPage
from app.gui.widgets.banner import Banner

Rest = Callable[[], None]


def test_a_chip_narrows_the_table(checked: AgendaImportPage) -> None:
    view = checked.check
    assert view.model.ids == [1, 2, 3]
    view.show_chip("refused")
    assert view.model.ids == [3]
    assert view.table.current_id() == 3
    view.show_chip("unknown")
    assert view.model.ids == [3]


def test_what_concerns_the_whole_file_stands_above(
    page: AgendaImportPage, write: Write, rest: Rest
) -> None:
    page.jump(write(["10.12.2027;9:00;Opening"], "Date;Time;Title"))
    rest()
    [banner] = page.check.findChildren(Banner)
    assert banner.words.text().startswith("The file does not say how long some sessions last")


def test_what_looks_like_people_leads_there(
    page: AgendaImportPage, write: Write, rest: Rest
) -> None:
    heads = "Date;Title;Given name;Family name"
    path = write(["10.12.2027;Dr.;Anna;Nowak"], heads)
    page.jump(path)
    rest()
    heard: list[tuple[str, object]] = []
    page.desk.wanted_page.connect(lambda key, target: heard.append((key, target)))
    banner = page.check.findChildren(Banner)[0]
    assert banner.words.text() == "This looks like a list of people, not like an agenda."
    assert banner.action is not None
    banner.action.click()
    assert heard == [("import", path)]
