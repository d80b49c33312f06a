"""What can be done on the page: each is one step that can be undone, and is said."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.jobs import Answer
from app.rules.outcomes import PROJECT_STATUS_NAMES, ProjectStatus
from app.usecases import materials, outcomes, projects
from app.usecases.carrying import CarriedOver, carry_over


class Doing:
    """Hands changes to the desk and says what was done."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def _say(self, text: str) -> Callable[[object], None]:
        return lambda _result: self.desk.toast(text, undo=True)

    # reports

    def write(self, session_id: int, changes: Mapping[str, object]) -> Answer[None]:
        """Write parts of a report."""
        return self.desk.do(outcomes.write_outcome, session_id, changes)

    def set_final(self, session_ids: Sequence[int], *, final: bool) -> None:
        """Make reports final, or drafts again."""
        many = len(session_ids)
        text = (
            _n("{n} report is final.", "{n} reports are final.", many)
            if final
            else _n("{n} report is a draft again.", "{n} reports are drafts again.", many)
        )
        self.desk.do(outcomes.set_final, session_ids, final=final).then(self._say(text))

    # commitments

    def set_done(self, ids: Sequence[int], done_on: date | None) -> None:
        """Mark promises as kept, or open them again."""
        text = (
            _n("{n} commitment is done.", "{n} commitments are done.", len(ids))
            if done_on
            else _n("{n} commitment is open again.", "{n} commitments are open again.", len(ids))
        )
        self.desk.do(outcomes.set_done, ids, done_on).then(self._say(text))

    def remove_commitments(self, ids: Sequence[int]) -> None:
        """Remove promises."""
        text = _n("{n} commitment was removed.", "{n} commitments were removed.", len(ids))
        self.desk.do(outcomes.remove_commitments, ids).then(self._say(text))

    # projects

    def set_status(self, ids: Sequence[int], status: ProjectStatus) -> None:
        """Say how far projects are."""
        text = _n(
            "{n} project: {status}",
            "{n} projects: {status}",
            len(ids),
            status=_(PROJECT_STATUS_NAMES[status]),
        )
        self.desk.do(projects.set_status, ids, status).then(self._say(text))

    def remove_projects(self, ids: Sequence[int]) -> None:
        """Remove projects."""
        text = _n(
            "{n} project was removed; its materials stay.",
            "{n} projects were removed; their materials stay.",
            len(ids),
        )
        self.desk.do(projects.remove_projects, ids).then(self._say(text))

    def bring(self, earlier: Path) -> None:
        """Bring what goes on from an earlier conference's file."""

        def bring(_progress: object) -> CarriedOver:
            return carry_over(self.desk.store, earlier)

        answer = self.desk.run(N_("Looking into the earlier conference"), bring, writes=True)
        answer.then(self._say_brought)

    def _say_brought(self, came: CarriedOver) -> None:
        if not came.projects and not came.commitments:
            self.desk.toast(_("Nothing new: all that goes on is here already."))
            return
        parts = []
        if came.projects:
            parts.append(_n("{n} joint project", "{n} joint projects", came.projects))
        if came.commitments:
            parts.append(_n("{n} commitment", "{n} commitments", came.commitments))
        self.desk.toast(_("Brought along: {things}", things=", ".join(parts)), undo=True)

    # materials

    def edit_materials(self, ids: Sequence[int], changes: Mapping[str, Any]) -> Answer[None]:
        """Change facts of materials."""
        return self.desk.do(materials.edit_materials, ids, changes)

    def share(self, ids: Sequence[int], *, shared: bool) -> None:
        """Give materials to all participants, or not."""
        text = (
            _n(
                "{n} material is for all participants.",
                "{n} materials are for all participants.",
                len(ids),
            )
            if shared
            else _n(
                "{n} material stays with the organisers.",
                "{n} materials stay with the organisers.",
                len(ids),
            )
        )
        self.desk.do(materials.share, ids, shared=shared).then(self._say(text))

    def remove_materials(self, ids: Sequence[int]) -> None:
        """Remove materials with their files."""
        text = _n("{n} material was removed.", "{n} materials were removed.", len(ids))
        self.desk.do(materials.remove_materials, ids).then(self._say(text))
