"""What the columns of the table say."""

from dataclasses import replace
from datetime import datetime

import pytest
from gui.delegations.test_arrangement import BONN, RIGA
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from app.base.names import NameOrder, PersonalName
from app.gui.delegations.arrangement import Arrangement
from app.gui.delegations.columns import COMPLETE, DelegationModel
from app.gui.delegations.dragging import DELEGATIONS, unpacked
from app.gui.widgets.cells import spoken
from app.queries.delegations import DelegationRow
from app.rules.delegations import DelegationStatus
from app.rules.precedence import Grouping, Order

WHOLE = replace(
    RIGA,
    status=DelegationStatus.NOMINATED,
    protocol_rank=1,
    members=3,
    places=2,
    head=PersonalName("Ilze", "Bērziņa"),
    arrival_at=datetime(2027, 12, 9, 14, 20),  # noqa: DTZ001 - naive
    hotel="Park",
)


@pytest.fixture
def model(qapp: QApplication) -> DelegationModel:
    return DelegationModel()


def said(model: DelegationModel, row: DelegationRow, **more: str) -> list[str]:
    arrangement = Arrangement(**more)  # type: ignore[arg-type] # as each test gives them
    model.show_rows([row], arrangement, NameOrder.FAMILY_FIRST)
    place = model.position_of(row.id)
    assert place is not None
    return [spoken(model.cell_at(place, column)) for column in range(len(model.columns))]


def test_a_whole_delegation(model: DelegationModel) -> None:
    assert said(model, WHOLE) == [
        "1",
        "Riga\nLatvia, Bērziņa Ilze",
        "Nominated",
        "4/8",
        "3 of 2",
        "9 Dec, 14:20",
        "Park",
    ]


def test_a_new_one(model: DelegationModel) -> None:
    assert said(model, RIGA) == [
        "—",
        "Riga\nLatvia, no members yet",
        "Invited",
        "0/8",
        "0",
        "—",
        "—",
    ]
    assert said(model, BONN)[1] == "Bonn\nGermany, no head"


def test_one_that_declined_lacks_nothing(model: DelegationModel) -> None:
    assert said(model, replace(RIGA, status=DelegationStatus.DECLINED)) == [
        "—",
        "Riga\nLatvia",
        "Declined",
        "—",
        "0",
        "—",
        "—",
    ]


def test_names_in_the_language_of_the_list(model: DelegationModel) -> None:
    assert said(model, WHOLE, language="lv")[1] == "Rīga\nLatvija, Bērziņa Ilze"


def test_under_its_country_the_country_is_not_repeated(model: DelegationModel) -> None:
    assert said(model, WHOLE, grouping=Grouping.COUNTRY)[1] == "Riga\nBērziņa Ilze"


def test_headings_and_neighbours(model: DelegationModel, qtmodeltester: ModelTester) -> None:
    third = replace(RIGA, id=3)
    by_country = Arrangement(Grouping.COUNTRY, Order.ALPHABETICAL)
    model.show_rows([RIGA, BONN, third], by_country, NameOrder.GIVEN_FIRST)
    assert model.ids == [-1, 2, -2, 1, 3]
    assert model.headings() == [0, 2]
    assert model.neighbours(3) == [1, 3]
    assert model.neighbours(2) == [2]
    assert model.neighbours(99) == []
    heading = model.index(0, 0)
    assert heading.data() == "Germany, 1 delegation"
    assert model.index(0, 1).data() == ""
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags
    assert model.delegation(3) == third
    assert model.delegation(-1) is None
    qtmodeltester.check(model)


def test_what_is_missing_is_a_tool_tip(model: DelegationModel) -> None:
    model.show_rows([WHOLE], Arrangement(Grouping.COUNTRY), NameOrder.GIVEN_FIRST)
    tip = Qt.ItemDataRole.ToolTipRole
    assert str(model.index(1, COMPLETE).data(tip)).splitlines()[:2] == [
        "Still missing:",
        "• No head named",
    ]
    assert model.index(1, 0).data(tip) is None
    assert model.index(0, COMPLETE).data(tip) is None


def test_rows_are_dragged_only_where_ranks_count(model: DelegationModel) -> None:
    model.show_rows([RIGA, BONN], Arrangement(Grouping.COUNTRY), NameOrder.GIVEN_FIRST)
    drag = Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index(1, 0)) & drag
    model.draggable = True
    assert model.flags(model.index(1, 0)) & drag
    indexes = [model.index(row, column) for row in range(4) for column in (0, 1)]
    assert unpacked(DELEGATIONS, model.mimeData(indexes)) == [2, 1]
    assert model.mimeTypes() == [DELEGATIONS]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
