"""Hi.Events: attendees."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

SYSTEM = system(
    "hi_events",
    "Hi.Events",
    marks=[["Is Checked In", "Public ID", "Ticket ID"], ["Is Checked In", "Public ID", "Short ID"]],
    targets={
        "Public ID": Target.KEY,
        "Ticket": Target.CATEGORY,
        "Status": Target.STATUS,
        "ID": Target.IGNORE,
        "Is Checked In": Target.IGNORE,
        "Checked In At": Target.IGNORE,
        "Ticket ID": Target.IGNORE,
        "Event ID": Target.IGNORE,
        "Short ID": Target.IGNORE,
        "Created Date": Target.IGNORE,
        "Last Updated Date": Target.IGNORE,
    },
    status_words={
        "active": RegistrationStatus.CONFIRMED,
        "cancelled": None,
        "awaiting_payment": RegistrationStatus.SUBMITTED,
    },
)
