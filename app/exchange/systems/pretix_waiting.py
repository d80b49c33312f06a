"""pretix: the waiting list, in all its languages."""

from app.exchange.mapping.system import system
from app.exchange.vocabulary import words
from app.rules.importing.values import Target

WORDS = words("pretix")

SYSTEM = system(
    "pretix_waiting",
    "pretix (waiting list)",
    marks=[[WORDS["priority"], WORDS["voucher"], WORDS["booker_email"], WORDS["name"]]],
    targets={
        **dict.fromkeys(WORDS["ignore"], Target.IGNORE),
        **dict.fromkeys(WORDS["priority"], Target.IGNORE),
        **dict.fromkeys(WORDS["voucher"], Target.IGNORE),
        **dict.fromkeys(WORDS["booker_email"], Target.EMAIL),
        **dict.fromkeys(WORDS["booker_phone"], Target.PHONE),
        **dict.fromkeys(WORDS["category"], Target.CATEGORY),
        **dict.fromkeys(WORDS["status"], Target.STATUS),
        **dict.fromkeys(WORDS["name"], Target.FULL_NAME),
    },
    prefixes=WORDS["name"],
)
