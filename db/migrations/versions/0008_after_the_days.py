"""Outcomes, projects, materials, signatures, certificates, the closing of a conference."""

from pathlib import Path

from alembic import op

from app.store.schema import statements

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements(script):
        op.get_bind().exec_driver_sql(statement)
