"""The first schema: event, venue, organisations, people, delegations, registrations."""

from pathlib import Path

from alembic import op

from app.store.schema import statements

revision = "0001"
down_revision = None


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements(script):
        op.get_bind().exec_driver_sql(statement)
