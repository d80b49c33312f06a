"""Jobs on threads: order, progress, cancel, and what happens to errors."""

import threading
from collections.abc import Iterator

import pytest

from app.base.errors import Cancelled
from app.base.progress import Progress
from app.jobs.runner import Job, Runner


@pytest.fixture
def runner() -> Iterator[Runner]:
    made = Runner(1)
    yield made
    made.close()


def test_the_result_arrives(runner: Runner) -> None:
    assert runner.start(Job("Add", lambda _: 2 + 3)).result() == 5


def test_one_thread_keeps_the_order(runner: Runner) -> None:
    seen: list[int] = []
    for future in [runner.start(Job("Note", lambda _, n=n: seen.append(n))) for n in range(20)]:
        future.result()
    assert seen == list(range(20))


def test_work_runs_elsewhere(runner: Runner) -> None:
    assert runner.start(Job("Where", lambda _: threading.get_ident())).result() != (
        threading.get_ident()
    )


def test_the_watcher_hears_every_report(runner: Runner) -> None:
    heard: list[tuple[int, int, str]] = []

    def work(progress: Progress) -> None:
        for done in range(3):
            progress.report(done, 3, f"row {done}")

    runner.start(Job("Count", work, lambda *news: heard.append(news))).result()
    assert heard == [(0, 3, "row 0"), (1, 3, "row 1"), (2, 3, "row 2")]


def test_a_cancel_reaches_the_work_at_its_next_report(runner: Runner) -> None:
    started, go_on = threading.Event(), threading.Event()
    cleaned: list[str] = []

    def work(progress: Progress) -> None:
        try:
            started.set()
            go_on.wait(10)
            progress.report(1, 2)
        finally:
            cleaned.append("cleaned")

    job = Job("Long", work)
    future = runner.start(job)
    started.wait(10)
    job.cancel()
    go_on.set()
    with pytest.raises(Cancelled):
        future.result()
    assert cleaned == ["cleaned"]


def test_a_job_cancelled_before_it_began_does_nothing(runner: Runner) -> None:
    done: list[str] = []
    job = Job("Never", lambda _: done.append("done"))
    job.cancel()
    with pytest.raises(Cancelled):
        runner.start(job).result()
    assert done == []


def test_an_error_arrives_with_the_promise(runner: Runner) -> None:
    def work(_: Progress) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        runner.start(Job("Divide", work)).result()


def test_closing_waits_for_what_was_started() -> None:
    runner, done = Runner(1), []
    for number in range(5):
        runner.start(Job("Write", lambda _, n=number: done.append(n)))
    runner.close()
    assert done == [0, 1, 2, 3, 4]
