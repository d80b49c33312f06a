"""A desk on a real file: changes on the writer's thread, news on this one."""

import threading
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.base.errors import AppError, RuleBroken
from app.base.progress import Progress
from app.base.texts import Texts
from app.gui.desk import Desk
from app.queries import events
from app.store import Store
from app.usecases.events import add_category, edit_event, new_event

Settle = Callable[[Desk], None]
FACTS = {
    "title": Texts(en="Partner cities"),
    "starts_on": date(2026, 5, 12),
    "ends_on": date(2026, 5, 14),
    "time_zone": "Europe/Berlin",
    "languages": ("en",),
}


@pytest.fixture(autouse=True)
def _conference(store: Store) -> None:
    new_event(store, FACTS)


def test_a_change_is_announced_before_its_answer(desk: Desk, settle: Settle) -> None:
    order: list[object] = []
    desk.changed.connect(order.append)
    desk.stepped.connect(lambda step: order.append(step.label))
    desk.do(add_category, Texts(en="Choir"), tone="blue").then(lambda _: order.append("answer"))
    settle(desk)
    assert order == ["Add category", frozenset({"registration_category"}), "answer"]


def test_the_answer_is_the_result_of_the_use_case(desk: Desk, settle: Settle) -> None:
    ids: list[int] = []
    desk.do(add_category, Texts(en="Choir"), tone="blue").then(ids.append)
    settle(desk)
    names = {row.id: row.name for row in desk.ask(events.categories)}
    assert [names[id_] for id_ in ids] == [Texts(en="Choir")]


def test_a_refusal_goes_to_the_field_that_caused_it(desk: Desk, settle: Settle) -> None:
    problems: list[AppError] = []
    shown: list[Exception] = []
    desk.failed.connect(shown.append)
    desk.do(edit_event, {"title": Texts()}).otherwise(problems.append)
    settle(desk)
    assert [problem.field for problem in problems] == ["title"]
    assert shown == []


def test_a_refusal_nobody_takes_is_shown(desk: Desk, settle: Settle) -> None:
    shown: list[Exception] = []
    desk.failed.connect(shown.append)
    desk.do(edit_event, {"title": Texts()})
    settle(desk)
    assert [type(problem) for problem in shown] == [RuleBroken]


def test_undo_and_redo(desk: Desk, settle: Settle) -> None:
    desk.do(edit_event, {"title": Texts(en="Sister cities")})
    steps: list[str] = []
    desk.stepped.connect(lambda step: steps.append(f"{step.kind} {step.label}"))
    desk.undo()
    settle(desk)
    event = desk.ask(events.event)
    assert event is not None
    assert event.title == Texts(en="Partner cities")
    desk.redo()
    settle(desk)
    event = desk.ask(events.event)
    assert event is not None
    assert event.title == Texts(en="Sister cities")
    assert steps == ["done Edit conference", "undone Edit conference", "redone Edit conference"]


def test_what_another_program_writes_is_noticed(desk: Desk, settle: Settle) -> None:
    desk.do(add_category, Texts(en="Choir"), tone="blue")
    settle(desk)
    with Store.open(desk.store.path, alone=False) as other:
        edit_event(other, {"title": Texts(en="Sister cities")})
    kinds: list[str] = []
    desk.stepped.connect(lambda step: kinds.append(step.kind.value))
    desk.notice_others()
    desk.notice_others()
    settle(desk)
    assert kinds == ["outside"]
    assert desk.store.undo_step is None


def test_long_work_runs_elsewhere_and_can_write(desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    def work(progress: Progress) -> int:
        progress.report(1, 2)
        edit_event(desk.store, {"title": Texts(en="Sister cities")})
        return threading.get_ident()

    threads: list[int] = []
    desk.run("Import", work, writes=True).then(threads.append)
    settle(desk)
    assert threads[0] != threading.get_ident()
    event = desk.ask(events.event)
    assert event is not None
    assert event.title == Texts(en="Sister cities")


def test_wishes_are_passed_to_the_window(desk: Desk) -> None:
    wishes: list[tuple[object, ...]] = []
    desk.toasted.connect(lambda *wish: wishes.append(wish))
    desk.wanted_page.connect(lambda *wish: wishes.append(wish))
    desk.wanted_action.connect(lambda *wish: wishes.append(wish))
    desk.toast("Saved", undo=True)
    desk.go("people", 7)
    desk.act("history")
    assert wishes == [("Saved", True), ("people", 7), ("history",)]


def test_closing_keeps_what_was_asked_for(desk: Desk, store: Store) -> None:
    for number in range(3):
        desk.do(add_category, Texts(en=f"Choir {number}"), tone="blue")
    desk.close()
    with Store.open(store.path) as again:
        names = [row.name.best(["en"]) for row in again.ask(events.categories)]
    assert names[-3:] == ["Choir 0", "Choir 1", "Choir 2"]


def test_pages_hear_of_settings_until_the_conference_is_closed(desk: Desk) -> None:
    heard: list[object] = []
    desk.preferred.connect(heard.append)
    desk.preferences.update(theme="dark")
    assert heard == [desk.settings]
    desk.close()
    desk.preferences.update(theme="light")
    assert len(heard) == 1


def test_pages_hear_of_changes_until_the_conference_is_closed(desk: Desk) -> None:
    heard: list[object] = []
    desk.changed.connect(heard.append)
    desk.stepped.connect(heard.append)
    desk.do(add_category, Texts(en="Choir"), tone="blue")
    desk.close()  # which waits for the change, but not for its news
    QApplication.processEvents()
    assert heard == []
