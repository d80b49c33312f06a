"""Postal addresses of organisations, maps among the logos, codes void by a correction."""

from pathlib import Path

from alembic import op

from app.store.schema import statements

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements(script):
        op.get_bind().exec_driver_sql(statement)
