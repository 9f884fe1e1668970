"""Hash several texts into one."""

from __future__ import annotations

import hashlib


def digest(*parts: str | bytes) -> str:
    """Return the SHA-256 of all parts in order, as 64 hexadecimal digits.

    Each part is hashed with its length, so that `("ab", "c")` and `("a", "bc")` differ.
    """
    made = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", errors="surrogatepass") if isinstance(part, str) else part
        made.update(len(content).to_bytes(8, "big") + content)
    return made.hexdigest()
