"""Related talks of a post: by the same speakers, on the same topics, at the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.catalog.entries import Catalog, ListedPost, ListedTalk, Term

MOST = 3
"""Maximum number of related talks of a post."""
# Only so many of the newest talks of a term, and terms of a post, are compared: a topic may have thousands of talks.
_LOOKED_AT = 40
# Score of two talks for each term that they share.
_WEIGHTS = {"speakers": 4, "topics": 2, "events": 1}


class Related:
    """Finds related talks in one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._terms: Mapping[str, Mapping[str, Term[Any]]] = {
            kind: {term.slug: term for term in catalog.terms.get(kind, ())} for kind in _WEIGHTS
        }

    def of(self, post: ListedPost) -> tuple[ListedTalk, ...]:
        """Return up to `MOST` talks of other posts: those with most in common first, the newest first among equals."""
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
        # The same event alone isn't enough: the event's page already lists these talks.
        wanted = [key for key, score in scores.items() if score > 1]
        best = sorted(wanted, key=lambda key: (-scores[key], -_ordinal(talks[key]), key))
        return tuple(talks[key] for key in best[:MOST])

    def _talks(self, kind: str, slugs: Sequence[str]) -> Iterable[ListedTalk]:
        for slug in slugs:
            if term := self._terms[kind].get(slug):
                yield from term.talks[:_LOOKED_AT]


def _ordinal(talk: ListedTalk) -> int:
    return talk.date.toordinal() if talk.date else 0
