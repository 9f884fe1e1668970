"""Reads one file's text into a `Post`. The build, the command line and every engine use the same function."""

from mkdocs_talknotes.reading.post import read_post
from mkdocs_talknotes.reading.results import Known, Reading
from mkdocs_talknotes.reading.rules import Rules

__all__ = ["Known", "Reading", "Rules", "read_post"]
