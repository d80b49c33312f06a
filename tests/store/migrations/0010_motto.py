"""Organisations get a motto: a table with children is made anew."""

from alembic import op
from sqlalchemy import Column, Text

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    strict = {"sqlite_strict": True}
    with op.batch_alter_table("organisation", recreate="always", table_kwargs=strict) as batch:
        batch.add_column(Column("motto", Text, nullable=False, server_default=""))
    op.execute("UPDATE organisation SET motto = city || ' for all'")
