"""The MkDocs plugin."""

from mkdocs_talknotes.plugin.hooks import TalknotesPlugin

__all__ = ["TalknotesPlugin"]
