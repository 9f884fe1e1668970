"""Who made a picture and under which terms, as front matter, data files and options say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Credit

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields

_PLACEHOLDER = re.compile(r"\{(\w{1,40})\}")
FIELDS = ("text", "url", "license", "license_url")


def read_credit(fields: Fields, key: str = "credit") -> Credit | None:
    """Read a credit: a text, or a mapping of `text`, `url`, `license` and `license_url`."""
    if not fields.is_mapping(key):
        text = _text(fields, key)
        return Credit(text=text) if text else None
    inner = fields.child(key)
    if inner is None:
        return None
    inner.suggest(FIELDS, all_known=True)
    return Credit(
        text=_text(inner, "text"),
        url=inner.url("url"),
        license=inner.text("license"),
        license_url=inner.url("license_url"),
    )


def _text(fields: Fields, key: str) -> str:
    """Return the text of a credit, in which only `{speaker}` is filled in."""
    text = fields.text(key)
    if any(name != "speaker" for name in _PLACEHOLDER.findall(text)):
        fields.complain(key, "a text in which `{speaker}` stands for who spoke", text)
    return text
