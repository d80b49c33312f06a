"""What can be said of a person."""

from collections.abc import Callable

from app.base.names import NameOrder
from app.base.words import N_
from app.documents import names_on_cards as names
from app.documents.card_facts import Subject
from app.documents.sayings import sessions
from app.documents.sayings.placeholder import (
    Bind,
    Placeholder,
    Say,
    Scope,
    anyway,
    of_person,
    once,
    text,
)
from app.documents.tongues import Tongues
from app.queries.cards import CardRow
from app.rules.addresses import postal_lines
from app.rules.delegations import FUNCTION_NAMES, MemberFunction
from app.rules.printing import BOX

NAME = "given family original"
BETWEEN = " · "


def _named(say: Callable[[CardRow, NameOrder], str]) -> Bind:
    def said(subject: Subject) -> str:
        return "" if subject.person is None else say(subject.person, subject.facts.name_order)

    return anyway(said)


def _part_shortened(part: int) -> tuple[Bind, ...]:
    """First with further given names as initials, then with all of them."""
    return (
        _named(lambda person, order: names.parts_shortened(person, order)[part]),
        _named(lambda person, order: names.parts_as_initials(person, order)[part]),
    )


def _organisation(tongues: Tongues) -> Say:
    def said(subject: Subject) -> str:
        person, sent = subject.person, subject.delegation
        if person is not None:
            return tongues.pick(person.organisation) if person.organisation else ""
        return "" if sent is None else tongues.pick(sent.organisation)

    return said


def _role(tongues: Tongues) -> Say:
    """The person's own function and the one in the delegation; a mere member is not called so."""
    of_member = member_function(tongues)

    def said(subject: Subject) -> str:
        person = subject.person
        if person is None or person.member_function is MemberFunction.MEMBER:
            return "" if person is None else person.function
        own, label = person.function, of_member(subject)
        return f"{own}{BETWEEN}{label}" if own and label and label != own else own or label

    return said


def _slot(tongues: Tongues) -> Say:
    def said(subject: Subject) -> str:
        slot = subject.slot
        return "" if slot is None else tongues.first(BOX, box=slot.box, number=slot.number)

    return said


def _languages(tongues: Tongues, codes: tuple[str, ...]) -> str:
    return tongues.both(
        lambda words: ", ".join(str(words.locale.languages.get(code, code)) for code in codes)
    )


def _spoken(subject: Subject) -> tuple[str, ...]:
    return () if subject.person is None else subject.person.languages


def _nothing(_subject: Subject) -> str:
    """What a later part of the program will say."""
    return ""


member_function = once(
    lambda s: None if s.person is None else s.person.member_function,
    lambda tongues, function: "" if function is None else tongues(FUNCTION_NAMES[function]),
)
_country = once(lambda s: s.country, lambda tongues, code: tongues.country(code))


def _category(tongues: Tongues) -> Say:
    return lambda s: "" if s.category is None else tongues.pick(s.category.name)


PLACEHOLDERS: tuple[Placeholder, ...] = (
    text(
        "name",
        N_("Name"),
        "Ilze Bērziņa",
        _named(names.whole),
        shorter=(_named(names.shortened),),
        shows=NAME,
    ),
    text(
        "name.formal",
        N_("Name with title and degree"),
        "Dr Ilze Bērziņa",
        _named(names.formal),
        shorter=(_named(names.shortened),),
        shows=f"{NAME} title degree",
    ),
    text(
        "name.first",
        N_("First part of the name"),
        "Ilze",
        _named(lambda p, order: names.parts(p, order)[0]),
        shorter=_part_shortened(0),
        shows=NAME,
    ),
    text(
        "name.second",
        N_("Second part of the name"),
        "Bērziņa",
        _named(lambda p, order: names.parts(p, order)[1]),
        shorter=_part_shortened(1),
        shows=NAME,
    ),
    text(
        "given",
        N_("Given name"),
        "Ilze",
        of_person(lambda p: p.given),
        shorter=(of_person(lambda p: names.initials(p.given)),),
        shows="given",
    ),
    text("family", N_("Family name"), "Bērziņa", of_person(lambda p: p.family), shows="family"),
    text(
        "original",
        N_("Name in original script"),
        "Ιωάννα Παππά",
        of_person(names.original),
        shows="original",
    ),
    text("title", N_("Title"), "Dr", of_person(lambda p: p.title), shows="title"),
    text("degree", N_("Degree"), "PhD", of_person(lambda p: p.degree), shows="degree"),
    text(
        "salutation", N_("Salutation"), "Ms", of_person(lambda p: p.salutation), shows="salutation"
    ),
    text(
        "function",
        N_("Function"),
        "Deputy Mayor",
        of_person(lambda p: p.function),
        shows="function",
    ),
    text(
        "function.member",
        N_("Function in the delegation"),
        "Head of delegation",
        member_function,
        shows="member_function",
    ),
    text(
        "role",
        N_("Function, also in the delegation"),
        "Deputy Mayor · Head of delegation",
        _role,
        shows="function member_function",
    ),
    text("organisation", N_("Organisation"), "City of Riga", _organisation, shows="organisation"),
    text(
        "address",
        N_("Street, postcode and city"),
        "Rātslaukums 1\nRīga, LV-1050",
        anyway(lambda s: "\n".join(postal_lines(s.place))),
        shows="address city",
        several=True,
    ),
    text("city", N_("City"), "Rīga", anyway(lambda s: s.city), shows="city"),
    text("country", N_("Country"), "Latvia", _country, shows="country"),
    text("country.code", N_("Country code"), "LV", anyway(lambda s: s.country), shows="country"),
    text(
        "category",
        N_("Category"),
        "Delegate",
        _category,
        scope=Scope.CATEGORY,
        shows="category",
    ),
    text(
        "languages",
        N_("Languages spoken"),
        "Latvian, English",
        once(_spoken, _languages),
        shows="languages",
    ),
    text(
        "languages.codes",
        N_("Languages spoken, as codes"),
        "LV EN",
        anyway(lambda s: " ".join(_spoken(s)).upper()),
        shows="languages",
    ),
    text(
        "tags",
        N_("Tags"),
        "VIP, Speaker",
        anyway(lambda s: ", ".join(tag.name for tag in s.tags)),
        shows="tags",
    ),
    text(
        "badge_text",
        N_("Text on the badge"),
        "First time here",
        of_person(lambda p: p.badge_text),
        shows="badge_text",
    ),
    text("number", N_("Registration number"), "47", of_person(lambda p: str(p.number or ""))),
    text("code", N_("Code"), "K7QM2XWB", of_person(lambda p: p.code or ""), shows="code"),
    text("slot", N_("Box and number"), "Box 3 · 47", _slot),
    text(
        "slot.box",
        N_("Box"),
        "3",
        anyway(lambda s: "" if s.slot is None else str(s.slot.box)),
    ),
    text(
        "slot.number",
        N_("Number in the box"),
        "47",
        anyway(lambda s: "" if s.slot is None else str(s.slot.number)),
    ),
    text(
        "panels",
        N_("Panels"),
        "Youth and culture",
        sessions.panels,
        shows="sessions",
        several=True,
    ),
    text("table", N_("Table"), "7", anyway(_nothing)),
    text(
        "programme",
        N_("Personal programme"),
        "9:00 Opening",
        sessions.programme,
        shows="sessions",
        several=True,
    ),
)
