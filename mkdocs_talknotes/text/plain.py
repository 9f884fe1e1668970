"""Plain text: what may enter it, and when two pieces of it are the same."""

from __future__ import annotations

import re
import unicodedata

from mkdocs_talknotes.problems import Problem

# Characters that neither XML nor HTML can hold, and the two that Python-Markdown keeps for itself (U+0002, U+0003).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

_NO_LETTER = re.compile(r"[\W_]+")
# What it matches of ASCII: Python deletes by a table several times as fast.
_NO_ASCII_LETTER = dict.fromkeys(number for number in range(128) if _NO_LETTER.match(chr(number)))


def clean(text: str) -> str:
    """Make any text safe to stand in a page: forbidden characters become U+FFFD, the rest is NFC."""
    # What Unicode calls printable holds none of them.
    allowed = text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)
    return allowed if allowed.isascii() else unicodedata.normalize("NFC", allowed)


def match_key(text: str) -> str:
    """Reduce text to what stays the same however an engine sets it: letters and digits, without case.

    Two lines are the same heading (and two spellings the same name) when their keys agree: quotes turned
    typographic, an emoji or a dash made longer do not count.
    """
    if text.isascii():
        return text.lower().translate(_NO_ASCII_LETTER)
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text).casefold())


def decode(content: bytes, *, path: str, problems: list[Problem]) -> str:
    """Return a file's text; what is not UTF-8 is a problem, and its wrong bytes show as U+FFFD."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(
            Problem(
                path=path,
                line=content.count(b"\n", 0, error.start) + 1,
                code="not-utf-8",
                message="this file is not UTF-8 text.",
                remedy="Save it with the encoding UTF-8.",
            )
        )
        return content.decode("utf-8-sig", errors="replace")
