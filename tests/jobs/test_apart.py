"""Work in a process of its own: results, problems, progress and giving up."""

import os
import time

import pytest

from app.base.errors import Cancelled, RuleBroken
from app.base.progress import Progress, Silent
from app.jobs.apart import Stopped, apart


class Heard:
    """Keeps what was reported; gives up once it heard enough."""

    def __init__(self, enough: int = 1_000_000) -> None:
        self.reports: list[tuple[int, int, str]] = []
        self._enough = enough

    def report(self, done: int, total: int, label: str = "") -> None:
        self.reports.append((done, total, label))
        if done >= self._enough:
            raise Cancelled


def squares(count: int, progress: Progress) -> tuple[list[int], int]:
    for number in range(count):
        progress.report(number, count, "Squares")
    return [number * number for number in range(count)], os.getpid()


def refuse(progress: Progress) -> None:
    raise RuleBroken("There is no “{thing}”.", field="thing", thing="square")


def for_ever(progress: Progress) -> None:
    for number in range(10**9):
        progress.report(number, 10**9)
        time.sleep(0.001)


def die(_progress: Progress) -> None:
    os._exit(3)


def test_the_result_comes_from_another_process_with_its_progress() -> None:
    heard = Heard()
    found, process = apart(squares, 3, progress=heard)
    assert found == [0, 1, 4]
    assert process != os.getpid()
    told = [report for report in heard.reports if report[1]]
    assert list(dict.fromkeys(told)) == [(0, 3, "Squares"), (1, 3, "Squares"), (2, 3, "Squares")]


def test_a_refusal_arrives_as_it_was_raised() -> None:
    with pytest.raises(RuleBroken, match="There is no “square”.") as refused:
        apart(refuse, progress=Silent())
    assert refused.value.field == "thing"


def test_giving_up_ends_the_process() -> None:
    began = time.monotonic()
    with pytest.raises(Cancelled):
        apart(for_ever, progress=Heard(enough=3))
    assert time.monotonic() - began < 60


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(Stopped, match="was stopped by the computer"):
        apart(die, progress=Silent())
