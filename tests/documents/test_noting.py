"""A document that was saved is noted, unless it names nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, at

from app.base.texts import Texts
from app.documents.document import Asked, kind_of, kinds
from app.documents.laying_out import PrintOrder
from app.documents.noting import NAMES_NOBODY, note_document
from app.documents.order import Produced, save
from app.documents.pack import write_pack
from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.rules.sessions import RoleType
from app.store import Store
from app.usecases.agenda import add_role, add_session
from app.usecases.attendance import Sheet, sign
from app.usecases.certificates import issue_certificates

CONFIRMED = RegistrationStatus.CONFIRMED


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open conference."""
    with a_store(tmp_path) as made:
        yield made


def noted(store: Store) -> list[tuple[DisclosureKind, str, int, str]]:
    rows = store.ask(disclosures.rows)
    return [(row.kind, row.what, row.people, row.file_name) for row in rows[::-1]]


def a_list(kind: str, **options: object) -> PrintOrder:
    return PrintOrder(kind, kind_of(kind).options(**options), ("en",))


def test_cards_that_were_saved(store: Store, tmp_path: Path) -> None:
    for name in ("Ada A", "Bo B", "Cy C"):
        a_person(store, name)
    save(store, PrintOrder("badge", languages=("en",)), tmp_path / "badges.pdf")
    assert noted(store) == [(DisclosureKind.DOCUMENT, "Badges", 3, "badges.pdf")]


def test_a_pack_is_noted_document_by_document(store: Store, tmp_path: Path) -> None:
    a_person(store)
    keys = ("badge", "statistics", "alphabetical_index", "delegate_list")
    orders = [PrintOrder(key, languages=("en",)) for key in keys]
    list(write_pack(store, orders, tmp_path / "pack"))
    assert [row[1:3] for row in noted(store)] == [("Badges", 1), ("Alphabetical index", 1)]


def test_what_is_about_one_person(store: Store, tmp_path: Path) -> None:
    order = PrintOrder("personal_data", languages=("en",), asked=Asked((a_person(store),)))
    save(store, order, tmp_path / "Ilze.pdf", recipient="Ilze")
    assert noted(store) == [(DisclosureKind.ONE_PERSON, "Data about one person", 1, "")]
    assert [row.recipient for row in store.ask(disclosures.rows)] == ["Ilze"]


def test_what_names_nobody_is_not_noted(store: Store, tmp_path: Path) -> None:
    a_person(store)
    save(store, PrintOrder("statistics", languages=("en",)), tmp_path / "x.pdf")
    assert noted(store) == []


def test_only_a_part_left(store: Store) -> None:
    made = Produced(3, 12, 3, (), (), people=12)
    note_document(store, PrintOrder("badge"), made, "Zebra", people=4, recipient="Helpers")
    [row] = store.ask(disclosures.rows)
    assert (row.people, row.file_name, row.recipient) == (4, "Zebra", "Helpers")


ROOMS = ("Name", "Room", "From", "Until", "Nights")


@pytest.mark.parametrize(
    ("order", "people", "columns", "recipient"),
    [
        (a_list("alphabetical_index"), 3, ("Name", "Delegation, else organisation"), ""),
        (a_list("participants_list"), 1, ("Name", "Function", "Organisation", "Country"), ""),
        (a_list("delegate_list", contacts=True), 2, ("Name", "Contact"), ""),
        (a_list("rooming_list"), 1, (), "Hotel"),
        (a_list("meals_list"), 0, (), "Caterer"),
        (a_list("meals_list", names=True), 1, ("Name",), "Caterer"),
        (a_list("transfer_list"), 1, ("Name",), "Driver"),
        (a_list("programme_list"), 1, ("Time", "Session", "Where"), ""),
        (a_list("programme_list", people=False), 0, ("Time", "Session", "Where"), ""),
        (a_list("programme_leaflet"), 1, (), ""),
        (a_list("conference_report"), 2, ("Time", "Session", "Name", "Counted"), ""),
        (a_list("thank_you_letter"), 1, ("Address", "Names", "Joint projects"), "Delegations"),
        (a_list("mailing_labels"), 1, ("Name", "Organisation", "City", "Country"), ""),
        (a_list("envelope"), 1, ("Name", "Function", "Organisation"), ""),
        (a_list("certificate"), 1, ("Name", "Function"), ""),
    ],
    ids=lambda value: value.kind if isinstance(value, PrintOrder) else "",
)
def test_exactly_those_who_are_in_what_left(
    store: Store,
    tmp_path: Path,
    order: PrintOrder,
    people: int,
    columns: tuple[str, ...],
    recipient: str,
) -> None:
    riga = a_delegation(store, "Riga")
    stay = {"hotel": "Astoria", "diet": "vegan", "arrival_transfer": True, "arrival_at": at(9, 18)}
    agreed = {"consents": {ConsentPurpose.CONTACT_LIST: True}}
    head = {"delegation": riga, "function": MemberFunction.HEAD, "status": CONFIRMED}
    ilze = a_person(store, "Ilze Bērziņa", logistics=stay, **head)
    a_person(store, "Ada A", delegation=riga)
    a_person(store, "Bo B", **agreed)
    panel = add_session(store, {"title": Texts(en="Panel"), "starts_at": at(10, 9)})
    add_role(store, panel, ilze, {"role": RoleType.SPEAKER})
    sign(store, Sheet(at(10).date()), [ilze])
    issue_certificates(store)
    save(store, order, tmp_path / "x.pdf")
    [row] = store.ask(disclosures.rows)
    assert (row.people, row.recipient) == (people, recipient)
    assert set(columns) <= set(row.columns)


def test_every_list_that_names_people_says_so() -> None:
    """A new kind either counts whom it names, or is known to name nobody."""
    by_card_or_row = {
        *("address_label", "alphabetical_index", "attendance_list", "badge", "certificate"),
        *("check_in_list", "contact_directory", "delegate_list", "luggage_tag", "meals_list"),
        *("panel_sheet", "participants_list", "personal_programme", "place_card"),
        *("rooming_list", "session_signature_sheet", "sign_up_list", "signature_sheet"),
        "transfer_list",
    }
    by_name = {key for key, kind in kinds().items() if kind.named is not None}
    assert by_card_or_row | by_name | NAMES_NOBODY == set(kinds())
    assert not by_name & NAMES_NOBODY
