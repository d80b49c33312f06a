"""Which part of people's names comes first, as options offer it."""

from app.base.names import NameOrder
from app.base.words import N_

NAME_ORDERS: tuple[tuple[NameOrder, str], ...] = (
    (NameOrder.GIVEN_FIRST, N_("Given name first")),
    (NameOrder.FAMILY_FIRST, N_("Family name first")),
)
