"""Reports of our own mistakes."""

import logging
import sys

import pytest

from app import __version__
from app.gui import crashes


def read(text: str) -> int:
    return int(text)


def look_up(name: str) -> int:
    try:
        return read(name)
    except ValueError as error:
        raise KeyError("anna@example.org") from error


def broken() -> BaseException:
    try:
        look_up("Anna Kowalska")
    except KeyError as error:
        return error
    raise AssertionError


def test_a_report_says_where_and_nothing_personal() -> None:
    report = crashes.report(broken())
    assert report.startswith(f"Plenum {__version__}, Python ")
    assert "KeyError\n  test_crashes.py:" in report
    assert "ValueError\n" in report
    assert "Anna" not in report
    assert "anna" not in report
    assert "/" not in report.replace("app/", "").split("\n", 2)[2]


def test_the_hook_logs_and_tells(caplog: pytest.LogCaptureFixture) -> None:
    told: list[tuple[BaseException, str]] = []
    before = crashes.install(lambda error, text: told.append((error, text)))
    error = broken()
    try:
        with caplog.at_level(logging.ERROR):
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.excepthook = before
    assert told == [(error, crashes.report(error))]
    assert "KeyError" in caplog.text
    assert "Anna" not in caplog.text


def test_an_interrupt_is_left_to_python() -> None:
    told: list[BaseException] = []
    seen: list[type[BaseException]] = []
    real = sys.excepthook
    sys.excepthook = lambda kind, _error, _trace: seen.append(kind)
    crashes.install(lambda error, _text: told.append(error))
    try:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        sys.excepthook = real
    assert (seen, told) == ([KeyboardInterrupt], [])
