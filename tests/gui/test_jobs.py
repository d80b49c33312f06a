"""Answers of jobs on the GUI thread."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.base.errors import AppError, RuleBroken
from app.base.progress import Progress
from app.gui.jobs import GIVE_WAY, Jobs


def refuse(_: Progress) -> None:
    raise RuleBroken("{name} is no name.", field="family", name="…")


def test_the_answer_arrives_on_this_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[int] = []
    answer = jobs.start("Add", lambda _: 2 + 3, writes=False)
    results: list[int] = []
    answer.then(results.append).then(lambda _: threads.append(threading.get_ident()))
    assert results == []
    qtbot.waitUntil(lambda: not jobs.open)
    assert results == [5]
    assert threads == [threading.get_ident()]


def test_a_known_problem_goes_to_whoever_asked(jobs: Jobs, qtbot: QtBot) -> None:
    problems: list[AppError] = []
    shown: list[Exception] = []
    jobs.failed.connect(shown.append)
    jobs.start("Refuse", refuse, writes=True).otherwise(problems.append)
    qtbot.waitUntil(lambda: not jobs.open)
    assert problems == [RuleBroken("{name} is no name.", field="family", name="…")]
    assert shown == []


def test_a_problem_nobody_took_is_shown(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.failed) as shown:
        jobs.start("Refuse", refuse, writes=True)
    assert shown.args == [RuleBroken("{name} is no name.", field="family", name="…")]


def test_a_bug_goes_to_the_report(jobs: Jobs, qtbot: QtBot) -> None:
    def divide(_: Progress) -> float:
        return 1 / 0

    with capture_exceptions() as bugs:
        jobs.start("Divide", divide, writes=False)
        qtbot.waitUntil(lambda: not jobs.open)
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]


def test_a_widget_that_is_gone_is_not_called(jobs: Jobs, qtbot: QtBot) -> None:
    import shiboken6

    label = QLabel()
    jobs.start("Text", lambda _: "late", writes=False).then(label.setText)
    shiboken6.delete(label)
    qtbot.waitUntil(lambda: not jobs.open)


def test_a_cancelled_job_calls_only_what_is_last(jobs: Jobs, qtbot: QtBot) -> None:
    go_on, calls = threading.Event(), list[str]()

    def long(progress: Progress) -> None:
        go_on.wait(10)
        progress.report(1, 2)

    answer = jobs.start("Long", long, writes=False)
    answer.then(lambda _: calls.append("then")).otherwise(lambda _: calls.append("otherwise"))
    answer.lastly(lambda: calls.append("lastly"))
    answer.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.open)
    assert calls == ["lastly"]


def test_progress_arrives_thinned_out_and_with_its_end(jobs: Jobs, qtbot: QtBot) -> None:
    def count(progress: Progress) -> None:
        for done in range(1, 2001):
            progress.report(done, 2000, "row")

    heard: list[tuple[int, int, str]] = []
    jobs.progressed.connect(lambda _, done, total, label: heard.append((done, total, label)))
    jobs.start("Count", count, writes=False)
    qtbot.waitUntil(lambda: not jobs.open)
    assert heard[0] == (1, 2000, "row")
    assert heard[-1] == (2000, 2000, "row")
    assert len(heard) < 100


def test_writing_is_told_from_reading(jobs: Jobs, qtbot: QtBot) -> None:
    news: list[bool] = []
    jobs.busy_changed.connect(news.append)
    jobs.start("Read", lambda _: None, writes=False)
    assert not jobs.writing
    jobs.start("Write", lambda _: None, writes=True)
    jobs.start("Write", lambda _: None, writes=True)
    assert jobs.writing
    qtbot.waitUntil(lambda: not jobs.open)
    assert news == [True, False]


def test_closing_finishes_what_is_written_and_delivers_it(qtbot: QtBot) -> None:
    made, results = Jobs(), list[int]()
    for number in range(3):
        made.start("Write", lambda _, n=number: n, writes=True).then(results.append)
    made.close()
    assert results == [0, 1, 2]


def test_nothing_is_begun_once_it_was_closed(jobs: Jobs) -> None:
    """A page that asks again when an answer came may do so while the window closes."""
    begun = list[str]()

    def again() -> None:
        jobs.start("again", lambda _progress: begun.append("again"), writes=False).lastly(again)

    jobs.start("first", lambda _progress: begun.append("first"), writes=True).lastly(again)
    jobs.close()
    assert begun == ["first"]
    assert jobs.open == []


def test_who_works_elsewhere_gives_way_to_the_window(jobs: Jobs) -> None:
    assert sys.getswitchinterval() == pytest.approx(GIVE_WAY)
