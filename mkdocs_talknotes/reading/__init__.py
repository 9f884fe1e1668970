"""Text → `Post`. One function reads for the build, the command line and every engine."""

from mkdocs_talknotes.reading.post import Known, Reading, Rules, read_post

__all__ = ["Known", "Reading", "Rules", "read_post"]
