"""Hi.Events: the list of orders, which names who paid and nobody who comes."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target

SYSTEM = system(
    "hi_events_orders",
    "Hi.Events (orders)",
    marks=[["Total Gross", "Payment Status", "Refund Status", "Public ID"]],
    rest=Target.IGNORE,
    names_nobody=True,
)
