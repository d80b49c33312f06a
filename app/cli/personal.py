"""What `person` does: everything about one person leaves as JSON or as a PDF."""

import argparse

from app.base.errors import RuleBroken
from app.base.words import N_
from app.cli.desk import find_person
from app.documents.document import Asked
from app.documents.order import PrintOrder, save
from app.exchange.personal_data import write_person
from app.store import Store

KIND = "personal_data"


def write(store: Store, given: argparse.Namespace) -> int:
    """Write it in the form of the file's ending; raises RuleBroken for another one."""
    person_id = find_person(store, given.person)
    ending = given.output.suffix.lower()
    if ending == ".json":
        write_person(store, given.output, person_id)
    elif ending == ".pdf":
        languages = (given.language,) if given.language else ()
        save(store, PrintOrder(KIND, None, languages, Asked((person_id,))), given.output)
    else:
        raise RuleBroken(
            N_("“{file}” cannot be written: give it the ending .json or .pdf."),
            file=given.output.name,
        )
    print(f"Wrote “{given.output}”.")
    return 0
