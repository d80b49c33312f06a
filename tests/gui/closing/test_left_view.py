"""What left is listed, newest first; nobody is named."""

from app.gui import i18n
from app.gui.closing.left_view import COLUMNS, ICONS
from app.gui.desk import Desk
from app.gui.widgets.cells import Plain, TwoLines
from app.gui.widgets.inputs import TextInput
from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.usecases.disclosures import note_disclosure
from tests.gui.closing.conftest import Settle, Show


def test_nothing_left_yet(show: Show) -> None:
    view = show("left").left
    assert (view.empty.isVisible(), view.card.isVisible()) == (True, False)


def test_the_newest_first(show: Show, desk: Desk) -> None:
    for number in (1, 2, 3):
        note_disclosure(desk.store, DisclosureKind.EXPORT, f"List {number}", columns=("E-mail",))
    page = show("left")
    page.reload()
    view = page.left
    assert (view.empty.isVisible(), view.card.isVisible()) == (False, True)
    rows = desk.ask(disclosures.rows)
    assert list(view.model.ids) == [row.id for row in rows]
    assert COLUMNS[2].cell(rows[0]) == TwoLines("List 3", "E-mail")


def test_files_and_numbers(show: Show, desk: Desk) -> None:
    note_disclosure(desk.store, DisclosureKind.COPY, "Copy", people=1500, file_name="c.plenum")
    [row] = desk.ask(disclosures.rows)
    shown = [column.cell(row) for column in COLUMNS[2:]]
    file = Plain("c.plenum", "muted")
    assert shown == [TwoLines("Copy", ""), Plain(""), file, Plain("1,500", right=True)]


def test_columns_and_recipients_in_the_language_of_the_window(desk: Desk) -> None:
    columns = ("Given name", "Phone", "Kto?")
    note_disclosure(desk.store, DisclosureKind.EXPORT, "People", columns=columns, recipient="Press")
    [row] = desk.ask(disclosures.rows)
    i18n.set_language("pl")
    try:
        shown = [column.cell(row) for column in COLUMNS[2:4]]
    finally:
        i18n.set_language("en")
    assert shown == [TwoLines("Osoby", "Imię, Telefon, Kto?"), Plain("Prasa")]


def test_for_whom_it_was_is_said_afterwards(show: Show, desk: Desk, settle: Settle) -> None:
    note_disclosure(desk.store, DisclosureKind.DOCUMENT, "Badges", recipient="Printer’s shop")
    note_disclosure(desk.store, DisclosureKind.DOCUMENT, "Rooming list", columns=("Name",))
    view = show("left").left
    view.reload()
    [last, _first] = view.model.ids
    sheet = view.ask_for_whom(last)
    assert sheet is not None
    reader = sheet.form["recipient"].widget()
    assert isinstance(reader, TextInput)
    assert reader.completer().completionCount() == 1
    sheet.form.set_values({"recipient": "Hotel Astoria"})
    sheet.submit()
    settle(desk)
    assert [row.recipient for row in desk.ask(disclosures.rows)] == [
        "Hotel Astoria",
        "Printer’s shop",
    ]
    assert COLUMNS[3].cell(view.model.row_at(0)) == Plain("Hotel Astoria")


def test_every_kind_has_an_icon() -> None:
    assert list(ICONS) == list(DisclosureKind)
