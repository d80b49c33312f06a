"""What `export` does: people, delegations or nomination forms are written for others."""

import argparse
from collections.abc import Callable, Mapping

from app.cli.filtering import delegation_called, wanted
from app.exchange.export import PeopleWish, export_delegations, export_people
from app.exchange.nomination_out import write_nominations
from app.store import Store


def people(store: Store, given: argparse.Namespace) -> str:
    """Write people; the sentence that says so."""
    wish = PeopleWish(
        who=store.ask(wanted, given.filter),
        preset=given.preset,
        columns=given.columns,
        language=given.language,
    )
    count = export_people(store, given.output, wish)
    return f"Wrote {_counted(count, 'row', 'rows')} to “{given.output}”."


def all_delegations(store: Store, given: argparse.Namespace) -> str:
    """Write delegations; the sentence that says so."""
    count = export_delegations(store, given.output, columns=given.columns, language=given.language)
    return f"Wrote {_counted(count, 'row', 'rows')} to “{given.output}”."


def nomination(store: Store, given: argparse.Namespace) -> str:
    """Write forms into a folder; the sentence that says so."""
    ids = [store.ask(delegation_called, given.delegation)] if given.delegation else None
    written = write_nominations(store, given.output, delegation_ids=ids, language=given.language)
    return f"Wrote {_counted(len(written), 'form', 'forms')} to “{given.output}”."


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


EXPORTS: Mapping[str, Callable[[Store, argparse.Namespace], str]] = {
    "people": people,
    "delegations": all_delegations,
    "nomination": nomination,
}
