"""Runs the migrations on the connection that the store hands in."""

from alembic import context

from app.model.base import in_full

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=in_full(),
    render_as_batch=True,
    transactional_ddl=True,  # or SQLite files are left between two schemas by a crash
)
with context.begin_transaction():
    context.run_migrations()
