"""alf.io: attendees of an event."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

SYSTEM = system(
    "alfio",
    "alf.io",
    marks=[
        ["ReservationID", "Full Name", "Category"],
        ["Reservation ID", "OriginalPrice", "PaidPrice"],
    ],
    targets={
        "ID": Target.KEY,
        "ReservationID": Target.GROUP,
        "Reservation ID": Target.GROUP,
        "Category": Target.CATEGORY,
        "Full Name": Target.FULL_NAME,
        "Event": Target.IGNORE,
        "OriginalPrice": Target.IGNORE,
        "PaidPrice": Target.IGNORE,
        "Discount": Target.IGNORE,
        "VAT": Target.IGNORE,
        "Locked": Target.IGNORE,
        "Language": Target.IGNORE,
        "Confirmation": Target.IGNORE,
        "Billing Address": Target.IGNORE,
        "Country Code": Target.IGNORE,
        "Promo Code": Target.IGNORE,
        "Payment ID": Target.IGNORE,
    },
    status_words={
        "free": RegistrationStatus.CONFIRMED,
        "pending": RegistrationStatus.SUBMITTED,
        "to_be_paid": RegistrationStatus.SUBMITTED,
        "acquired": RegistrationStatus.CONFIRMED,
        "cancelled": None,
        "checked_in": RegistrationStatus.CONFIRMED,
        "expired": None,
        "invalidated": None,
        "released": None,
        "pre_reserved": RegistrationStatus.SUBMITTED,
    },
)
