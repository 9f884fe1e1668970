"""Plain text: what may enter it, and when two pieces of it are the same."""

from __future__ import annotations

import re
import unicodedata

# Characters that neither XML nor HTML can hold, and the two that Python-Markdown keeps for itself (U+0002, U+0003).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """Make any text safe to stand in a page: forbidden characters become U+FFFD, the rest is NFC."""
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("\ufffd", text))


def match_key(text: str) -> str:
    """Reduce text to what stays the same however an engine sets it: letters and digits, without case.

    Two lines are the same heading (and two spellings the same name) when their keys agree: quotes turned
    typographic, an emoji or a dash made longer do not count.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
