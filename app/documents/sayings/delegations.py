"""What can be said of a delegation."""

from dataclasses import replace

from app.base.words import N_
from app.documents import names_on_cards as names
from app.documents.card_facts import Subject
from app.documents.sayings.people import member_function
from app.documents.sayings.placeholder import Placeholder, Say, anyway, text
from app.documents.tongues import Tongues


def _name(tongues: Tongues) -> Say:
    return lambda s: "" if s.delegation is None else tongues.pick(s.delegation.name)


def _members(tongues: Tongues) -> Say:
    label = member_function(tongues)

    def said(subject: Subject) -> str:
        order = subject.facts.name_order
        lines = []
        for person in subject.members:
            told = person.function or label(replace(subject, person=person))
            name = names.whole(person, order)
            lines.append(f"{DOT}{name}{DASH}{told}" if told else f"{DOT}{name}")
        return "\n".join(lines)

    return said


DOT, DASH = "• ", "\N{NO-BREAK SPACE}– "
"""Where a line is broken in two, the dot tells where the next member begins; no line begins
with a dash."""


def _names(subject: Subject) -> str:
    order = subject.facts.name_order
    return "\n".join(f"{DOT}{names.whole(each, order)}" for each in subject.members)


PLACEHOLDERS: tuple[Placeholder, ...] = (
    text("delegation", N_("Delegation"), "Riga", _name, shows="delegation"),
    text("delegation.head", N_("Head of the delegation"), "Ilze Bērziņa", anyway(names.head)),
    text(
        "delegation.members",
        N_("Members with their functions"),
        "• Ilze Bērziņa – Deputy Mayor\n• Jānis Kalniņš",
        _members,
        several=True,
    ),
    text(
        "delegation.names",
        N_("Names of the members"),
        "• Ilze Bērziņa\n• Jānis Kalniņš",
        anyway(_names),
        several=True,
    ),
    text(
        "delegation.size",
        N_("Number of members"),
        "2",
        anyway(lambda s: str(len(s.members) or "")),
    ),
)
