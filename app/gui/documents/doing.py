"""What can be done with documents: print, save, keep as printed, keep choices, write a pack."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import AppError
from app.base.file_names import safe_name
from app.base.words import N_
from app.documents.making import Made
from app.documents.prepared import Prepared
from app.documents.sheets import paper_of
from app.gui.desk import Desk
from app.gui.documents import came_out, design_files, measuring, saving, work
from app.gui.documents import choices as kept
from app.gui.documents.came_out import CameOutSheet
from app.gui.documents.choices import Choices
from app.gui.documents.pack_sheet import PackSheet
from app.gui.documents.presets import PresetMenu, PresetSheet
from app.gui.documents.previewing import Sight
from app.gui.documents.print_sheet import PrintSheet, PrintWish
from app.gui.documents.printers import Station, stations
from app.gui.documents.printing import Ticket
from app.gui.i18n import _, localized
from app.gui.message import Choice, Message
from app.queries.document_presets import PresetRow
from app.queries.printing import NewCard
from app.usecases.printing import NewRun, record_run

if TYPE_CHECKING:
    from app.gui.documents.page import DocumentsPage


def making(page: "DocumentsPage") -> bool:
    """Whether a document with at least one page is in the making."""
    return page.workshop is not None and page.workshop.print.isEnabled()


def marking(page: "DocumentsPage") -> bool:
    """Whether what is in the making can be kept as printed."""
    return making(page) and page.workshop is not None and page.workshop.is_recorded


# printing


def print_it(page: "DocumentsPage", found: Sequence[Station] | None = None) -> None:
    """Ask how the document in the making is to be printed, once it is seen as it is chosen."""
    made = page.workshop
    if made is not None and making(page):
        known = stations() if found is None else found
        made.when_seen(lambda sight: _ask(page, sight, known))


def _ask(page: "DocumentsPage", sight: Sight, known: Sequence[Station]) -> None:
    made = page.workshop
    if made is None or not sight.prepared.page_count:
        return
    title = _("Print: {title}", title=_(made.kind.title))
    doubts = made.problems.serious
    sheet = PrintSheet(page.window(), page.desk, title, sight.prepared, known, doubts=doubts)
    sheet.finished.connect(sheet.deleteLater)
    sheet.submitted.connect(lambda: _send(page, sheet, sight))
    sheet.save_asked.connect(lambda: save(page))
    sheet.calibrate_asked.connect(lambda: measuring.calibrate(page, known, sheet))
    sheet.open()


def _send(page: "DocumentsPage", sheet: PrintSheet, sight: Sight) -> None:
    wish = sheet.wish()
    if wish is None:
        return
    sheet.accept()
    choices, store = sight.wish.choices, page.desk.store
    title, duplex = _(page.kinds[choices.kind].title), sight.prepared.duplex
    outlet = wish.station.outlet(Ticket(title, wish.tray, wish.copies, duplex))
    printer = work.Printer(outlet, wish.station.name, _people_on(sight.prepared, wish.pages))
    job = replace(work.job_of(choices, sight.prepared), calibration=wish.calibration)
    answer = page.desk.run(
        N_("Printing"),
        lambda progress: work.send(store, job, printer, progress, pages=wish.pages),
    )
    answer.then(lambda made: _sent(page, sight, wish, made))
    answer.otherwise(lambda problem: _refused(page, problem))


def _people_on(prepared: Prepared, pages: Sequence[int]) -> int | None:
    """How many people stand on these pages; None where it is all of them."""
    if len(pages) == prepared.page_count:
        return None
    return len({who for page in pages for who in prepared.people_on(page)})


def _refused(page: "DocumentsPage", problem: AppError) -> None:
    again = Choice(_("Save as PDF…"), lambda: save(page), "primary")
    offered = [again] if making(page) else []
    Message(page.window(), _("It was not printed"), localized(problem), offered).open()


def _sent(page: "DocumentsPage", sight: Sight, wish: PrintWish, made: Made) -> None:
    if made.cards and not page.desk.read_only:
        ask_whether(page, sight.wish.choices, sight.prepared, wish.pages, made.cards)
    else:
        page.desk.toast(_("Sent to “{printer}”.", printer=wish.station.name))


def ask_whether(
    page: "DocumentsPage",
    choices: Choices,
    prepared: Prepared,
    pages: tuple[int, ...],
    cards: Sequence[NewCard],
) -> CameOutSheet:
    """Ask whether it came out, and keep what did as printed."""

    def answered(good: tuple[int, ...]) -> None:
        people = {who for each in good for who in prepared.people_on(each)}
        record(page.desk, choices, [card for card in cards if card.person_id in people])

    sheet = CameOutSheet(page.window(), pages, answered)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet


def record(desk: Desk, choices: Choices, cards: Sequence[NewCard]) -> None:
    """Keep that these cards came out; nothing for none."""
    if not cards:
        return
    paper = paper_of(choices.paper).name if choices.paper else ""
    design = str(getattr(choices.options, "design", ""))
    run = NewRun(choices.kind, design, paper, choices.languages or ("en",))
    said = came_out.said(len(cards))
    desk.do(record_run, run, list(cards)).then(lambda _id: desk.toast(said, undo=True))


def mark_printed(page: "DocumentsPage") -> None:
    """Keep as printed what another program printed."""
    made = page.workshop
    if made is not None and marking(page):
        made.when_seen(lambda sight: _mark(page, sight))


def _mark(page: "DocumentsPage", sight: Sight) -> None:
    choices, prepared, store = sight.wish.choices, sight.prepared, page.desk.store
    pages = tuple(range(prepared.page_count))
    answer = page.desk.run(
        N_("Looking at the cards"), lambda _progress: work.to_record(store, choices, prepared)
    )
    answer.then(lambda cards: ask_whether(page, choices, prepared, pages, cards))


# saving


def save(page: "DocumentsPage") -> None:
    """Ask for a file, then write the document to it."""
    made = page.workshop
    if made is not None and making(page):
        name = safe_name(_(made.kind.title), made.kind.key) + saving.PDF
        saving.ask_file(page.window(), page.desk, name, lambda target: _save(page, target))


def _save(page: "DocumentsPage", target: Path) -> None:
    if page.workshop is not None:
        page.workshop.when_seen(lambda sight: write(page, sight, target))


def write(page: "DocumentsPage", sight: Sight, target: Path) -> None:
    """Write what was looked at to a file."""
    store, job = page.desk.store, work.job_of(sight.wish.choices, sight.prepared)
    answer = page.desk.run(
        N_("Writing the document"), lambda progress: work.save_file(store, job, target, progress)
    )
    answer.then(lambda _made: saving.said_written(page.window(), target))


# presets and the pack


def offer_presets(page: "DocumentsPage") -> None:
    """Give the document in the making its menu of presets."""
    made = page.workshop
    if made is None:
        return
    menu = PresetMenu(page.desk, made.kind.key, made, printed=made.is_recorded)
    menu.picked.connect(lambda row: _pick(page, row))
    menu.save_asked.connect(lambda: save_choices(page))
    menu.usual_asked.connect(lambda: _usual(page))
    menu.mark_asked.connect(lambda: mark_printed(page))
    menu.load_asked.connect(lambda: design_files.load(page))
    menu.store_asked.connect(lambda: design_files.save(page))
    made.give_menu(menu)


def _pick(page: "DocumentsPage", row: PresetRow) -> None:
    if page.workshop is not None:
        page.workshop.show_choices(kept.from_json(row.kind, row.choices))
        page.desk.toast(_("Chosen as in “{name}”.", name=row.name))


def _usual(page: "DocumentsPage") -> None:
    if page.workshop is not None:
        who = page.workshop.who.value()
        page.workshop.show_choices(replace(Choices(page.workshop.kind.key), who=who))


def save_choices(page: "DocumentsPage") -> None:
    """Ask under which name the choices are kept."""
    made = page.workshop
    choices = made.choices() if made is not None else None
    if made is None or choices is None or page.desk.read_only:
        return
    sheet = PresetSheet(page.window(), page.desk, choices, _(made.kind.title))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def print_pack(page: "DocumentsPage") -> PackSheet:
    """Open the window for the whole pack."""
    sheet = PackSheet(page.window(), page.desk)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet
