"""The table of what can be done with the window, page by page of the menu bar."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui import theme
from app.gui.actions import Action, always
from app.gui.i18n import LANGUAGES, available_languages, current_language, own_name
from app.gui.pages import PAGES

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow


@dataclass(frozen=True)
class Menu:
    """A menu of the bar, or of another menu, where it stands after one of the actions."""

    key: str
    title: str
    inside: str = ""
    after: str = ""


MENUS = (
    Menu("file", N_("&File")),
    Menu("recent", N_("Open &recent"), inside="file", after="open"),
    Menu("edit", N_("&Edit")),
    Menu("view", N_("&View")),
    Menu("theme", N_("&Colours"), inside="view", after="go_settings"),
    Menu("language", N_("&Language"), inside="view", after="go_settings"),
    Menu("page", N_("Page")),  # titled after the page in front, hidden where a page has no actions
    Menu("help", N_("&Help")),
)

THEME_ICONS = {theme.SYSTEM: "monitor", theme.LIGHT_MODE: "sun", theme.DARK_MODE: "moon"}
THEMES = {
    theme.SYSTEM: N_("Like the computer"),
    theme.LIGHT_MODE: N_("Light"),
    theme.DARK_MODE: N_("Dark"),
}


def _open(window: "MainWindow") -> bool:
    return window.has_conference()


def _begin_next(window: "MainWindow") -> None:
    if window.desk is not None:
        window.files.begin_from(window.desk.store.path)


def _writable(window: "MainWindow") -> bool:
    return window.has_conference() and window.can_write()


FILE: tuple[Action["MainWindow"], ...] = (
    Action(
        "new",
        N_("New conference…"),
        N_("Begin an empty conference in a file of its own."),
        lambda window: window.files.new(),
        "Ctrl+Shift+N",
        "file-plus",
        "file",
    ),
    Action(
        "new_from_earlier",
        N_("New from an earlier conference…"),
        N_("Begin a conference with the organisations, rooms and questions of another one."),
        lambda window: window.files.new_from_earlier(),
        "",
        "calendar-check",
        "file",
    ),
    Action(
        "next_conference",
        N_("Begin next year's conference…"),
        N_("Begin a conference that takes over parts of this one: projects, organisations, rooms."),
        _begin_next,
        "",
        "calendar-check",
        "file",
        _open,
    ),
    Action(
        "open",
        N_("Open…"),
        N_("Open a conference file."),
        lambda window: window.files.ask_open(),
        "Ctrl+O",
        "folder-open",
        "file",
    ),
    Action(
        "sample",
        N_("Sample conference…"),
        N_("Build a conference of invented cities and people to look around in."),
        lambda window: window.files.sample(),
        "",
        "sparkles",
        "file",
    ),
    Action(
        "sample_held",
        N_("Sample conference that was held…"),
        N_("Build the same conference a few days later: who came, and what came of it."),
        lambda window: window.files.sample(held=True),
        "",
        "history",
        "file",
    ),
    Action(
        "import_people",
        N_("Import people…"),
        N_("Bring in a list of people; see what would happen before it happens."),
        lambda window: window.go("import"),
        "Ctrl+I",
        "upload",
        "file",
        _writable,
        separated=True,
    ),
    Action(
        "export_people",
        N_("Export people…"),
        N_("Write people to a workbook, a CSV file, address cards or JSON."),
        lambda window: window.export_people(),
        "Ctrl+E",
        "download",
        "file",
        _open,
    ),
    Action(
        "import_agenda",
        N_("Import an agenda…"),
        N_("Bring in the programme of another program; see what would happen before it happens."),
        lambda window: window.go("import_agenda"),
        "Ctrl+Shift+I",
        "calendar-range",
        "file",
        _writable,
    ),
    Action(
        "export_agenda",
        N_("Export the agenda…"),
        N_("Write the programme for websites, apps, calendars and spreadsheets."),
        lambda window: window.export_agenda(),
        "Ctrl+Alt+E",
        "download",
        "file",
        _open,
    ),
    Action(
        "nominations",
        N_("Nomination forms…"),
        N_("Write a form for each delegation to fill in; sent back, it is imported."),
        lambda window: window.write_nominations(),
        "",
        "file-text",
        "file",
        _open,
    ),
    Action(
        "export_materials",
        N_("Folder for participants…"),
        N_("Put together what all participants get: it opens in any browser, also offline."),
        lambda window: window.put_together("materials"),
        "",
        "package",
        "file",
        _open,
    ),
    Action(
        "export_evidence",
        N_("Evidence for the funder…"),
        N_("Put together who was there and what was done, with an index and checksums."),
        lambda window: window.put_together("evidence"),
        "",
        "archive",
        "file",
        _open,
    ),
    Action(
        "save_copy",
        N_("Save a copy as…"),
        N_("Write the whole conference to a second file; this one stays open."),
        lambda window: window.files.save_copy(),
        "Ctrl+Shift+S",
        "copy",
        "file",
        _open,
        separated=True,
    ),
    Action(
        "back_up",
        N_("Back up now"),
        N_("Keep a checked copy of the file in the backup folder."),
        lambda window: window.files.back_up(),
        "Ctrl+B",
        "archive",
        "file",
        _open,
    ),
    Action(
        "restore",
        N_("Restore a backup…"),
        N_("Make a new file from a backup; the file in use is not touched."),
        lambda window: window.files.restore(),
        "",
        "rotate-ccw",
        "file",
    ),
    Action(
        "close",
        N_("Close conference"),
        N_("Return to the start page; everything is saved already."),
        lambda window: window.close_conference(),
        "Ctrl+W",
        "x",
        "file",
        _open,
        separated=True,
    ),
    Action(
        "quit",
        N_("Quit"),
        N_("Leave the program; everything is saved already."),
        lambda window: window.close(),
        "Ctrl+Q",
        "log-out",
        "file",
    ),
)

EDIT: tuple[Action["MainWindow"], ...] = (
    Action(
        "undo",
        N_("Undo"),
        N_("Take the last change back."),
        lambda window: window.undo(),
        "Ctrl+Z",
        "undo-2",
        "edit",
        lambda window: window.can_undo(),
    ),
    Action(
        "redo",
        N_("Redo"),
        N_("Make the change again that was taken back."),
        lambda window: window.redo(),
        "Ctrl+Shift+Z; Ctrl+Y",
        "redo-2",
        "edit",
        lambda window: window.can_redo(),
    ),
    Action(
        "history",
        N_("History…"),
        N_("Everything that was changed in this conference, and the way back."),
        lambda window: window.show_history(),
        "Ctrl+H",
        "history",
        "edit",
        _open,
        separated=True,
    ),
    Action(
        "find",
        N_("Find anything…"),
        N_("Find people, sessions, projects, documents and commands by their names."),
        lambda window: window.open_palette(),
        "Ctrl+K",
        "search",
        "edit",
        always,
        palette=False,
    ),
)

GO: tuple[Action["MainWindow"], ...] = tuple(
    Action(
        f"go_{kind.key}",
        kind.title,
        N_("Show this page."),
        partial(lambda window, key: window.go(key), key=kind.key),
        kind.shortcut,
        kind.icon,
        "view",
        _open,
        checked=partial(lambda window, key: window.page() == key, key=kind.key),
    )
    for kind in PAGES
    if not kind.passing
)

THEME: tuple[Action["MainWindow"], ...] = tuple(
    Action(
        f"theme_{mode}",
        title,
        N_("Change the colours of the window."),
        partial(lambda window, mode: window.preferences.update(theme=mode), mode=mode),
        menu="theme",
        phrase=N_("Colours: {title}"),
        icon=THEME_ICONS[mode],
        checked=partial(lambda window, mode: window.preferences.settings.theme == mode, mode=mode),
    )
    for mode, title in THEMES.items()
)

LANGUAGE: tuple[Action["MainWindow"], ...] = tuple(
    Action(
        f"language_{code}",
        own_name(code),
        N_("Change the language of the window."),
        partial(lambda window, code: window.preferences.update(language=code), code=code),
        menu="language",
        phrase=N_("Language: {title}"),
        icon="languages",
        when=partial(lambda _window, code: code in available_languages(), code=code),
        checked=partial(lambda _window, code: current_language() == code, code=code),
    )
    for code in LANGUAGES
)

HELP: tuple[Action["MainWindow"], ...] = (
    Action(
        "full_screen",
        N_("Full screen"),
        N_("Use the whole screen, or return to a window."),
        lambda window: window.toggle_full_screen(),
        "F11",
        "monitor",
        "view",
        separated=True,
    ),
    Action(
        "shortcuts",
        N_("Keyboard shortcuts"),
        N_("Everything that has a key, on one sheet."),
        lambda window: window.show_shortcuts(),
        "F1",
        "keyboard",
        "help",
    ),
    Action(
        "about",
        N_("About Plenum"),
        N_("The version, and whose work is inside."),
        lambda window: window.show_about(),
        "",
        "info",
        "help",
    ),
)

ACTIONS: tuple[Action["MainWindow"], ...] = (*FILE, *EDIT, *GO, *THEME, *LANGUAGE, *HELP)
