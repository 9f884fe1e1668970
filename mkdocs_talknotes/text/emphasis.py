"""Remove emphasis marks from a line, by CommonMark's rules for delimiter runs.

One pass with a stack: a regular expression that searches for the end of each mark would take quadratic time.
https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_RUN = re.compile(r"\*+|_+|~~+")


@dataclass(slots=True)
class _Run:
    """A delimiter run: the same mark several times in a row. Matched marks are removed from its ends."""

    mark: str
    """`*`, `_` or `~`."""
    start: int
    end: int
    length: int
    """Original length, in characters."""
    opens: bool
    """Whether the run can open emphasis (CommonMark: left-flanking, with extra rules for `_`)."""
    closes: bool
    """Whether the run can close emphasis."""

    def fits(self, closer: _Run) -> bool:
        """Whether `closer` can close this run.

        By rules 9 and 10, if one of them can both open and close, the sum of their lengths must not be a multiple of
        three, unless both lengths are.
        """
        if self.mark != closer.mark:
            return False
        both = self.closes or closer.opens
        return not both or (self.length + closer.length) % 3 != 0 or self.length % 3 == 0 == closer.length % 3


def without_emphasis(text: str) -> str:
    """Remove `*`, `_` and `~~` that mark emphasis; unmatched ones stay."""
    cuts: list[tuple[int, int]] = []
    stack: list[_Run] = []
    # Kind of closer → index in the stack below which no opener fits it, as an earlier search found ("openers_bottom").
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
    """Make a run; the characters before and after it tell whether it can open emphasis, close it, or both."""
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
    """Match two runs: remove two marks from each if both have two left (strong emphasis), else one."""
    two = opener.end - opener.start >= 2 and closer.end - closer.start >= 2
    count = 2 if two or opener.mark == "~" else 1
    cuts += [(opener.end - count, opener.end), (closer.start, closer.start + count)]
    opener.end -= count
    closer.start += count
