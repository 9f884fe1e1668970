"""How an author says that every heading is written: `{speaker} - {title}`."""

from __future__ import annotations

import re
from functools import cache

_GAP = re.compile(r"\{(speaker|title|ignore)\}")


@cache
def compile_pattern(pattern: str) -> re.Pattern[str] | None:
    """Return what matches headings of the pattern; None where it names neither speaker nor title, or one twice.

    `{ignore}` passes over what is neither. Each gap takes as little as it can, the last one the rest.
    """
    names = _GAP.findall(pattern)
    if not {"speaker", "title"} & set(names) or any(names.count(name) > 1 for name in ("speaker", "title")):
        return None
    if "{" in _GAP.sub("", pattern):
        return None
    parts = _GAP.split(pattern)
    expression = "".join(
        re.escape(part).replace(r"\ ", r"\s+") if place % 2 == 0 else _gap(part) for place, part in enumerate(parts)
    )
    return re.compile(expression)


def _gap(name: str) -> str:
    return ".*?" if name == "ignore" else f"(?P<{name}>.+?)"
