"""Facts for cards, made by hand, and designs of one or two boxes."""

from datetime import date, datetime
from typing import Any

from app.base.texts import Texts
from app.documents.card_facts import CardFacts, Subject, subject_of
from app.documents.cards import Card
from app.documents.design_layout import DesignLayout
from app.documents.designs.design import CardDesign, DesignKind, Item
from app.documents.tongues import tongues
from app.queries.cards import CardRow
from app.queries.delegations import DelegationRow
from app.queries.events import CategoryRow, EventRow, TagRow
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.organisations import OrganisationKind
from app.rules.registrations import RegistrationStatus

EVENT = EventRow(
    uid="u",
    title=Texts(en="Partner cities", pl="Miasta partnerskie"),
    motto=Texts(en="One table"),
    starts_on=date(2027, 12, 10),
    ends_on=date(2027, 12, 12),
    time_zone="Europe/Berlin",
    place=Texts(en="Osnabrück"),
    country="DE",
    host=Texts(en="City of Osnabrück"),
    contact_name="Gudrun Strothmann",
    contact_email="office@city.example",
    contact_phone="+49 541 1",
    languages=("en", "pl"),
    funder_text=Texts(en="Funded."),
    registration_deadline=None,
)
DELEGATE = CategoryRow(1, Texts(en="Delegate", pl="Delegat"), "blue", 2)
PRESS = CategoryRow(2, Texts(en="Press", pl="Prasa"), "amber", 1)
VIP = TagRow(1, "VIP", "violet", 1)
CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
ILZE: dict[str, Any] = {
    "id": 1,
    "given": "Ilze",
    "family": "Bērziņa",
    "original": "",
    "title": "Dr",
    "degree": "",
    "salutation": "Ms",
    "function": "Deputy Mayor",
    "languages": ("lv", "en"),
    "organisation_id": 1,
    "organisation": Texts(en="City of Riga", pl="Miasto Ryga"),
    "city": "Rīga",
    "country": "LV",
    "delegation_id": 1,
    "member_function": MemberFunction.HEAD,
    "rank": None,
    "status": RegistrationStatus.CONFIRMED,
    "number": 7,
    "code": CODE,
    "category_id": 1,
    "badge_text": "",
    "photo_id": None,
}


def a_row(**facts: object) -> CardRow:
    """Ilze Bērziņa, or whoever differs from her in these facts."""
    return CardRow(**{**ILZE, **facts})


def a_delegation_row(**facts: object) -> DelegationRow:
    """The delegation of Riga, or one that differs from it."""
    usual: dict[str, Any] = {
        "id": 1,
        "organisation_id": 1,
        "kind": OrganisationKind.CITY,
        "organisation": Texts(en="City of Riga", pl="Miasto Ryga"),
        "city": "Rīga",
        "country": "LV",
        "display_name": Texts(en="Riga", pl="Ryga"),
        "status": DelegationStatus.CONFIRMED,
        "changed_at": datetime(2027, 1, 1),  # noqa: DTZ001 - nobody looks at it
    }
    for name, field in DelegationRow.__dataclass_fields__.items():
        if name not in usual and field.type in {"int", int}:
            usual[name] = 0
        usual.setdefault(name, "" if field.type in {"str", str} else None)
    return DelegationRow(**{**usual, **facts})


def some_facts(*people: CardRow, **more: object) -> CardFacts:
    """A conference with these people, the delegation of Riga and two categories."""
    known: dict[str, Any] = {
        "event": EVENT,
        "rows": lambda ids: {row.id: row for row in people if row.id in ids},
        "delegations": {1: a_delegation_row()},
        "categories": {1: DELEGATE, 2: PRESS},
    }
    return CardFacts(**{**known, **more})


def a_subject(person: CardRow | None = None, **more: object) -> Subject:
    """Whom a card is about: Ilze unless it is somebody else."""
    of = person or a_row()
    return subject_of(some_facts(of, **more), of)


def a_design(*items: Item, **facts: object) -> CardDesign:
    """A badge of 80 × 50 mm with these boxes on its front."""
    known: dict[str, Any] = {
        "kind": DesignKind.BADGE,
        "name": "Mine",
        "width": 80.0,
        "height": 50.0,
        "front": items,
    }
    return CardDesign(**{**known, **facts})


def a_card(design: CardDesign, subject: Subject | None = None, *languages: str) -> Card:
    """The card of somebody, in English unless other languages are given."""
    about = subject or a_subject()
    return DesignLayout(design, about.facts, tongues(*languages)).card(about)
