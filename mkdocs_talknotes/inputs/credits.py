"""Read the field `credit` of front matter, data files and options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Credit

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields

_PLACEHOLDER = re.compile(r"\{(\w{1,40})\}")
FIELDS = ("text", "url", "license", "license_url")


def read_credit(fields: Fields, key: str = "credit") -> Credit | None:
    """Read a credit, written as a text or as a mapping with the keys `FIELDS`; None if there is none."""
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
    """Read the text of a credit; its only placeholder is `{speaker}`."""
    text = fields.text(key)
    if any(name != "speaker" for name in _PLACEHOLDER.findall(text)):
        fields.complain(key, "a text in which `{speaker}` stands for the speaker", text)
    return text
