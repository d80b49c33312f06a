"""pretix: order positions and check-in lists, in all its languages."""

from app.exchange.mapping.system import system
from app.exchange.vocabulary import words
from app.rules.importing.values import Target

WORDS = words("pretix")
TARGETS = (
    *(Target.GROUP, Target.STATUS, Target.CATEGORY, Target.FULL_NAME, Target.EMAIL),
    *(Target.ORGANISATION, Target.STREET, Target.POSTCODE, Target.CITY, Target.COUNTRY),
    *(Target.NOTES, Target.KEY, Target.ADDON_OF),
)

SYSTEM = system(
    "pretix",
    "pretix",
    marks=[
        [WORDS["group"], WORDS["full_name"], WORDS["secret"]],
        [WORDS["group"], WORDS["full_name"], WORDS["key"], WORDS["addon_of"]],
    ],
    targets={
        **dict.fromkeys(WORDS["ignore"], Target.IGNORE),
        **dict.fromkeys(WORDS["voucher"], Target.IGNORE),
        **dict.fromkeys(WORDS["secret"], Target.KEY),
        **dict.fromkeys(WORDS["booker_email"], Target.EMAIL),
        **dict.fromkeys(WORDS["booker_phone"], Target.PHONE),
        **{word: target for target in TARGETS for word in WORDS[target.value]},
    },
    bookers=[*WORDS["booker_email"], *WORDS["booker_phone"], *WORDS["secret"]],
    prefixes=WORDS["full_name"],
    paid=WORDS["paid"],
)
