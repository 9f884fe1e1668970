"""Posts → catalog: names resolved to speakers and events, everything in order, made once and never changed.

Every list sorts the newest first and breaks ties by the place on the page, then by path, so that no order ever
depends on how files were found.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict, deque
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic

from mkdocs_talknotes.catalog.credits import pictures_of
from mkdocs_talknotes.catalog.entries import YEAR, Appearance, Catalog, ListedPost, ListedTalk, T, Term
from mkdocs_talknotes.model import Credit, Entry, Event, Mention, Post, Speaker, Talk, Topic
from mkdocs_talknotes.settings import Order, term_kinds
from mkdocs_talknotes.text.collate import collation_key
from mkdocs_talknotes.text.paths import find_picture, locate
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify, unique

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs_talknotes.model import Listed, Subject
    from mkdocs_talknotes.settings import Kind

_WORDS = re.compile(r"\w+")


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
    """Resolve, sort and group.

    `speakers` and `events` are those that data files describe; `authors` maps keys of `.authors.yml` to names;
    `credit` is the site's own, and `uncredited` says whether pictures that nobody is credited for are listed, too.
    `dates` maps paths of posts to days, for those that name none.
    `headings` maps the path of a post to its headings, each with the id it will have. Names are sorted as `language`,
    an IETF tag, sorts them. `has` tells whether there is a file at a path in the docs folder.
    """
    posts = tuple(posts)
    profiles = _profiles(posts)
    described = [_completed(speaker, profiles) for speaker in speakers]
    resolver = _Resolver(
        _Directory(described),
        _Directory(events),
        authors or {},
        headings or {},
        dates or {},
        profiles,
        titles or {},
        has,
    )
    every = tuple(sorted((resolver.post(post) for post in posts), key=_newest_first))
    listed = tuple(post for post in every if not post.post.unwritten)
    talks = tuple(sorted((talk for post in listed for talk in post.talks), key=_talks_newest_first(listed)))
    return Catalog(
        posts=listed,
        talks=talks,
        terms={kind.name: _terms(kind, talks, listed, language) for kind in term_kinds()},
        unwritten=tuple(post for post in every if post.post.unwritten),
        credits=pictures_of(listed, credit, uncredited=uncredited),
    )


def _profiles(posts: Iterable[Post]) -> Mapping[str, tuple[str, str]]:
    """Return slug → photo and biography of speakers, as the first note says that has them in its front matter."""
    found: dict[str, tuple[str, str]] = {}
    for post in posts:
        for person in (person for talk in post.talks for person in talk.speakers if person.photo or person.bio):
            found.setdefault(slugify(person.name or person.handle), (locate(post.path, person.photo), person.bio))
    return found


def _completed(speaker: Speaker, profiles: Mapping[str, tuple[str, str]]) -> Speaker:
    """Fill in what the data file leaves open."""
    photo, bio = profiles.get(speaker.slug, ("", ""))
    return replace(speaker, photo=speaker.photo or photo, bio=speaker.bio or bio)


class _Directory(Generic[T]):
    """Described subjects, found by any of their names; the first to claim a name keeps it."""

    def __init__(self, subjects: Iterable[T]) -> None:
        self._by_key: dict[str, T] = {}
        self._by_slug: dict[str, T] = {}
        self._by_words: dict[str, T] = {}
        for subject in subjects:
            self._by_slug.setdefault(subject.slug, subject)
            names = (subject.name, *subject.aliases)
            for name in filter(match_key, names):
                self._by_words.setdefault(_spaced(name), subject)
            for key in filter(None, map(match_key, (*names, subject.slug))):
                self._by_key.setdefault(key, subject)
        self._longest_first = sorted(self._by_words, key=lambda words: (-len(words), words))

    def find(self, *names: str) -> T | None:
        for name in names:
            if name and (found := self._by_key.get(match_key(name))):
                return found
        return None

    def add(self, slug: str, make: Callable[[], T]) -> T:
        """Return who has this slug, made on first sight: two spellings with one slug are one subject."""
        if slug not in self._by_slug:
            self._by_slug[slug] = make()
        return self._by_slug[slug]

    def named_in(self, text: str) -> T | None:
        """Return the subject whose longest name stands in the text, as whole words."""
        # Capitals count: a conference called "Build" is not meant by "how to build".
        spaced = f" {_spaced(text)} "
        return next((self._by_words[words] for words in self._longest_first if f" {words} " in spaced), None)


@dataclass(frozen=True, slots=True)
class _Resolver:
    speakers: _Directory[Speaker]
    events: _Directory[Event]
    authors: Mapping[str, str]
    headings: Mapping[str, Sequence[Entry]]
    dates: Mapping[str, dt.date]
    """Path of a post → its day, where nothing in it says so."""
    profiles: Mapping[str, tuple[str, str]]
    """Slug of a speaker → photo and biography in front matter."""
    titles: Mapping[str, str]
    """Path of a post → its title in the navigation."""
    has: Callable[[str], bool]

    def post(self, post: Post) -> ListedPost:
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
        slug = slugify(name)
        return self.events.find(name) or self.events.add(slug, lambda: Event(slug=slug, name=name))


class _Headings:
    """The headings of one page, each for one talk."""

    def __init__(self, headings: Iterable[Entry]) -> None:
        self._by_line = {heading.line: heading for heading in headings}
        self._by_key: defaultdict[str, deque[Entry]] = defaultdict(deque)
        for heading in self._by_line.values():
            self._by_key[match_key(heading.text)].append(heading)

    def take(self, talk: Talk) -> str:
        """Return the id of the heading a talk starts with; empty where it starts with a bold line or a list item."""
        if found := self._by_line.pop(talk.line, None):
            return found.fragment
        # Front matter and file names state talks without saying in which line their heading is.
        same = self._by_key.get(match_key(talk.anchor), deque())
        while same:
            heading = same.popleft()
            if self._by_line.pop(heading.line, None):
                return heading.fragment
        return ""


def _terms(
    kind: Kind, talks: Sequence[ListedTalk], posts: Sequence[ListedPost], language: str
) -> tuple[Term[Any], ...]:
    """Group talks and posts by subject; a talk brings its post along."""
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
    return tuple(_ordered(terms, kind.order, language))


def _nothing(_: Listed) -> Iterable[Subject]:
    return ()


def _newest_first(post: ListedPost) -> tuple[object, ...]:
    # Posts of a day stand in the order their file names number them; what has no date at all comes last.
    return (-_moment(post), post.post.order, post.path)


def _talks_newest_first(posts: Sequence[ListedPost]) -> Callable[[ListedTalk], tuple[object, ...]]:
    rank = {post.path: place for place, post in enumerate(posts)}
    return lambda talk: (-_moment(talk), rank[talk.path], talk.talk.line, talk.fragment)


def _newest_event_first(term: Term[Any]) -> tuple[object, ...]:
    start = getattr(term.subject, "start", None)
    first = _seconds(start) if start else max(map(_moment, term.posts))
    return (-first, match_key(term.name), term.slug)


def _ordered(terms: Iterable[Term[Any]], order: Order, language: str) -> list[Term[Any]]:
    if order is Order.NEWEST_FIRST:
        return sorted(terms, key=_newest_event_first)

    def by_name(term: Term[Any]) -> tuple[str, str, str]:
        name = getattr(term.subject, "sort_name", "") or term.name
        return (collation_key(name, language), name, term.slug)

    return sorted(terms, key=by_name, reverse=order is Order.NAME_DESCENDING)


def _moment(item: ListedTalk | ListedPost) -> int:
    """Return when something was, in seconds: to the minute where a time of day is known, else as its first moment."""
    if item.at:
        # A time without a zone counts as UTC, as feeds give it.
        zone = item.at.utcoffset() or dt.timedelta()
        return _seconds(item.at.date()) + _seconds_of_day(item.at) - int(zone.total_seconds())
    start = item.event.start if item.event else None
    first = dt.date(int(item.period[:4]), int(item.period[5:] or 1), 1) if item.period else None
    day = item.date or first or start or (dt.date(item.year, 1, 1) if item.year else None)
    return _seconds(day) if day else 0


def _seconds(day: dt.date) -> int:
    return day.toordinal() * 86_400


def _seconds_of_day(at: dt.datetime) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second


def _day_of(event: Event | None) -> dt.date | None:
    """Return the day of an event that has but one: on which of several a talk was given, nobody said."""
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


# One for all notes, so that what is shown of it is made once.
@lru_cache(maxsize=1 << 14)
def _topic(tag: str) -> Topic:
    return Topic(slug=slugify(tag), name=tag)


def _spaced(text: str) -> str:
    return " ".join(_WORDS.findall(text))
