"""Plain text: replace forbidden characters, compare texts, decode files."""

from __future__ import annotations

import re
import unicodedata

from mkdocs_talknotes.problems import Problem

# Characters that XML or HTML forbid. They include U+0002 and U+0003, which Python-Markdown uses internally.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

_NO_LETTER = re.compile(r"[\W_]+")
# The ASCII characters that it matches, as a table for `str.translate`, which is several times as fast.
_NO_ASCII_LETTER = dict.fromkeys(number for number in range(128) if _NO_LETTER.match(chr(number)))


def clean(text: str) -> str:
    """Make text safe for HTML and XML: forbidden characters become U+FFFD; the text is normalised to NFC."""
    # Printable text contains no forbidden characters.
    allowed = text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)
    return allowed if allowed.isascii() else unicodedata.normalize("NFC", allowed)


def match_key(text: str) -> str:
    """Reduce text to its letters and digits in lower case, for comparing headings and names.

    Site engines change quotes, dashes and emoji when they render a heading, and people spell one name with different
    punctuation; their keys are equal.
    """
    if text.isascii():
        return text.lower().translate(_NO_ASCII_LETTER)
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text).casefold())


def reference_name(text: str) -> str:
    """Normalise the name of a link reference: case and white space don't matter."""
    return " ".join(text.split()).casefold()


def decode(content: bytes, *, path: str, problems: list[Problem]) -> str:
    """Decode a file as UTF-8. If it isn't UTF-8, add a problem and replace each wrong byte by U+FFFD."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(
            Problem(
                path=path,
                line=content.count(b"\n", 0, error.start) + 1,
                code="not-utf-8",
                message="this file is not UTF-8 text.",
                remedy="Save it as UTF-8.",
            )
        )
        return content.decode("utf-8-sig", errors="replace")
