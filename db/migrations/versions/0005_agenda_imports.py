"""Programmes that come again: what was said of each session, and who their people became."""

from pathlib import Path

from alembic import op

from app.store.schema import statements

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements(script):
        op.get_bind().exec_driver_sql(statement)
