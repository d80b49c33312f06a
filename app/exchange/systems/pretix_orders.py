"""pretix: the list of orders, which names who paid and nobody who comes."""

from app.exchange.mapping.system import system
from app.exchange.vocabulary import words
from app.rules.importing.values import Target

WORDS = words("pretix")

SYSTEM = system(
    "pretix_orders",
    "pretix (orders)",
    marks=[[WORDS["group"], WORDS["total"]]],
    targets={word: Target.IGNORE for listed in WORDS.values() for word in listed},
    rest=Target.IGNORE,
    names_nobody=True,
)
