"""Turn names in any script into parts of addresses (slugs)."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from mkdocs_talknotes.text.plain import clean

# Names that can't be used for pages: index pages of folders, and device names, which Windows doesn't allow for files.
_RESERVED = frozenset(
    {"index", "readme", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
# In characters: at three UTF-8 bytes each, with `.html`, below the 255 bytes that a file name may have.
_LONGEST = 72

# Signs spelt out as words, to tell C, C++ and C# apart, and .NET from "net".
_SPELT_OUT = (
    (re.compile(r"(?<=\w)\+(?!\w)|(?<=\+)\+"), " plus "),
    (re.compile(r"(?<=\w)#(?!\w)"), " sharp "),
    (re.compile(r"(?<![\w.])\.(?=[^\W\d])"), "dot"),
)
_SEPARATORS = re.compile(r"[^\w]+|_+")


# Cached: the same names and tags occur in many notes.
@lru_cache(maxsize=1 << 14)
def slugify(name: str, *, separator: str = "-") -> str:
    """Turn a name into a path segment of lower-case letters and digits of any script; never empty.

    Letters aren't converted to ASCII, which would leave nothing of a Chinese or Arabic name. The slug depends only on
    the name, is a valid file name on every file system, and is never `index`, `readme` or `con`.
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
    """Return the slug, with a number appended if it is taken, and add it to `taken`."""
    candidate, number = slug, 2
    while candidate in taken:
        candidate, number = f"{slug}-{number}", number + 1
    taken.add(candidate)
    return candidate
