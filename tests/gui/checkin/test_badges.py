"""One badge at once, on the printer used last."""

from pathlib import Path

from gui.checkin.world import Settle, World
from gui.documents.stations import a_station

from app.gui.checkin import badges
from app.gui.desk import Desk
from app.gui.documents.target import Wanted
from app.queries import disclosures, printing
from app.rules.printing import PrintState


def test_a_badge_is_printed_and_kept(
    desk: Desk, world: World, settle: Settle, tmp_path: Path
) -> None:
    target = tmp_path / "badge.pdf"
    covering: list[bool] = []
    desk.jobs.started.connect(lambda answer: covering.append(answer.shown))
    assert badges.print_badge(desk, world.ilze, [a_station(target)])
    settle(desk)
    settle(desk)
    assert target.read_bytes()[:5] == b"%PDF-"
    states = desk.ask(printing.states, [world.ilze, world.zane])
    assert states == {world.ilze: PrintState.PRINTED, world.zane: PrintState.NOT_PRINTED}
    assert world.toasts == [
        "The badge is on its way to the printer.",
        "1 card is kept as printed.",
    ]
    assert True not in covering
    [noted] = desk.ask(disclosures.rows)
    assert (noted.what, noted.people) == ("Badges", 1)


def test_the_printer_used_last_is_taken(
    desk: Desk, world: World, settle: Settle, tmp_path: Path
) -> None:
    desk.preferences.remember("documents.printer", {"printer": "Zebra", "tray": "manual"})
    files = {name: tmp_path / f"{name}.pdf" for name in ("Brother", "Zebra")}
    found = [a_station(path, name) for name, path in files.items()]
    assert badges.print_badge(desk, world.ilze, found)
    settle(desk)
    settle(desk)
    assert [path.exists() for path in files.values()] == [False, True]


def test_without_a_printer_it_waits_in_the_documents(desk: Desk, world: World) -> None:
    assert not badges.print_badge(desk, world.ilze, [])
    assert world.toasts == ["No printer was found. The badge can be saved on the page “Documents”."]
    badges.show_badge(desk, world.ilze)
    ((page, target),) = world.wanted
    assert page == "documents"
    assert isinstance(target, Wanted)
    assert (target.kind, target.who.person_ids) == ("badge", (world.ilze,))
