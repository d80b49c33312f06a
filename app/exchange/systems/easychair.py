"""EasyChair: authors and committee; a person with several papers stands in several lines."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target

SYSTEM = system(
    "easychair",
    "EasyChair",
    marks=[["submission #", "person #"], ["person #", "first name", "last name", "affiliation"]],
    targets={
        "person #": Target.KEY,
        "submission #": Target.IGNORE,
        "#": Target.IGNORE,
        "Web page": Target.IGNORE,
        "corresponding?": Target.IGNORE,
    },
)
