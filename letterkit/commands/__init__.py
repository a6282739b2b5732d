"""What the `letterkit` command does: each subcommand is a module, imported when it is asked for."""
