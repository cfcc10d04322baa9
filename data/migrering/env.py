"""Alembic's entry: runs the steps on the connection that `oppgrader` handed over, inside its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["forbindelse"], transactional_ddl=True)
context.run_migrations()
