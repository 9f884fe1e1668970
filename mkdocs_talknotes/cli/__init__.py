"""The command line: `talknotes`, with a module for each subcommand."""

from mkdocs_talknotes.cli.command import main

__all__ = ["main"]
