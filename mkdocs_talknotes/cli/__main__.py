"""`python -m mkdocs_talknotes.cli`, for environments without scripts."""

from mkdocs_talknotes.cli import main

main()
