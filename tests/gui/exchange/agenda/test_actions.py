"""What can be done on the page that imports an agenda."""

from app.gui.exchange.agenda.actions import ACTIONS
from app.gui.exchange.agenda.page import AgendaImportPage

BY_ID = {action.id: action for action in ACTIONS}


def test_only_what_fits_can_be_done(page: AgendaImportPage) -> None:
    assert not BY_ID["import_agenda.go"].when(page)
    assert not BY_ID["import_agenda.discard"].when(page)
    assert BY_ID["import_agenda.choose"].when(page)


def test_with_a_file_it_goes_on_or_is_discarded(checked: AgendaImportPage) -> None:
    assert BY_ID["import_agenda.go"].when(checked)
    assert BY_ID["import_agenda.discard"].when(checked)
    BY_ID["import_agenda.discard"].run(checked)
    assert not checked.is_begun
