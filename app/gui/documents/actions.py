"""What can be done on the page of documents, as a table."""

from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui.actions import Action
from app.gui.documents import doing, measuring
from app.gui.documents.sizing import Fit

if TYPE_CHECKING:
    from app.gui.documents.page import DocumentsPage

EVERYTHING = 1_000_000
PageAction = Action["DocumentsPage"]


def _open(page: "DocumentsPage") -> bool:
    return page.workshop is not None


def _keeping(page: "DocumentsPage") -> bool:
    return _open(page) and not page.desk.read_only


def _turn(page: "DocumentsPage", by: int) -> None:
    if page.workshop is not None:
        page.workshop.preview.turn(by)
    else:
        page.gallery.scroll_by(by)


def _zoom(page: "DocumentsPage", step: int) -> None:
    if page.workshop is not None:
        page.workshop.preview.view.step_zoom(step)


def _true_size(page: "DocumentsPage") -> None:
    if page.workshop is not None:
        page.workshop.preview.view.set_zoom(1.0)


def _fit(page: "DocumentsPage", fit: Fit) -> None:
    if page.workshop is not None:
        page.workshop.preview.view.set_fit(fit)


MAKING: tuple[PageAction, ...] = (
    Action(
        "documents.print",
        N_("Print…"),
        N_("Print the document in the making at its true size"),
        doing.print_it,
        "Ctrl+P",
        "printer",
        when=doing.making,
        palette=False,
    ),
    Action(
        "documents.save",
        N_("Save as PDF…"),
        N_("Write the document in the making to a file"),
        doing.save,
        "Ctrl+S",
        "download",
        when=doing.making,
        palette=False,
    ),
    Action(
        "documents.mark",
        N_("Mark as printed…"),
        N_("Keep as printed what another program printed"),
        doing.mark_printed,
        icon="printer-check",
        when=doing.marking,
        palette=False,
    ),
    Action(
        "documents.keep",
        N_("Save these choices…"),
        N_("Keep who, languages, paper and options under a name"),
        doing.save_choices,
        icon="bookmark",
        when=_keeping,
        palette=False,
    ),
)

LOOKING: tuple[PageAction, ...] = (
    Action(
        "documents.next",
        N_("Next page"),
        N_("Show the next page of the document"),
        lambda page: _turn(page, 1),
        "PgDown",
        "chevron-right",
        palette=False,
        separated=True,
    ),
    Action(
        "documents.before",
        N_("Page before"),
        N_("Show the page before"),
        lambda page: _turn(page, -1),
        "PgUp",
        "chevron-left",
        palette=False,
    ),
    Action(
        "documents.first",
        N_("First page"),
        N_("Show the first page of the document"),
        lambda page: _turn(page, -EVERYTHING),
        "Ctrl+Home",
        palette=False,
    ),
    Action(
        "documents.last",
        N_("Last page"),
        N_("Show the last page of the document"),
        lambda page: _turn(page, EVERYTHING),
        "Ctrl+End",
        palette=False,
    ),
    Action(
        "documents.larger",
        N_("Larger"),
        N_("Show the page larger"),
        lambda page: _zoom(page, 1),
        "Ctrl++; Ctrl+=",
        "plus",
        when=_open,
        palette=False,
        separated=True,
    ),
    Action(
        "documents.smaller",
        N_("Smaller"),
        N_("Show the page smaller"),
        lambda page: _zoom(page, -1),
        "Ctrl+-",
        "minus",
        when=_open,
        palette=False,
    ),
    Action(
        "documents.true_size",
        N_("True size"),
        N_("Show the page as large as it will be on paper"),
        _true_size,
        "Ctrl+0",
        "ruler",
        when=_open,
        palette=False,
    ),
    Action(
        "documents.fit_page",
        N_("Fit the page"),
        N_("Show the whole page"),
        lambda page: _fit(page, Fit.PAGE),
        "Ctrl+9",
        "maximize",
        when=_open,
        palette=False,
    ),
    Action(
        "documents.fit_width",
        N_("Fit the width"),
        N_("Show the page as wide as there is room"),
        lambda page: _fit(page, Fit.WIDTH),
        "",
        "move-horizontal",
        when=_open,
        palette=False,
    ),
)

ALL: tuple[PageAction, ...] = (
    Action(
        "documents.find",
        N_("Search documents"),
        N_("Find a document by its name"),
        lambda page: page.go_search(),
        "Ctrl+F",
        "search",
        palette=False,
        separated=True,
    ),
    Action(
        "documents.pack",
        N_("Print pack…"),
        N_("Write all documents as PDF into one folder"),
        doing.print_pack,
        "Ctrl+Shift+P",
        "package",
    ),
    Action(
        "documents.runs",
        N_("What was printed"),
        N_("Print runs, and badges to make once more"),
        lambda page: page.jump("printed"),
        icon="printer-check",
    ),
    Action(
        "documents.calibrate",
        N_("Calibrate a printer…"),
        N_("Measure a printer so that everything stands where it should"),
        measuring.calibrate,
        icon="ruler",
    ),
)

ACTIONS: tuple[PageAction, ...] = (*MAKING, *LOOKING, *ALL)
