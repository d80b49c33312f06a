"""A conference whose delegations get forms, and people who fill them in."""

from pathlib import Path

import openpyxl
from factories import a_delegation, a_person, an_event, at

from app.base.texts import Texts
from app.exchange.nomination_out import write_nominations
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.questions import add_question

FACTS = {
    "title": Texts(en="Partner cities", pl="Miasta partnerskie", lv="Sadraudzības pilsētas"),
    "place": Texts(en="Osnabrück"),
    "registration_deadline": at(1, 18),
    "contact_name": "Gudrun Berg",
    "contact_email": "g.berg@example.org",
    "languages": ("en", "pl", "lv"),
}


def a_conference(store: Store) -> int:
    """Questions and the delegation of Rīga: four places, a head and a member; its id."""
    an_event(store, **FACTS)
    options = ("Climate", "Youth, sport")
    for kind in (QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.YES_NO):
        add_question(
            store,
            {
                "label": Texts(en=f"{kind}?", lv=f"{kind} latviski?"),
                "kind": kind,
                "options": () if kind is QuestionKind.YES_NO else options,
            },
        )
    riga = a_delegation(store, "Rīga", places=4, display_name=Texts(en="Riga", lv="Rīga"))
    a_person(store, "Anna Ozola", delegation=riga, function=MemberFunction.EXPERT)
    a_person(
        store,
        "Ilze Bērziņa",
        delegation=riga,
        function=MemberFunction.HEAD,
        email="ilze@riga.example",
        phone="+37167012345",
        logistics={"diet": "Vegan", "arrival_at": at(9, 18, 30), "arrival_transfer": True},
        consents={ConsentPurpose.PHOTOS: True, ConsentPurpose.CONTACT_LIST: False},
        answers={1: "Climate", 2: ("Climate", "Youth, sport"), 3: True},
    )
    a_person(
        store, "Juris Gone", delegation=riga, status=RegistrationStatus.CANCELLED, function=None
    )
    return riga


def a_form(store: Store, folder: Path, delegation: int, language: str = "") -> Path:
    """The form of one delegation."""
    (path,) = write_nominations(store, folder, delegation_ids=[delegation], language=language)
    return path


def cells_of(path: Path) -> tuple[dict[str, int], int]:
    """Key → column of the form, and the row of the headings; from 1, as openpyxl counts."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    keys = {str(cell.value): cell.column for cell in sheet[2]}
    top = next(row for row in range(3, 30) if sheet.cell(row, keys["sent"]).value)
    return keys, top


def fill_in(path: Path, person: int, **cells: str) -> None:
    """Type into the row of a person, counted from 1, and save."""
    keys, top = cells_of(path)
    book = openpyxl.load_workbook(path)
    for key, text in cells.items():
        book.worksheets[0].cell(top + person, keys[key.replace("question_", "question:")], text)
    book.save(path)
