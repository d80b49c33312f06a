"""What people agree to, each purpose apart, none given beforehand."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_


class ConsentPurpose(StrEnum):
    """What somebody agreed to."""

    CONTACT_LIST = "contact_list"
    PHOTOS = "photos"


PURPOSE_NAMES: Mapping[ConsentPurpose, str] = MappingProxyType(
    {
        ConsentPurpose.CONTACT_LIST: N_("Shared contact list"),
        ConsentPurpose.PHOTOS: N_("Photos"),
    }
)


class ConsentSource(StrEnum):
    """How an answer reached us."""

    FORM = "form"
    EMAIL = "email"
    PHONE = "phone"
    IN_PERSON = "in_person"
    IMPORTED = "imported"
    EARLIER_EVENT = "earlier_event"


SOURCE_NAMES: Mapping[ConsentSource, str] = MappingProxyType(
    {
        ConsentSource.FORM: N_("Form"),
        ConsentSource.EMAIL: N_("E-mail"),
        ConsentSource.PHONE: N_("Phone"),
        ConsentSource.IN_PERSON: N_("In person"),
        ConsentSource.IMPORTED: N_("Imported"),
        ConsentSource.EARLIER_EVENT: N_("Earlier conference"),
    }
)
