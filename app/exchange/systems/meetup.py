"""Meetup: the answers to an invitation; guests are counted, not named."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

SYSTEM = system(
    "meetup",
    "Meetup",
    marks=[["User ID", "RSVP", "Guests"], ["Name", "RSVP", "RSVPed on"]],
    targets={
        "Name": Target.FULL_NAME,
        "User ID": Target.KEY,
        "RSVP": Target.STATUS,
        "Guests": Target.COMPANIONS,
        "Title": Target.IGNORE,
        "Event Host": Target.IGNORE,
        "RSVPed on": Target.IGNORE,
        "Joined Group on": Target.IGNORE,
        "URL of Member Profile": Target.IGNORE,
    },
    status_words={
        "yes": RegistrationStatus.CONFIRMED,
        "no": None,
        "waitlist": RegistrationStatus.WAITING,
        "waiting": RegistrationStatus.WAITING,
    },
)
