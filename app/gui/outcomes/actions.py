"""What can be done on the page of outcomes, as a table."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui.actions import Action

if TYPE_CHECKING:
    from app.gui.outcomes.page import OutcomesPage

PageAction = Action["OutcomesPage"]
VIEW_NAMES = {
    "sessions": (N_("Reports of the sessions"), "Alt+1", "notebook-pen"),
    "commitments": (N_("Commitments"), "Alt+2", "list-checks"),
    "projects": (N_("Joint projects"), "Alt+3", "handshake"),
    "plan": (N_("The year's plan"), "Alt+4", "calendar-range"),
    "materials": (N_("Materials"), "Alt+5", "image"),
}


def _writable(page: "OutcomesPage") -> bool:
    return not page.desk.read_only


def _on(view: str) -> "Callable[[OutcomesPage], bool]":
    return lambda page: page.view == view and _writable(page)


def _show(view: str) -> "Callable[[OutcomesPage], None]":
    return lambda page: page.show_view(view)


ACTIONS: tuple[PageAction, ...] = (
    Action(
        "outcomes.add",
        N_("Add here…"),
        N_("Write the report, add a commitment, a project or files: whatever is in front"),
        lambda page: page.add_here(),
        "Ctrl+N",
        "plus",
        when=_writable,
        palette=False,
    ),
    Action(
        "outcomes.commitment",
        N_("Add commitment"),
        N_("Type what somebody promised, who it was and until when"),
        lambda page: page.add_commitment(),
        icon="list-checks",
        when=_writable,
    ),
    Action(
        "outcomes.project",
        N_("Add joint project"),
        N_("Write down what cities begin together"),
        lambda page: page.add_project(),
        icon="handshake",
        when=_writable,
    ),
    Action(
        "outcomes.files",
        N_("Add files…"),
        N_("Keep photos, presentations and other files, many at once"),
        lambda page: page.add_files(),
        icon="image",
        when=_writable,
    ),
    Action(
        "outcomes.link",
        N_("Add link…"),
        N_("Keep a web address as a material"),
        lambda page: page.add_link(),
        icon="link",
        when=_writable,
    ),
    Action(
        "outcomes.find",
        N_("Find here"),
        N_("Narrow what is shown while you type"),
        lambda page: page.go_search(),
        "Ctrl+F",
        "search",
        palette=False,
    ),
    *(
        Action(
            f"outcomes.{view}",
            title,
            N_("Bring this part of the outcomes to the front"),
            _show(view),
            keys,
            icon,
            separated=view == "sessions",
        )
        for view, (title, keys, icon) in VIEW_NAMES.items()
    ),
    Action(
        "outcomes.final",
        N_("Report is final, or open again"),
        N_("A final report goes to paper and to all participants"),
        lambda page: page.sessions.card.switch_final(),
        "Ctrl+L",
        "check",
        when=lambda page: _on("sessions")(page) and page.sessions.card.can_switch,
        separated=True,
    ),
    Action(
        "outcomes.bring",
        N_("Bring projects from an earlier conference…"),
        N_("What is not over goes on here; nothing comes twice"),
        lambda page: page.bring(),
        icon="history",
        when=_writable,
    ),
    Action(
        "outcomes.carry",
        N_("Begin next year's conference…"),
        N_("A new conference that takes over the joint projects and open commitments"),
        lambda page: page.carry(),
        icon="calendar-check",
    ),
)
