"""Check names of speakers, events and topics: missing, not described, or nearly the same as another name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mkdocs_talknotes.checks.spelling import differ_in_accents, near_people, near_titles, nearest
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mkdocs_talknotes.catalog.entries import ListedPost, ListedTalk, Term
    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.model import Event, Speaker, Topic

    AnyTerm = Term[Speaker] | Term[Event] | Term[Topic]
    Near = Callable[[Iterable[str]], Iterator[tuple[str, str]]]

_SPEAKER_KEYS = ("speakers", "speaker", "presenters", "presenter", "subtitle")
# Maximum number of described speakers that are compared with an unknown name.
_MOST_COMPARED = 100
_EVENT_KEYS = ("event", "conference")
_TOPIC_KEYS = ("tags", "categories")


def check_speakers(notes: Notes) -> Iterator[Problem]:
    """Find talks without speakers."""
    for post in notes.catalog.posts:
        for talk in post.talks:
            if not talk.speakers:
                yield Problem(
                    path=post.path,
                    line=talk.talk.line,
                    code="talk-without-speaker",
                    message=f"the talk `{talk.title}` has no speaker.",
                    remedy="Write `Speaker: …` below its heading. "
                    "If it is not a talk, write `<!-- talknotes: not a talk -->`.",
                )


def check_known(notes: Notes) -> Iterator[Problem]:
    """Find speakers who aren't in the data files. Sites without described speakers have no such problem."""
    described = {person.slug for person in notes.data.speakers}
    # Only names that share a word are compared, which is faster than comparing all pairs.
    by_word: defaultdict[str, set[str]] = defaultdict(set)
    for person in notes.data.speakers:
        for word in _words(person.name):
            by_word[word].add(person.name)
    for term in notes.catalog.speakers if described else ():
        if term.slug not in described:
            path, line = _first_place(term, notes)
            likely = sorted({name for word in _words(term.name) for name in by_word.get(word, ())})
            meant = nearest(term.name, likely[:_MOST_COMPARED])
            yield Problem(
                path=path,
                line=line,
                code="speaker-unknown",
                message=f"`{term.name}` is not described in `.speakers.yml`"
                + (f"; did you mean `{meant}`?" if meant else "."),
                remedy="Add the speaker there, or correct the name.",
            )


def _words(name: str) -> list[str]:
    return name.casefold().split()


def check_names(notes: Notes) -> Iterator[Problem]:
    """Find pairs of names that seem to mean the same speaker, event or topic."""
    catalog, data = notes.catalog, notes.data
    yield from _similar("speaker", catalog.speakers, data.speakers, near_people, notes)
    yield from _similar("event", catalog.events, data.events, near_titles, notes)
    yield from _similar("topic", catalog.topics, (), near_titles, notes)


def _similar(
    kind: str, terms: Sequence[AnyTerm], described: Sequence[Speaker | Event], near: Near, notes: Notes
) -> Iterator[Problem]:
    """Compare the names of terms with each other, and with those in data files."""
    by_name: dict[str, AnyTerm] = {term.name: term for term in terms}
    described_names = {subject.name for subject in described}
    for pair in near(sorted({*by_name, *described_names})):
        # Both are in a data file: the author knows that they are different.
        if described_names.issuperset(pair) or not by_name.keys() & set(pair):
            continue
        # The spelling with accents is taken for the right one: people omit accents, but don't invent them.
        accents = differ_in_accents(*pair)
        rank = {
            name: (name not in described_names, accents and name.isascii(), -_count(by_name.get(name))) for name in pair
        }
        meant, unusual = sorted(pair, key=lambda name, rank=rank: (rank[name], name))  # type: ignore[misc]
        path, line = _first_place(by_name[unusual], notes)
        yield Problem(
            path=path,
            line=line,
            code=f"{kind}-similar",
            message=f"the {kind} `{unusual}` is spelt nearly like `{meant}`.",
            remedy=_REMEDIES[kind].format(unusual=unusual),
        )


_REMEDIES = {
    "speaker": "If both are one person, use one spelling, or add `aliases: [{unusual}]` in `.speakers.yml`. "
    "If not, add both there.",
    "event": "If both are one event, use one spelling, or add `aliases: [{unusual}]` in `.events.yml`. "
    "If not, add both there.",
    "topic": "If both are one topic, use one spelling.",
}


def _count(term: AnyTerm | None) -> int:
    return len(term.talks) + len(term.posts) if term else 0


def _first_place(term: AnyTerm, notes: Notes) -> tuple[str, int]:
    """Return path and line of the first mention of a term; paths are sorted by name."""
    if term.talks:
        talk = min(term.talks, key=lambda talk: (talk.path, talk.talk.line))
        return talk.path, _line_in_talk(talk, term, notes)
    post = min(term.posts, key=lambda post: post.path)
    return post.path, _line_in_post(post, term, notes)


def _line_in_talk(talk: ListedTalk, term: AnyTerm, notes: Notes) -> int:
    if any(person.speaker is term.subject for person in talk.speakers):
        return notes.talk_line(talk, *_SPEAKER_KEYS)
    stated = talk.talk.event if talk.event is term.subject else term.slug in map(slugify, talk.talk.tags)
    if stated:
        return _tag_line(talk.path, term, notes) or notes.talk_line(talk, *_keys_of(talk, term))
    return _line_in_post(notes.catalog.by_path[talk.path], term, notes)


def _line_in_post(post: ListedPost, term: AnyTerm, notes: Notes) -> int:
    keys = _EVENT_KEYS if post.event is term.subject else _TOPIC_KEYS
    return _tag_line(post.path, term, notes) or notes.line(post.path, *keys) or post.post.line


def _keys_of(talk: ListedTalk, term: AnyTerm) -> tuple[str, ...]:
    return _EVENT_KEYS if talk.event is term.subject else _TOPIC_KEYS


def _tag_line(path: str, term: AnyTerm, notes: Notes) -> int:
    """Return the line of a topic in the front matter's list of tags; 0 if it isn't there."""
    reading = notes.readings[path]
    for key in _TOPIC_KEYS:
        tags = reading.front_matter.get(key)
        for number, tag in enumerate(tags) if isinstance(tags, list) else ():
            if isinstance(tag, str) and tag.strip() == term.name:
                return reading.lines.get((key, number), 0)
    return 0
