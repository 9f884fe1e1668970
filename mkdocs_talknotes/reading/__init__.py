"""Text → `Post`. One function reads for the build, the command line and every engine."""

from mkdocs_talknotes.reading.post import read_post
from mkdocs_talknotes.reading.results import Known, Reading
from mkdocs_talknotes.reading.rules import Rules

__all__ = ["Known", "Reading", "Rules", "read_post"]
