"""Kinds of sessions, roles and fields."""

import pytest

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules import sessions
from app.rules.fields import cleaned
from app.rules.sessions import (
    OPEN_NAMES,
    REQUIREMENT_NAMES,
    ROLE_NAMES,
    ROLE_ORDER,
    SESSION_FIELDS,
    SIGN_UP_NAMES,
    TYPE_NAMES,
)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (sessions.SessionType, TYPE_NAMES),
        (sessions.OpenTo, OPEN_NAMES),
        (sessions.RoleType, ROLE_NAMES),
        (sessions.SignUpState, SIGN_UP_NAMES),
        (sessions.RequirementKind, REQUIREMENT_NAMES),
    ],
)
def test_everything_has_a_name(kind: type, names: dict[object, str]) -> None:
    assert set(names) == set(kind)  # type: ignore[call-overload]


def test_roles_are_listed_chair_first_interpreters_last() -> None:
    order = sorted(sessions.RoleType, key=ROLE_ORDER.__getitem__)
    assert (order[0], order[-1]) == (sessions.RoleType.CHAIR, sessions.RoleType.INTERPRETER)


def test_a_session_lasts_a_day_at_most() -> None:
    assert cleaned(SESSION_FIELDS, {"minutes": 0}) == {"minutes": 0}
    assert cleaned(SESSION_FIELDS, {"minutes": 1440}) == {"minutes": 1440}
    with pytest.raises(RuleBroken, match="whole number of at most 1440"):
        cleaned(SESSION_FIELDS, {"minutes": 1441})
    with pytest.raises(RuleBroken, match="at least 0"):
        cleaned(SESSION_FIELDS, {"minutes": -1})


def test_a_title_is_needed() -> None:
    assert cleaned(SESSION_FIELDS, {"title": Texts(pl="Panel")}) == {"title": Texts(pl="Panel")}
    with pytest.raises(RuleBroken, match="Title is missing"):
        cleaned(SESSION_FIELDS, {"title": Texts()})
