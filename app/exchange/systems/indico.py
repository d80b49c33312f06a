"""Indico: the list of registrations as CSV or workbook."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target

SYSTEM = system(
    "indico",
    "Indico",
    marks=[
        ["ID", "Name", "Registration date", "Registration state"],
        ["Registration state", "Modification date", "Checked in"],
    ],
    targets={
        "ID": Target.KEY,
        "Name": Target.FULL_NAME,
        "Registration state": Target.STATUS,
        "Position": Target.FUNCTION,
        "Affiliation": Target.ORGANISATION,
        "Accommodation (Arrival)": Target.HOTEL_FROM,
        "Accommodation (Departure)": Target.HOTEL_UNTIL,
        "Registration date": Target.IGNORE,
        "Modification date": Target.IGNORE,
        "Created by": Target.IGNORE,
        "Price": Target.IGNORE,
        "Checked in": Target.IGNORE,
        "Check-in date": Target.IGNORE,
        "Payment date": Target.IGNORE,
    },
)
