"""WordCamp (CampTix): attendees; a ticket of nobody has a made-up address."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

SYSTEM = system(
    "wordcamp",
    "WordCamp",
    marks=[
        ["Attendee ID", "Ticket Type", "Ticket Buyer Name"],
        ["Attendee ID", "E-mail Address", "Purchase date"],
    ],
    targets={
        "Attendee ID": Target.KEY,
        "Ticket Type": Target.CATEGORY,
        "E-mail Address": Target.EMAIL,
        "Status": Target.STATUS,
        "Purchase date": Target.IGNORE,
        "Last Modified date": Target.IGNORE,
        "Transaction ID": Target.IGNORE,
        "Coupon": Target.IGNORE,
        "Ticket Buyer Name": Target.IGNORE,
        "Ticket Buyer E-mail Address": Target.IGNORE,
        "Payment Method": Target.IGNORE,
    },
    status_words={
        "publish": RegistrationStatus.CONFIRMED,
        "pending": RegistrationStatus.SUBMITTED,
        "draft": RegistrationStatus.DRAFT,
        "cancel": None,
        "refund": None,
        "failed": None,
        "timeout": None,
    },
)
