"""Ids of evidence are never given twice: what was removed may come back by its id."""

from pathlib import Path

from alembic import op

from app.store.schema import statements

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements(script):
        op.get_bind().exec_driver_sql(statement)
