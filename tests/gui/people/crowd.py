"""A small conference full of people as they come, for looking and for tests."""

from datetime import date

from factories import at

from app.base.texts import Texts
from app.queries import events
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction as Function
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus as Status
from app.store import Store
from app.usecases.delegations import add_delegation
from app.usecases.events import new_event
from app.usecases.organisations import add_organisation
from app.usecases.people import add_people
from app.usecases.questions import add_question
from app.usecases.tags import tag_people

CITIES = (
    ("Riga", "LV", "Rīgas pilsētas pašvaldība"),
    ("Gliwice", "PL", "Urząd Miejski w Gliwicach"),
    ("Iserlohn", "DE", "Stadt Iserlohn"),
    ("Nyíregyháza", "HU", "Nyíregyháza Megyei Jogú Város"),
    ("Hall in Tirol", "AT", "Stadtgemeinde Hall in Tirol"),
    ("Kokkola", "FI", "Kokkolan kaupunki"),
    ("Osaka", "JP", "City of Osaka"),
    ("Odesa", "UA", "Odesa City Council"),
)
PEOPLE = (
    ("Ilze", "Bērziņa", "", "Dr.", "Deputy Mayor", "Riga", Function.HEAD, Status.CONFIRMED),
    ("محمد", "عبد الله", "", "", "Adviser", "Iserlohn", Function.ADVISER, Status.CONFIRMED),
    ("Zofia", "Gęślą-Nowak", "", "", "Councillor", "Gliwice", Function.HEAD, Status.CONFIRMED),
    ("Seán", "O’Connor", "", "", "Evaluator of EU projects", "", None, Status.SUBMITTED),
    ("Haruto", "Tanaka", "田中 陽翔", "", "Director", "Osaka", Function.HEAD, Status.INVITED),
    ("Thị Hường", "Nguyễn", "", "", "Coordinator", "Osaka", Function.EXPERT, Status.CONFIRMED),
    (
        "Jürgen",
        "Müller-Lüdenscheidt",
        "",
        "Prof.",
        "Mayor",
        "Iserlohn",
        Function.HEAD,
        Status.CONFIRMED,
    ),
    (
        "Oksana",
        "Kovalenko",
        "Оксана Коваленко",
        "",
        "Head of International Office",
        "Odesa",
        Function.HEAD,
        Status.SUBMITTED,
    ),
    ("Katalin", "Szőke", "", "dr.", "Notary", "Nyíregyháza", Function.DEPUTY, Status.WAITING),
    ("Aino", "Ödegård", "", "", "City Manager", "Kokkola", None, Status.CONFIRMED),
    ("Émile", "Lefèvre", "", "", "Interpreter", "", None, Status.DRAFT),
    ("Suharto", "", "", "", "", "", None, Status.CANCELLED),
    (
        "Łucja",
        "Wiśniewska",
        "",
        "",
        "Cultural Centre",
        "Gliwice",
        Function.MEMBER,
        Status.CONFIRMED,
    ),
    (
        "Maximilian",
        "von und zu Hohenstein-Waldburg",
        "",
        "Dr. Dr. h. c.",
        "Chair of the Family and Social Affairs Committee",
        "Hall in Tirol",
        Function.HEAD,
        Status.CONFIRMED,
    ),
    ("Jānis", "Ozols", "", "", "Driver", "Riga", Function.DRIVER, Status.CONFIRMED),
    ("Ek", "Li", "李 毅", "", "Press officer", "Osaka", Function.PRESS, Status.SUBMITTED),
)


def fill(store: Store) -> list[int]:
    """A conference with a crowd; the ids of its people."""
    new_event(
        store,
        {
            "title": Texts(en="Partner Cities Forum", pl="Forum Miast Partnerskich"),
            "starts_on": date(2027, 12, 10),
            "ends_on": date(2027, 12, 12),
            "time_zone": "Europe/Berlin",
            "languages": ("en", "pl", "de"),
        },
    )
    bodies = {
        city: add_organisation(
            store,
            {"kind": "city", "name": Texts(en=name), "city": city, "country": country},
        )
        for city, country, name in CITIES
    }
    sent = {
        city: add_delegation(
            store, {"display_name": Texts(en=city), "status": "confirmed"}, organisation_id=body
        )
        for city, body in bodies.items()
    }
    categories = [row.id for row in store.ask(events.categories)]
    add_question(store, {"label": Texts(en="Wishes for a panel"), "kind": "text"})
    question = add_question(
        store,
        {
            "label": Texts(en="Panel"),
            "kind": "choice",
            "options": ("INTERREG", "Youth", "Culture"),
            "required": True,
        },
    )
    people = []
    for number, row in enumerate(PEOPLE * 3):
        given, family, original, title, function, city, role, status = row
        again = number // len(PEOPLE)
        people.append(
            NewPerson(
                {
                    "given": given if not again else f"{given} {'AB'[again - 1]}.",
                    "family": family,
                    "original": original if not again else "",
                    "title": title,
                    "function": function,
                    "email": f"{given.split()[0].lower()}{again or ''}@city.example"
                    if given.isascii()
                    else "",
                    "phone": f"+371 2012 {3400 + number}",
                    "languages": ("en", "lv") if not number % 3 else ("pl",),
                    "organisation_id": bodies.get(city),
                },
                delegation_id=sent.get(city),
                member_function=role if not again else (Function.MEMBER if role else None),
                category_id=categories[number % 5],
                status=status,
                consents=dict.fromkeys(ConsentPurpose, True) if number % 4 else {},
                logistics={
                    "diet": "vegetarian",
                    "hotel": "Hotel Vier Jahreszeiten",
                    "hotel_from": date(2027, 12, 10),
                    "hotel_until": date(2027, 12, 12),
                    "arrival_at": at(10, 14, 35),
                    "meals": ("2027-12-10 lunch", "2027-12-10 dinner"),
                }
                if number == 0
                else {},
                answers={question: "Youth"} if number % 2 else {},
            )
        )
    ids = add_people(store, people)
    tag_people(store, ids[::7], "Vegetarian", tone="amber")
    tag_people(store, ids[::9], "VIP", tone="violet")
    return ids
