"""Build the catalog from posts: resolve names to speakers and events, group talks by term, and sort everything.

Posts and talks are sorted newest first. Ties are broken by file name numbers and paths, for talks also by line, so that
the order never depends on the order in which files were read.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict, deque
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.catalog.credits import pictures_of
from mkdocs_talknotes.catalog.directory import Directory
from mkdocs_talknotes.catalog.entries import YEAR, Appearance, Catalog, ListedPost, ListedTalk, Term
from mkdocs_talknotes.catalog.sorting import newest_first, ordered_terms, talks_newest_first
from mkdocs_talknotes.model import Credit, Entry, Event, Mention, Post, Speaker, Talk, Topic
from mkdocs_talknotes.settings import term_kinds
from mkdocs_talknotes.text.paths import find_picture, locate
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify, unique

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs_talknotes.model import Listed, Subject
    from mkdocs_talknotes.settings import Kind


def build_catalog(
    posts: Iterable[Post],
    *,
    speakers: Iterable[Speaker] = (),
    events: Iterable[Event] = (),
    authors: Mapping[str, str] | None = None,
    credit: Credit | None = None,
    uncredited: bool = False,
    dates: Mapping[str, dt.date] | None = None,
    titles: Mapping[str, str] | None = None,
    headings: Mapping[str, Sequence[Entry]] | None = None,
    language: str = "en",
    has: Callable[[str], bool] = lambda _: True,
) -> Catalog:
    """Build the catalog of a blog from its posts, given in any order.

    - `speakers`, `events`: those described in data files; others are added for names found in posts.
    - `authors`: key in `.authors.yml` → name.
    - `credit`: the site's credit for pictures without one; `uncredited`: whether to list pictures without any credit.
    - `dates`: path of a post → its day, used if the post has none.
    - `titles`: path of a post → its title in the navigation.
    - `headings`: path of a post → its headings, each with its final id in `fragment`.
    - `language`: IETF tag of the language by whose alphabet names are sorted.
    - `has`: whether a file exists at a path, relative to the docs folder.
    """
    posts = tuple(posts)
    profiles = _profiles(posts)
    described = [_completed(speaker, profiles) for speaker in speakers]
    resolver = _Resolver(
        Directory(described),
        Directory(events),
        authors or {},
        headings or {},
        dates or {},
        profiles,
        titles or {},
        has,
    )
    every = tuple(sorted((resolver.post(post) for post in posts), key=newest_first))
    listed = tuple(post for post in every if not post.post.unwritten)
    talks = tuple(sorted((talk for post in listed for talk in post.talks), key=talks_newest_first(listed)))
    return Catalog(
        posts=listed,
        talks=talks,
        terms={kind.name: _terms(kind, talks, listed, language) for kind in term_kinds()},
        unwritten=tuple(post for post in every if post.post.unwritten),
        credits=pictures_of(listed, credit, uncredited=uncredited),
    )


def _profiles(posts: Iterable[Post]) -> Mapping[str, tuple[str, str]]:
    """Return slug of a speaker → photo and biography, from the first note whose front matter has one of them."""
    found: dict[str, tuple[str, str]] = {}
    for post in posts:
        for person in (person for talk in post.talks for person in talk.speakers if person.photo or person.bio):
            found.setdefault(slugify(person.name or person.handle), (locate(post.path, person.photo), person.bio))
    return found


def _completed(speaker: Speaker, profiles: Mapping[str, tuple[str, str]]) -> Speaker:
    """Fill in the photo and biography if the data file has none."""
    photo, bio = profiles.get(speaker.slug, ("", ""))
    return replace(speaker, photo=speaker.photo or photo, bio=speaker.bio or bio)


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Turns posts, talks and mentions into their listed forms, with names resolved and missing facts inherited."""

    speakers: Directory[Speaker]
    events: Directory[Event]
    authors: Mapping[str, str]
    headings: Mapping[str, Sequence[Entry]]
    dates: Mapping[str, dt.date]
    """Path of a post → its day, used if the post has none."""
    profiles: Mapping[str, tuple[str, str]]
    """Slug of a speaker → photo and biography from front matter."""
    titles: Mapping[str, str]
    """Path of a post → its title in the navigation."""
    has: Callable[[str], bool]

    def post(self, post: Post) -> ListedPost:
        """Resolve a post and its talks. A post inherits event and date from its talks, then the date of its event."""
        event = self.event(post.event) if post.event else self.events.named_in(post.title)
        former: set[str] = set()
        headings = _Headings(self.headings.get(post.path, ()))
        talks = tuple(self.talk(talk, post, event, former, headings) for talk in post.talks)
        if event is None and talks and len({talk.event and talk.event.slug for talk in talks}) == 1:
            event = talks[0].event
        date = post.date or next((talk.date for talk in talks if talk.date), None)
        date = date or _day_of(event)
        if not (date or post.period or (event and event.start)):
            date = self.dates.get(post.path)
        topics = {topic.slug: topic for topic in map(_topic, post.tags)}
        topics |= {topic.slug: topic for talk in talks for topic in talk.topics}
        return ListedPost(
            post=post,
            called=self.titles.get(post.path, ""),
            talks=talks,
            event=event,
            date=date,
            at=post.at or next((talk.at for talk in talks if talk.at and talk.date == date), None),
            period="" if date else post.period,
            year=_year(date or (event.start if event else None), event, post.period, post.title, post.path),
            topics=tuple(topics.values()),
            authors=tuple(self.authors.get(name, name) for name in post.authors),
            cover=find_picture(post.path, post.image, self.has) or (event.cover if event else ""),
        )

    def talk(
        self, talk: Talk, post: Post, post_event: Event | None, former: set[str], headings: _Headings
    ) -> ListedTalk:
        """Resolve a talk. It inherits event, date and topics from its post.

        `former` has the `talk-…` ids of the page's talks above.
        """
        event = self.event(talk.event) if talk.event else post_event
        date = talk.date or post.date or _day_of(event)
        people = tuple(self.appearance(mention) for mention in talk.speakers)
        title = talk.title or ", ".join(person.speaker.name for person in people) or post.title
        alone = len(post.talks) == 1 and match_key(talk.anchor) in ("", match_key(post.title))
        image = talk.image or (talk.images[0].src if talk.images else post.image if alone else "")
        tags = (*talk.tags, *(tag for tag in post.tags if tag not in talk.tags))
        names = " ".join(person.speaker.name for person in people)
        is_page = alone or not talk.anchor
        old = "" if is_page else unique(f"talk-{slugify(f'{names} {talk.title}')}", former)
        return ListedTalk(
            talk=talk,
            path=post.path,
            fragment="" if is_page else headings.take(talk) or old,
            former_fragment=old,
            title=title,
            speakers=people,
            event=event,
            date=date,
            at=talk.at or (post.at if date == post.date else None),
            period="" if date else talk.period or post.period,
            year=_year(
                date or (event.start if event else None), event, talk.period or post.period, post.title, post.path
            ),
            topics=tuple({topic.slug: topic for topic in map(_topic, tags)}.values()),
            cover=find_picture(post.path, image, self.has) or (event.cover if event else ""),
            draft=post.draft,
        )

    def appearance(self, mention: Mention) -> Appearance:
        """Resolve a mention to a speaker, who is added if unknown.

        If the note gives a role or an organisation, neither is taken from the data file.
        """
        name = mention.name or mention.handle
        slug = slugify(name)
        speaker = self.speakers.find(mention.name, mention.handle) or self.speakers.add(
            slug, lambda: _completed(Speaker(slug=slug, name=name), self.profiles)
        )
        known = {link.url for link in mention.links}
        return Appearance(
            speaker=speaker,
            role=mention.role or ("" if mention.organisation else speaker.role),
            organisation=mention.organisation or ("" if mention.role else speaker.affiliation),
            links=(*mention.links, *(link for link in speaker.links if link.url not in known)),
        )

    def event(self, name: str) -> Event:
        """Return the event with this name, adding it if it is unknown."""
        slug = slugify(name)
        return self.events.find(name) or self.events.add(slug, lambda: Event(slug=slug, name=name))


