"""A migration with a mistake: children point at a row that is gone."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.execute("DELETE FROM organisation")
