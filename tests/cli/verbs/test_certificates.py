"""`certificates` wants a rule that there is."""

from pathlib import Path

import pytest

from app.cli.verbs.certificates import RULES
from app.rules.attendance import CertificateRule
from tests.cli.conftest import Run


@pytest.mark.parametrize("arguments", [("--rule", "hours"), ("--least", "0"), ("--only", "x")])
def test_wrong_usage(run: Run, path: Path, arguments: tuple[str, ...]) -> None:
    assert run("certificates", path, *arguments).code == 2


def test_all_rules_can_be_named() -> None:
    assert tuple(CertificateRule) == RULES


def test_nobody_earned_one(run: Run, path: Path) -> None:
    done = run("certificates", path, "--issue")
    assert (done.code, done.out.splitlines()[0]) == (0, "Issued 0.")
