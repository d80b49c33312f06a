"""Writing nomination forms: one file for each delegation, in its own language."""

from collections.abc import Sequence
from pathlib import Path

from app.base.errors import RuleBroken
from app.base.file_names import safe_name
from app.base.progress import Progress, Silent
from app.base.whole_file import problems_at, write_whole
from app.base.words import N_
from app.exchange.export import words_of
from app.exchange.nomination_form import Form, form, language_for, material
from app.exchange.nomination_sheet import write_form
from app.rules.closing import DELEGATIONS, DisclosureKind
from app.rules.delegations import DelegationStatus
from app.store import Reading, Store
from app.usecases.disclosures import note_disclosure

FORMS = N_("Nomination forms")


def write_nominations(
    store: Store,
    folder: Path,
    *,
    delegation_ids: Sequence[int] | None = None,
    language: str = "",
    progress: Progress | None = None,
) -> list[Path]:
    """Write the forms of these delegations, or of all that did not decline, into `folder`.

    The folder is made if it is missing where it is to be.
    Each is in the language of its country unless one `language` is given. The files, in
    the order of the delegations. Raises FileProblem, RuleBroken and Cancelled; what was
    written until then is whole.
    """
    with store.snapshot() as read:
        made = forms(read, delegation_ids, language)
    with problems_at(folder):
        folder.mkdir(exist_ok=True)
    told = progress or Silent()
    written: list[Path] = []
    for done, (name, each) in enumerate(zip(_names(made), made, strict=True)):
        told.report(done, len(made), each.delegation)
        target = folder / name
        write_whole(target, lambda file, each=each: write_form(each, file))  # type: ignore[misc] # bound at once
        written.append(target)
    told.report(len(made), len(made))
    note_disclosure(
        store,
        DisclosureKind.FORM,
        FORMS,
        columns=tuple(dict.fromkeys(c.label for each in made for c in each.columns if c.label)),
        people=sum(each.people for each in made),
        file_name=folder.name,
        recipient=DELEGATIONS,
    )
    return written


def forms(read: Reading, delegation_ids: Sequence[int] | None, language: str = "") -> list[Form]:
    """The forms themselves; raises RuleBroken where there is nothing to make one of."""
    found = material(read, delegation_ids)
    if found is None or not found.rows:
        raise RuleBroken(N_("There is no delegation to write a form for. Add one first."))
    wanted = [
        row
        for row in found.rows
        if delegation_ids is not None or row.status is not DelegationStatus.DECLINED
    ]
    return [
        form(found, row, words_of(read, language or language_for(row.country))) for row in wanted
    ]


def _names(made: Sequence[Form]) -> list[str]:
    """File names that no system takes for the same."""
    seen: dict[str, int] = {}
    names = []
    for each in made:
        name = safe_name(each.delegation, each.words("Nomination"))
        times = seen[name.casefold()] = seen.get(name.casefold(), 0) + 1
        names.append(f"{name}.xlsx" if times == 1 else f"{name} ({times}).xlsx")
    return names
