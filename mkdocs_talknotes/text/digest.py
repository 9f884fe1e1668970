"""One short text that stands for several."""

from __future__ import annotations

import hashlib


def digest(*parts: str | bytes) -> str:
    """Return one short text that stands for all parts in their order."""
    made = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", errors="surrogatepass") if isinstance(part, str) else part
        made.update(len(content).to_bytes(8, "big") + content)
    return made.hexdigest()
