"""The Python-Markdown extension: adds cards, figures and lists, also in engines that run no plugin."""

from mkdocs_talknotes.extension.extension import TalknotesExtension

__all__ = ["TalknotesExtension"]
