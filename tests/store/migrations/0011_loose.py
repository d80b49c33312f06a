"""A migration with a mistake: children point at a row that is gone."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute("DELETE FROM organisation")
