"""Which of several shapes read most of a folder of notes, compared with what is read without them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.shapes.grammar import evidence_of, parse_shape
from mkdocs_talknotes.reading.shapes.plausible import looks_like_name
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from mkdocs_talknotes.model import Talk

Read = Callable[[Sequence[str]], Mapping[str, Sequence["Talk"]]]
"""Reads the notes with shapes: path → talks."""
# What a shape loses weighs more than what it adds: its author sees what it adds, and not what is gone.
_LOST = 2.0
_TITLE_ALONE = 0.3
_NOT_LIKE_A_NAME = 2.5
_FEWEST = 2
_LEAST = 0.9
"""What adds less, such as one talk without a speaker, is no form of writing."""
_MOST = 8
"""Proposals, so that an author can look at them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    shape: str
    talks: int
    """How many it reads, together with the proposals before it."""
    added_talks: int
    """How many of them nothing reads without it."""
    added_speakers: int
    examples: tuple[tuple[str, Talk], ...]
    """Path and talk of the first three."""


def ranked(shapes: Sequence[str], read: Read) -> list[Proposal]:
    """Return the shapes that add something, the one that adds most first; each is judged beside those before it."""
    chosen: list[Proposal] = []
    before = read(())
    left = list(shapes)
    scores: dict[str, float] = {}
    while left and len(chosen) < _MOST:
        taken = [proposal.shape for proposal in chosen]
        best: tuple[float, str, Mapping[str, Sequence[Talk]]] | None = None
        # What a shape adds can only become less; those that added less than the best of now need no second look.
        for shape in sorted(left, key=lambda one: -scores.get(one, float("inf"))):
            if best and scores.get(shape, best[0]) < best[0]:
                break
            after = read([*taken, shape])
            scores[shape] = _gain(before, after, shape)
            if scores[shape] > (best[0] if best else _LEAST):
                best = scores[shape], shape, after
        if best is None:
            break
        _, shape, after = best
        chosen.append(_proposal(shape, before, after))
        left.remove(shape)
        before = after
        left = [one for one in left if scores[one] > _LEAST]
    return chosen


def _gain(before: Mapping[str, Sequence[Talk]], after: Mapping[str, Sequence[Talk]], shape: str) -> float:
    names, names_before = _names(after), _names(before)
    added = names - names_before
    lines, lines_before = _lines(after), _lines(before)
    odd = sum(not looks_like_name(name) and not name.startswith("@") for _, name in _spelled(after) - _spelled(before))
    says_more = bool(parse_shape(shape).gaps & {"speaker", "handle", "video", "slides"})
    mine = [talk for talks in after.values() for talk in talks if talk.evidence == (evidence_of(shape),)]
    if len(mine) < _FEWEST:
        return 0
    titles = Counter(match_key(talk.title) for talk in mine)
    # Headings such as `Links` repeat from page to page, titles do not.
    repeated = sum(count for title, count in titles.items() if count > 1 and title)
    return (
        len(added)
        - _LOST * len(names_before - names)
        + (0.5 if says_more else _TITLE_ALONE) * len(lines - lines_before)
        - _LOST * len(lines_before - lines)
        - _NOT_LIKE_A_NAME * odd
        - (0 if says_more else repeated)
        # Of two shapes that add as much, the one that says more and leaves less open.
        + 0.01 * sum(len(talk.speakers) for talk in mine)
        - 0.001 * shape.count("…")
    )


def _names(read: Mapping[str, Sequence[Talk]]) -> set[tuple[str, str]]:
    return {(path, match_key(name)) for path, name in _spelled(read)}


def _spelled(read: Mapping[str, Sequence[Talk]]) -> set[tuple[str, str]]:
    return {(path, person.name) for path, talks in read.items() for talk in talks for person in talk.speakers}


def _lines(read: Mapping[str, Sequence[Talk]]) -> set[tuple[str, int]]:
    return {(path, talk.line) for path, talks in read.items() for talk in talks}


def _proposal(shape: str, before: Mapping[str, Sequence[Talk]], after: Mapping[str, Sequence[Talk]]) -> Proposal:
    why = (evidence_of(shape),)
    mine = [(path, talk) for path, talks in after.items() for talk in talks if talk.evidence == why]
    return Proposal(
        shape=shape,
        talks=len(mine),
        added_talks=len(_lines(after) - _lines(before)),
        added_speakers=len(_names(after) - _names(before)),
        examples=tuple(mine[:3]),
    )
