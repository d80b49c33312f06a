"""Luma: the list of guests."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

SYSTEM = system(
    "luma",
    "Luma",
    marks=[
        ["api_id", "approval_status"],
        ["guest_id", "approval_status"],
        ["approval_status", "checked_in_at", "ticket_name"],
    ],
    targets={
        "guest_id": Target.KEY,
        "api_id": Target.KEY,
        "name": Target.FULL_NAME,
        "first_name": Target.GIVEN,
        "last_name": Target.FAMILY,
        "approval_status": Target.STATUS,
        "ticket_name": Target.CATEGORY,
        "phone_number": Target.PHONE,
        "created_at": Target.IGNORE,
        "checked_in_at": Target.IGNORE,
        "custom_source": Target.IGNORE,
        "qr_code_url": Target.IGNORE,
        "amount": Target.IGNORE,
        "amount_tax": Target.IGNORE,
        "amount_discount": Target.IGNORE,
        "currency": Target.IGNORE,
        "coupon_code": Target.IGNORE,
        "eth_address": Target.IGNORE,
        "solana_address": Target.IGNORE,
        "survey_response_rating": Target.IGNORE,
        "survey_response_feedback": Target.IGNORE,
        "ticket_type_id": Target.IGNORE,
    },
    status_words={
        "approved": RegistrationStatus.CONFIRMED,
        "pending": RegistrationStatus.SUBMITTED,
        "pending_approval": RegistrationStatus.SUBMITTED,
        "declined": None,
        "waitlist": RegistrationStatus.WAITING,
        "invited": RegistrationStatus.INVITED,
    },
)
