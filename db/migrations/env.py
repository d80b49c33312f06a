"""Runs the migrations on the connection that the store hands in."""

from alembic import context

from app.model import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,  # or SQLite files are left between two schemas by a crash
)
with context.begin_transaction():
    context.run_migrations()
