"""Runs the command as `python -m mkdocs_talknotes.cli`, where scripts aren't installed."""

from mkdocs_talknotes.cli import main

main()
