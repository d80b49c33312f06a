"""Stages of an import on other threads."""

from collections.abc import Callable
from threading import Event

from app.base.errors import AppError, RuleBroken
from app.base.progress import Progress
from app.gui.desk import Desk
from app.gui.exchange.stages import Stages

Settle = Callable[[Desk], None]


def test_only_the_answer_to_the_last_question_counts(desk: Desk, settle: Settle) -> None:
    stages, release = Stages(desk), Event()
    heard: list[int] = []

    def held(_progress: Progress) -> int:
        release.wait(20)
        return 1

    stages.start("first", held, heard.append)
    assert stages.is_busy
    stages.start("second", lambda _progress: 2, heard.append)
    release.set()
    settle(desk)
    assert heard == [2]
    assert not stages.is_busy


def test_what_is_forgotten_is_not_heard(desk: Desk, settle: Settle) -> None:
    stages = Stages(desk)
    heard: list[int] = []
    stages.start("first", lambda _progress: 1, heard.append)
    stages.forget_asked()
    settle(desk)
    assert heard == []


def test_a_known_problem_is_said(desk: Desk, settle: Settle) -> None:
    stages = Stages(desk)
    told: list[AppError] = []
    stages.refused.connect(told.append)

    def broken(_progress: Progress) -> int:
        raise RuleBroken("Nothing goes.")

    stages.start("first", broken, told.append)
    settle(desk)
    assert [str(problem) for problem in told] == ["Nothing goes."]
