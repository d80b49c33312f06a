"""Words for outcomes, commitments, projects and materials."""

from dataclasses import replace
from datetime import date

import pytest
from gui.outcomes.world import END, START, World

from app.base.names import NameOrder
from app.base.texts import Texts
from app.gui.outcomes import wording
from app.gui.widgets.brush import theme
from app.rules.outcomes import (
    CommitmentState,
    MaterialKind,
    OutcomeState,
    ProjectField,
    ProjectStatus,
)


@pytest.mark.parametrize(
    ("kind", "tones"),
    [
        (OutcomeState, wording.STATE_TONES),
        (ProjectStatus, wording.STATUS_TONES),
        (CommitmentState, wording.COMMITMENT_TONES),
        (ProjectField, wording.FIELD_TONES),
    ],
)
def test_everything_has_a_tone(kind: type, tones: dict[object, str]) -> None:
    assert set(tones) == set(kind)  # type: ignore[call-overload]
    assert set(tones.values()) <= theme.colors().tones.keys()


def test_every_kind_has_a_sign() -> None:
    assert set(wording.MATERIAL_ICONS) == set(MaterialKind)


def test_a_session(world: World) -> None:
    row = world.outcome()
    assert wording.session_line(row) == "Fri 10 Dec, 09:00–10:30"
    assert wording.session_line(replace(row, starts_at=None, room=Texts(en="Hall"))) == (
        "no time yet · Hall"
    )


def test_what_there_is_to_choose_from(world: World) -> None:
    board = world.board()
    assert wording.sessions(board)[:2] == [(None, "No session"), (world.energy, "Energy")]
    assert wording.projects(board)[:2] == [(None, "No project"), (world.orchestra, ORCHESTRA)]


ORCHESTRA = "Youth orchestra"


def test_a_commitment(world: World) -> None:
    row = world.commitment()
    assert wording.who(row, NameOrder.GIVEN_FIRST) == "Ilze Bērziņa"
    more = replace(row, organisation=Texts(en="Ogre"), who="all")
    assert wording.who(more, NameOrder.GIVEN_FIRST) == "Ilze Bērziņa, Ogre, all"
    assert wording.due(row) == "31/01/2020"
    assert wording.due(replace(row, done_on=END)) == "done 30/09/2028"
    assert wording.due(replace(row, due_on=None)) == ""


def test_a_project(world: World) -> None:
    row, bare = world.project(), world.project(world.cup)
    assert wording.company(row) == "Riga with Ogre"
    assert wording.company(replace(row, lead=None)) == "Ogre"
    assert wording.company(replace(row, partners=())) == "Riga"
    assert wording.company(bare) == ""
    assert wording.period(row) == "Mar 2028 – Sept 2028"
    assert wording.period(replace(row, ends_on=START)) == "Mar 2028"
    assert wording.period(replace(row, ends_on=None)) == "from Mar 2028"
    assert wording.period(replace(row, starts_on=None)) == "until Sept 2028"
    assert wording.period(bare) == ""
    step = wording.next_step(row)
    assert step is not None
    assert step.title == Texts(en="Concert")
    assert wording.next_step(bare) is None


def test_money_and_days() -> None:
    assert wording.money(None, "EUR") == ""
    assert wording.money(30_000, "EUR") == "30,000 EUR"
    assert wording.money(5, "") == "5"
    assert wording.short_day(date(2028, 5, 12)) == "12 May 2028"
    assert wording.short_day(None) == ""


def test_sums_of_projects(world: World) -> None:
    rows = world.board().projects.values()
    assert wording.project_totals(rows) == (
        "2 joint projects · 30,000 EUR · 120 people reached · 1 without a budget"
    )
    assert wording.project_totals([]) == "0 joint projects"
    assert wording.project_totals([world.project()]) == (
        "1 joint project · 30,000 EUR · 120 people reached"
    )


def test_a_material(world: World) -> None:
    photo, talk = world.material(), world.material(world.talk)
    assert (wording.material_name(photo), wording.material_name(talk)) == ("Photo", "talk")
    assert wording.material_name(replace(talk, title=Texts(pl="Odczyt"))) == "Odczyt"
    assert wording.material_line(talk) == "Presentation · Ilze · 18 bytes"
    link = replace(talk, file="", size=0, link="https://example.org")
    assert wording.material_name(link) == "https://example.org"
    assert wording.material_line(replace(link, title=Texts(en="Film"), author="")) == (
        "Presentation · https://example.org"
    )
