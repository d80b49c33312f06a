"""What `export` does: people, delegations, forms or the agenda are written for others."""

import argparse
from collections.abc import Callable, Mapping

from app.bundles.evidence import export_evidence
from app.bundles.materials import export_materials
from app.cli.filtering import delegation_called, person_called, room_called, wanted
from app.exchange.agenda.leaving import AgendaWish
from app.exchange.agenda.writer import export_agenda
from app.exchange.export import PeopleWish, export_delegations, export_people
from app.exchange.nomination_out import write_nominations
from app.rules.closing import BUNDLE_READERS, DisclosureKind
from app.rules.fields import check_languages
from app.store import Store
from app.usecases.disclosures import note_disclosure


def people(store: Store, given: argparse.Namespace) -> str:
    """Write people; the sentence that says so."""
    wish = PeopleWish(
        who=store.ask(wanted, given.filter),
        preset=given.preset,
        columns=given.columns,
        language=given.language,
        recipient=given.recipient,
    )
    count = export_people(store, given.output, wish)
    return f"Wrote {_counted(count, 'row', 'rows')} to “{given.output}”."


def all_delegations(store: Store, given: argparse.Namespace) -> str:
    """Write delegations; the sentence that says so."""
    count = export_delegations(
        store,
        given.output,
        columns=given.columns,
        language=given.language,
        recipient=given.recipient,
    )
    return f"Wrote {_counted(count, 'row', 'rows')} to “{given.output}”."


def nomination(store: Store, given: argparse.Namespace) -> str:
    """Write forms into a folder; the sentence that says so."""
    ids = [store.ask(delegation_called, given.delegation)] if given.delegation else None
    written = write_nominations(store, given.output, delegation_ids=ids, language=given.language)
    return f"Wrote {_counted(len(written), 'form', 'forms')} to “{given.output}”."


def the_agenda(store: Store, given: argparse.Namespace) -> str:
    """Write the agenda or a part of it; the sentence that says so."""
    wish = AgendaWish(
        person_id=store.ask(person_called, given.person) if given.person else None,
        room_id=store.ask(room_called, given.room) if given.room else None,
        language=given.language,
        recipient=given.recipient,
    )
    left = export_agenda(store, given.output, wish)
    said = f"Wrote {_counted(left.sessions, 'session', 'sessions')} to “{given.output}”."
    if left.without_time:
        missing = _counted(left.without_time, "session has", "sessions have")
        said = f"{said} {missing} no time yet and could not be written."
    return said


def materials(store: Store, given: argparse.Namespace) -> str:
    """Write the folder for participants; the sentence that says so."""
    check_languages(given.language)
    packed = export_materials(store, given.output, given.language)
    _noted(store, given, packed.people)
    said = f"Wrote {_counted(len(packed.files), 'file', 'files')} to “{given.output}”."
    if packed.damaged:
        said = f"{said} Damaged photos, which may not be seen: {', '.join(packed.damaged)}."
    return said


def evidence(store: Store, given: argparse.Namespace) -> str:
    """Write the folder for the funder; the sentence that says so."""
    check_languages(given.language)
    found = export_evidence(store, given.output, given.language)
    _noted(store, given, found.people)
    return f"Wrote {_counted(len(found.files), 'file', 'files')} to “{given.output}”."


def _noted(store: Store, given: argparse.Namespace, people: int) -> None:
    note_disclosure(
        store,
        DisclosureKind.BUNDLE,
        given.what,
        people=people,
        file_name=given.output.name,
        recipient=given.recipient or BUNDLE_READERS[given.what],
    )


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


EXPORTS: Mapping[str, Callable[[Store, argparse.Namespace], str]] = {
    "people": people,
    "delegations": all_delegations,
    "nomination": nomination,
    "agenda": the_agenda,
    "materials": materials,
    "evidence": evidence,
}
