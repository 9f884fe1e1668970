"""Addresses for names in any script."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from mkdocs_talknotes.text.plain import clean

# A page of this name would be a folder's index, or a device where Windows is, which has no such files.
_RESERVED = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
# Three UTF-8 bytes a letter and `.html` stay below the 255 bytes a file name may have.
_LONGEST = 72

# What tells C, C++ and C# apart, and .NET from the net.
_SPELT_OUT = (
    (re.compile(r"(?<=\w)\+(?!\w)|(?<=\+)\+"), " plus "),
    (re.compile(r"(?<=\w)#(?!\w)"), " sharp "),
    (re.compile(r"(?<![\w.])\.(?=[^\W\d])"), "dot"),
)
_SEPARATORS = re.compile(r"[^\w]+|_+")


# The same few names and tags stand in many notes.
@lru_cache(maxsize=1 << 14)
def slugify(name: str, *, separator: str = "-") -> str:
    """Turn a name into a path segment: letters and digits of any script in lower case, never empty.

    Letters are kept as they are, because ASCII leaves nothing of a name in Chinese or Arabic. The result is stable
    (it depends on the name alone), safe on every file system, and never `index`, `readme` or `con`.
    """
    text = clean(name).casefold()
    for sign, word in _SPELT_OUT:
        text = sign.sub(word, text)
    slug = _SEPARATORS.sub(separator, text).strip(separator)
    if not slug:
        return separator.join(f"u{ord(character):x}" for character in name.strip()[:8]) or "unnamed"
    if len(slug) > _LONGEST:
        digest = hashlib.sha256(slug.encode()).hexdigest()[:8]
        slug = f"{slug[:_LONGEST].rstrip(separator)}{separator}{digest}"
    return f"{slug}{separator}1" if slug in _RESERVED else slug


def unique(slug: str, taken: set[str]) -> str:
    """Return the slug with a number if it is taken, and take it."""
    candidate, number = slug, 2
    while candidate in taken:
        candidate, number = f"{slug}-{number}", number + 1
    taken.add(candidate)
    return candidate
