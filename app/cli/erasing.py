"""What `erase` does: says what would go and what would stay, or erases and says what went."""

import argparse
from collections.abc import Iterable, Sequence
from typing import Any

from app.cli.desk import find_person
from app.cli.files import backup_folder
from app.cli.output import Column, print_json, print_table
from app.queries import closing, erasing, mentions
from app.queries.erasing import DryRun
from app.queries.mentions import Mention
from app.queries.personal_data import personal_data
from app.rules.closing import CATEGORY_NAMES, DataCategory
from app.store import Store
from app.store.backup import Backup
from app.usecases import erasure
from app.usecases.backups import discard_backups, erase_after_backup, still_holding

COUNTED = (Column("Data"), Column("Count", right=True))
NOT_DONE = "\nNothing was changed. Say --yes to erase; it cannot be undone."


def erase(store: Store, given: argparse.Namespace) -> int:
    """Tell, and erase where that was said."""
    found = store.ask(erasing.dry_run, [DataCategory(key) for key in given.category])
    if given.yes:
        erase_after_backup(store, found.categories, backup_folder(), instead=given.replace)
    done = _Done(store, given, found.mentions)
    if given.json:
        print_json({**_facts(store, found, done=given.yes), **done.facts()})
        return 0
    names = ", ".join(CATEGORY_NAMES[category] for category in found.categories)
    print(f"{'Erased' if given.yes else 'Would erase'}: {names}.")
    if found.going:
        print_table(COUNTED, [(each.label, each.count) for each in found.going])
    else:
        print("The file held nothing of this." if given.yes else "The file holds nothing of this.")
    if found.staying:
        print("\nWhat stays:")
        rows = [(each.label, each.count, each.why) for each in found.staying]
        print_table((*COUNTED, Column("Reason")), rows)
    done.say()
    return 0


def erase_person(store: Store, given: argparse.Namespace) -> int:
    """The same for everything about one person."""
    person_id = find_person(store, given.person)
    known = store.ask(personal_data, person_id)
    found = store.ask(mentions.of_person, person_id)
    if given.yes:
        erasure.erase_person(store, person_id, instead=given.replace)
    done, name = _Done(store, given, found), known.name.display()
    if given.json:
        going = {part.key: len(part.rows) for part in known.parts}
        print_json({"erased": given.yes, "person": name, "going": going, **done.facts()})
        return 0
    print(f"{'Erased' if given.yes else 'Would erase'}: {name}.")
    print_table(COUNTED, [(part.title, len(part.rows)) for part in known.parts])
    done.say()
    return 0


class _Done:
    """What is left to be told: texts that name it still, and backups that hold it."""

    def __init__(self, store: Store, given: argparse.Namespace, found: Sequence[Mention]) -> None:
        self._done = given.yes
        self._replaced = given.yes and given.replace is not None
        self._mentions = found
        backups = still_holding(store, backup_folder()) if given.yes else []
        self._discarded = discard_backups(backups) if given.backups else 0
        self._backups = [] if given.backups else backups

    def facts(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "mentions": [self._mention(each) for each in self._mentions],
            **_of_backups(self._backups, self._discarded),
        }

    def _mention(self, each: Mention) -> dict[str, Any]:
        page, target = each.jump
        return {
            "table": each.table,
            "id": each.row_id,
            "column": each.column,
            "record": "" if self._is_gone(each) else each.record.best(("en",)),
            "excerpt": "" if self._is_gone(each) else each.excerpt,
            "count": each.count,
            "page": page,
            "target": target,
            "may_mean_another": each.shared,
            "replaced": self._is_gone(each),
        }

    def _is_gone(self, each: Mention) -> bool:
        return self._replaced and not each.shared

    def say(self) -> None:
        """For people."""
        if self._mentions:
            print(f"\n{self._title()}")
            rows = [
                (each.what, told["record"], each.field, told["excerpt"])
                for each, told in zip(self._mentions, self.facts()["mentions"], strict=True)
            ]
            columns = ("Record", "Called", "Text", "Words")
            print_table([Column(heading) for heading in columns], rows)
        _say_backups(self._backups, self._discarded)
        if not self._done:
            print(NOT_DONE)

    def _title(self) -> str:
        if self._replaced:
            return "Texts written by hand in which another word stands now:"
        if self._done:
            return "Still named in texts written by hand:"
        return "Named in texts written by hand; --replace puts another word there:"


def _say_backups(backups: Iterable[Backup], discarded: int) -> None:
    if discarded:
        print(f"\nDeleted {discarded} backup{'' if discarded == 1 else 's'} that held the data.")
    kept = list(backups)
    if kept:
        print("\nThese backups still hold the data; --backups deletes them too:")
        columns = (Column("Backup"), Column("Made (UTC)"), Column("Bytes", right=True))
        print_table(columns, [(backup.file, backup.at, backup.size) for backup in kept])


def _facts(store: Store, found: DryRun, *, done: bool) -> dict[str, Any]:
    today = store.ask(closing.local_today)
    due = {row.due.category: row.due for row in store.ask(closing.due_rows)}
    return {
        "erased": done,
        "categories": [
            {
                "category": category.value,
                "due_on": due[category].on.isoformat() if category in due else None,
                "due": category in due and due[category].is_due(today),
            }
            for category in found.categories
        ],
        "going": {each.key: each.count for each in found.going},
        "staying": {each.key: each.count for each in found.staying},
    }


def _of_backups(backups: Iterable[Backup], discarded: int) -> dict[str, Any]:
    kept = [
        {
            "file": str(backup.file),
            "at": backup.at.isoformat(timespec="seconds"),
            "bytes": backup.size,
        }
        for backup in backups
    ]
    return {"backups": kept, "backups_deleted": discarded}
