"""Ranks shapes by how many talks and speakers they add to those read without them."""

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
"""Reads the notes with the given shapes; returns path → talks."""
# Weight of lost talks and speakers: authors notice what a shape adds, but not what it loses.
_LOST = 2.0
_TITLE_ALONE = 0.3
_NOT_LIKE_A_NAME = 2.5
_FEWEST = 2
_LEAST = 0.9
"""Least gain of a shape worth proposing; a single talk without a speaker is less."""
_MOST = 8
"""Most proposals, so that authors can look at all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposed shape and its effect, together with the proposals before it."""

    shape: str
    talks: int
    """Number of talks this shape reads."""
    added_talks: int
    """Number of talks that aren't read without it."""
    added_speakers: int
    """Number of speakers that aren't read without it."""
    examples: tuple[tuple[str, Talk], ...]
    """(path, talk) of the first three talks."""


def ranked(shapes: Sequence[str], read: Read) -> list[Proposal]:
    """Return the shapes that add something, the best first. Each is judged together with those before it."""
    chosen: list[Proposal] = []
    before = read(())
    left = list(shapes)
    scores: dict[str, float] = {}
    while left and len(chosen) < _MOST:
        taken = [proposal.shape for proposal in chosen]
        best: tuple[float, str, Mapping[str, Sequence[Talk]]] | None = None
        # A shape's gain can only shrink as others are chosen, so skip those that gained less than the current best.
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
    # Titles that occur more than once, such as `Links`, are probably no talks.
    repeated = sum(count for title, count in titles.items() if count > 1 and title)
    return (
        len(added)
        - _LOST * len(names_before - names)
        + (0.5 if says_more else _TITLE_ALONE) * len(lines - lines_before)
        - _LOST * len(lines_before - lines)
        - _NOT_LIKE_A_NAME * odd
        - (0 if says_more else repeated)
        # Of two shapes with equal gain, prefer the more specific one.
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
