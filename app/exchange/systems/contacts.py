"""Address books: Outlook, Google and Thunderbird contacts in many languages."""

from app.exchange.mapping.system import system
from app.exchange.vocabulary import words
from app.rules.importing.values import Target

WORDS = words("contacts")

SYSTEM = system(
    "contacts",
    "Outlook, Google, Thunderbird",
    marks=[[WORDS["given"], WORDS["family"], WORDS["mark"]]],
    targets={
        word: Target(target)
        for target, listed in WORDS.items()
        if target != "mark"
        for word in reversed(listed)
    },
    rest=Target.IGNORE,
)
