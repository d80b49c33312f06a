"""Attendize: attendees; those who cancelled are left out of its file."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target

SYSTEM = system(
    "attendize",
    "Attendize",
    marks=[
        ["Order Ref", "Ticket ID", "Has Arrived"],
        ["First Name", "Last Name", "Order Ref", "Ticket Type"],
    ],
    targets={
        "Order Ref": Target.GROUP,
        "Ticket ID": Target.KEY,
        "Ticket Type": Target.CATEGORY,
        "Order Date": Target.IGNORE,
        "Has Arrived": Target.IGNORE,
        "Arrival Time": Target.IGNORE,
    },
)
