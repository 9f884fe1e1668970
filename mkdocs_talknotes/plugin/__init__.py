"""The MkDocs plugin: `hooks` adapts MkDocs' events to the rest of the package."""

from mkdocs_talknotes.plugin.hooks import TalknotesPlugin

__all__ = ["TalknotesPlugin"]
