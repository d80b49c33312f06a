"""A migration with a mistake: children point at a row that is gone."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.execute("DELETE FROM organisation")
