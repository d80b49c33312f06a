"""Tito: the export of tickets; a ticket without a name is not assigned to anybody yet."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

SYSTEM = system(
    "tito",
    "Tito",
    marks=[
        ["Ticket Reference", "Order Reference"],
        ["Ticket Reference", "Ticket Full Name"],
        ["Ticket First Name", "Ticket Last Name", "Ticket Email"],
    ],
    targets={
        "Order Reference": Target.GROUP,
        "Ticket Reference": Target.KEY,
        "Ticket Full Name": Target.FULL_NAME,
        "Ticket First Name": Target.GIVEN,
        "Ticket Last Name": Target.FAMILY,
        "Ticket Email": Target.EMAIL,
        "Ticket Company Name": Target.ORGANISATION,
        "Ticket Phone Number": Target.PHONE,
        "Ticket Job Title": Target.FUNCTION,
        "Ticket": Target.CATEGORY,
        "Void Status": Target.STATUS,
        "Tags": Target.TAGS,
        "Number": Target.IGNORE,
        "Ticket Created Date": Target.IGNORE,
        "Event": Target.IGNORE,
        "Price": Target.IGNORE,
        "Unique Ticket URL": Target.IGNORE,
        "Unique Order URL": Target.IGNORE,
        "Order Name": Target.IGNORE,
        "Order Email": Target.IGNORE,
        "Registration Name": Target.IGNORE,
        "Registration Email": Target.IGNORE,
        "Order Company Name": Target.IGNORE,
        "Order Phone Number": Target.IGNORE,
        "Order Discount Code": Target.IGNORE,
        "Order IP": Target.IGNORE,
        "Order Created Date": Target.IGNORE,
        "Order Completed Date": Target.IGNORE,
        "Payment Reference": Target.IGNORE,
        "Ticket Last Updated Date": Target.IGNORE,
    },
    status_words={
        "true": None,
        "void": None,
        "false": RegistrationStatus.CONFIRMED,
    },
)
