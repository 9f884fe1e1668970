"""Emphasis in a line → the line without its marks, by the rules of CommonMark for runs of delimiters.

One pass with a stack, because a regular expression that looks for the end of each mark takes quadratic time.
https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_RUN = re.compile(r"\*+|_+|~~+")


@dataclass(slots=True)
class _Run:
    """Marks of one kind in a row; those that found a partner are taken off."""

    mark: str
    start: int
    end: int
    length: int
    """Of all, as written."""
    opens: bool
    closes: bool

    def fits(self, closer: _Run) -> bool:
        """Whether this run can be closed by another (rules 9 and 10: a run that does both must not add up to three)."""
        if self.mark != closer.mark:
            return False
        both = self.closes or closer.opens
        return not both or (self.length + closer.length) % 3 != 0 or self.length % 3 == 0 == closer.length % 3


def without_emphasis(text: str) -> str:
    """Take off the `*`, `_` and `~~` that are emphasis; those without a partner stay."""
    cuts: list[tuple[int, int]] = []
    stack: list[_Run] = []
    # Below these places of the stack nothing fits a closer of the kind, as an earlier one found out.
    bottoms: dict[tuple[str, bool, int], int] = {}
    for match in _RUN.finditer(text):
        run = _run(match, text)
        if run.closes:
            key = (run.mark, run.opens, run.length % 3)
            place = len(stack) - 1
            while run.start < run.end and place >= bottoms.get(key, 0):
                if not stack[place].fits(run):
                    place -= 1
                    continue
                _pair(stack[place], run, cuts)
                del stack[place + 1 :]
                if stack[place].start == stack[place].end:
                    stack.pop()
                    place -= 1
                bottoms = {kind: min(bottom, len(stack)) for kind, bottom in bottoms.items()}
            if run.start < run.end:
                bottoms[key] = len(stack)
        if run.opens and run.start < run.end:
            stack.append(run)
    parts, done = [], 0
    for start, end in sorted(cuts):
        parts.append(text[done:start])
        done = end
    return "".join([*parts, text[done:]])


def _run(match: re.Match[str], text: str) -> _Run:
    """Tell by the characters on both sides whether a run can open emphasis, close it, or both."""
    start, end = match.span()
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    left = not after.isspace() and (not _is_sign(after) or before.isspace() or _is_sign(before))
    right = not before.isspace() and (not _is_sign(before) or after.isspace() or _is_sign(after))
    if text[start] == "_":
        opens, closes = left and (not right or _is_sign(before)), right and (not left or _is_sign(after))
    else:
        opens, closes = left, right
    return _Run(text[start], start, end, end - start, opens, closes)


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _pair(opener: _Run, closer: _Run, cuts: list[tuple[int, int]]) -> None:
    """Take the marks of one emphasis off both ends: two where both have two."""
    two = opener.end - opener.start >= 2 and closer.end - closer.start >= 2
    count = 2 if two or opener.mark == "~" else 1
    cuts += [(opener.end - count, opener.end), (closer.start, closer.start + count)]
    opener.end -= count
    closer.start += count
