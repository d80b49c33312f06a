"""Check-in points, who came through which door, and attempts that let nobody in."""

from pathlib import Path

from alembic import op

from app.store.schema import statements

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements(script):
        op.get_bind().exec_driver_sql(statement)
