"""The command `talknotes`."""

from mkdocs_talknotes.cli.command import main

__all__ = ["main"]
