"""ConfTool: participants, and papers with their submitting authors."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target

SYSTEM = system(
    "conftool",
    "ConfTool",
    marks=[
        ["personID", "lastname"],
        ["personID", "name", "firstname"],
        ["paperID", "submitting_author", "sa_email"],
    ],
    targets={
        "personID": Target.KEY,
        "firstname": Target.GIVEN,
        "lastname": Target.FAMILY,
        "name": Target.FAMILY,
        "submitting_author": Target.FULL_NAME,
        "organisation": Target.ORGANISATION,
        "sa_organisation": Target.ORGANISATION,
        "country": Target.COUNTRY,
        "sa_country": Target.COUNTRY,
        "email": Target.EMAIL,
        "sa_email": Target.EMAIL,
        "name_suffix": Target.DEGREE,
        "registration_status": Target.STATUS,
    },
    rest=Target.IGNORE,
)
