"""The Python-Markdown extension, which also serves engines without plugins."""

from mkdocs_talknotes.extension.extension import TalknotesExtension

__all__ = ["TalknotesExtension"]
