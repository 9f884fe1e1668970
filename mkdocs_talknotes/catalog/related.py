"""Talks that readers of a post may want next: by the same speakers, on the same topics, at the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.catalog.entries import Catalog, ListedPost, ListedTalk, Term

MOST = 3
"""Related talks below one post."""
# A topic may have thousands of talks; its newest are enough.
_LOOKED_AT = 40
# What says most about two talks counts most.
_WEIGHTS = {"speakers": 4, "topics": 2, "events": 1}


class Related:
    """The related talks of every post of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._terms: Mapping[str, Mapping[str, Term[Any]]] = {
            kind: {term.slug: term for term in catalog.terms.get(kind, ())} for kind in _WEIGHTS
        }

    def of(self, post: ListedPost) -> tuple[ListedTalk, ...]:
        """Return up to `MOST` talks of other posts, those with most in common first, then the newest."""
        slugs = {
            "speakers": [person.slug for person in post.people],
            "topics": [topic.slug for topic in post.topics],
            "events": [post.event.slug] if post.event else [],
        }
        scores: dict[tuple[str, int], int] = {}
        talks: dict[tuple[str, int], ListedTalk] = {}
        for kind, weight in _WEIGHTS.items():
            for talk in self._talks(kind, slugs[kind][:_LOOKED_AT]):
                if talk.path != post.path:
                    key = (talk.address, talk.talk.line)
                    talks[key] = talk
                    scores[key] = scores.get(key, 0) + weight
        # An event alone relates all its talks, which its page lists better.
        wanted = [key for key, score in scores.items() if score > 1]
        best = sorted(wanted, key=lambda key: (-scores[key], -_ordinal(talks[key]), key))
        return tuple(talks[key] for key in best[:MOST])

    def _talks(self, kind: str, slugs: Sequence[str]) -> Iterable[ListedTalk]:
        for slug in slugs:
            if term := self._terms[kind].get(slug):
                yield from term.talks[:_LOOKED_AT]


def _ordinal(talk: ListedTalk) -> int:
    return talk.date.toordinal() if talk.date else 0