class _Headings:
    """The headings of one page. Each can be taken by one talk only."""

    def __init__(self, headings: Iterable[Entry]) -> None:
        self._by_line = {heading.line: heading for heading in headings}
        self._by_key: defaultdict[str, deque[Entry]] = defaultdict(deque)
        for heading in self._by_line.values():
            self._by_key[match_key(heading.text)].append(heading)

    def take(self, talk: Talk) -> str:
        """Return the id of a talk's heading; empty if the talk starts with a bold line or a list entry."""
        if found := self._by_line.pop(talk.line, None):
            return found.fragment
        # Talks from front matter have no line of a heading: find the heading by its text.
        same = self._by_key.get(match_key(talk.anchor), deque())
        while same:
            heading = same.popleft()
            if self._by_line.pop(heading.line, None):
                return heading.fragment
        return ""


def _terms(
    kind: Kind, talks: Sequence[ListedTalk], posts: Sequence[ListedPost], language: str
) -> tuple[Term[Any], ...]:
    """Group talks and posts by subject. The posts of a term include those of its talks."""
    subjects_of = kind.subjects or _nothing
    subjects: dict[str, Subject] = {}
    talks_of: defaultdict[str, dict[str, ListedTalk]] = defaultdict(dict)
    paths_of: defaultdict[str, set[str]] = defaultdict(set)
    for talk in talks:
        for subject in subjects_of(talk):
            subjects.setdefault(subject.slug, subject)
            talks_of[subject.slug][f"{talk.address}:{talk.talk.line}"] = talk
            paths_of[subject.slug].add(talk.path)
    for post in posts:
        for subject in subjects_of(post):
            subjects.setdefault(subject.slug, subject)
            paths_of[subject.slug].add(post.path)
    rank = {post.path: place for place, post in enumerate(posts)}
    terms = [
        Term[Any](
            subject=subject,
            talks=tuple(talks_of[slug].values()),
            posts=tuple(posts[place] for place in sorted(rank[path] for path in paths_of[slug])),
        )
        for slug, subject in subjects.items()
    ]
    return tuple(ordered_terms(terms, kind.order, language))


def _nothing(_: Listed) -> Iterable[Subject]:
    return ()


def _day_of(event: Event | None) -> dt.date | None:
    """Return the day of a one-day event; None for longer events, where the day of a talk isn't known."""
    return event.start if event and event.end in (None, event.start) else None


def _year(date: dt.date | None, event: Event | None, period: str, *texts: str) -> int | None:
    if date:
        return date.year
    if period:
        return int(period[:4])
    for text in (event.name if event else "", *texts):
        if found := YEAR.search(text):
            return int(found[1])
    return None


# Cached, so that equal tags give the same object, and rendering can cache by it.
@lru_cache(maxsize=1 << 14)
def _topic(tag: str) -> Topic:
    return Topic(slug=slugify(tag), name=tag)
