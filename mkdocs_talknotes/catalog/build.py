"""Posts → catalog: names resolved to speakers and events, everything in order, made once and never changed.

Every list sorts the newest first and breaks ties by the place on the page, then by path, so that no order ever
depends on how files were found.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import unquote, urlsplit

from mkdocs_talknotes.model import Credit, Event, Link, Mention, Post, Speaker, Talk, Topic, Year
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify, unique

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

T = TypeVar("T", bound=Speaker | Event | Topic | Year)

# A photographic memory is not asked of anyone: 220 words a minute is slow reading of prose with pictures.
_WORDS_PER_MINUTE = 220

_WORDS = re.compile(r"\w+")
_YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A speaker in one talk: what the note says of them there, else what the data file says."""

    speaker: Speaker
    role: str = ""
    organisation: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTalk:
    """A talk with its names resolved, as lists and cards show it."""

    talk: Talk
    path: str
    """Of the post, relative to the docs folder."""
    fragment: str
    """Of its card on that page; empty where the page is the talk."""
    title: str
    speakers: tuple[Appearance, ...] = ()
    event: Event | None = None
    date: dt.date | None = None
    year: int | None = None
    topics: tuple[Topic, ...] = ()
    cover: str = ""
    """Relative to the docs folder, or an absolute web address."""
    draft: bool = False

    @property
    def people(self) -> tuple[Speaker, ...]:
        return tuple(person.speaker for person in self.speakers)

    @property
    def address(self) -> str:
        """Path and fragment, for sorting and linking."""
        return f"{self.path}#{self.fragment}" if self.fragment else self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPost:
    """A page of notes with its names resolved, as lists and its own header show it."""

    post: Post
    talks: tuple[ListedTalk, ...] = ()
    event: Event | None = None
    date: dt.date | None = None
    year: int | None = None
    topics: tuple[Topic, ...] = ()
    authors: tuple[str, ...] = ()
    cover: str = ""

    @property
    def path(self) -> str:
        return self.post.path

    @property
    def title(self) -> str:
        """What lists call it: a page that is one talk by the talk's title, without the speaker in its heading."""
        return (self.is_single and self.talks[0].talk.title) or self.post.title

    @property
    def people(self) -> tuple[Speaker, ...]:
        """The speakers of its talks, each once."""
        found = {person.speaker.slug: person.speaker for talk in self.talks for person in talk.speakers}
        return tuple(found.values())

    @property
    def minutes(self) -> int:
        """Reading time, at least one minute."""
        return max(1, round(self.post.words / _WORDS_PER_MINUTE))

    @property
    def is_single(self) -> bool:
        """Whether the page is one talk, so that its card says what a header would."""
        return len(self.talks) == 1 and not self.talks[0].fragment


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPicture:
    """A picture of the blog, with all that show it."""

    src: str
    """Path relative to the docs folder, or an absolute web address."""
    title: str
    """Its caption as plain text, else what stands for it, else its file's name."""
    path: str
    """Of the first post that shows it."""
    fragment: str = ""
    """Of the talk in it that shows it."""
    credit: Credit | None = None
    """Who made it, in force where it stands first; None where nothing says."""
    talks: tuple[ListedTalk, ...] = ()
    posts: tuple[ListedPost, ...] = ()


# `slots` would break `Term[Speaker](…)` in Python 3.11.
@dataclass(frozen=True, kw_only=True)
class Term(Generic[T]):
    """A speaker, an event, a topic or a year together with its talks and the posts they stand in."""

    subject: T
    talks: tuple[ListedTalk, ...] = ()
    posts: tuple[ListedPost, ...] = ()

    @property
    def slug(self) -> str:
        return self.subject.slug

    @property
    def name(self) -> str:
        return self.subject.name


@dataclass(frozen=True, kw_only=True)
class Catalog:
    posts: tuple[ListedPost, ...] = ()
    talks: tuple[ListedTalk, ...] = ()
    speakers: tuple[Term[Speaker], ...] = ()
    events: tuple[Term[Event], ...] = ()
    topics: tuple[Term[Topic], ...] = ()
    years: tuple[Term[Year], ...] = ()
    credits: tuple[ShownPicture, ...] = ()
    """The pictures in posts: those somebody is credited for, by name, and then the others."""

    @cached_property
    def by_path(self) -> Mapping[str, ListedPost]:
        return {post.path: post for post in self.posts}

    @cached_property
    def _posts_by_event(self) -> Mapping[str, Sequence[ListedPost]]:
        groups: defaultdict[str, list[ListedPost]] = defaultdict(list)
        for post in self.posts:
            if post.event:
                groups[post.event.slug].append(post)
        return groups

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[ListedPost | None, ListedPost | None]]:
        """Path → the older and the newer post of the same event; of the whole blog where the event has one post."""
        found = {}
        groups = [group for group in self._posts_by_event.values() if len(group) > 1]
        for row in (self.posts, *groups):
            for place, post in enumerate(row):
                older = row[place + 1] if place + 1 < len(row) else None
                found[post.path] = (older, row[place - 1] if place else None)
        return found


def build_catalog(
    posts: Iterable[Post],
    *,
    speakers: Iterable[Speaker] = (),
    events: Iterable[Event] = (),
    authors: Mapping[str, str] | None = None,
    credit: Credit | None = None,
) -> Catalog:
    """Resolve, sort and group.

    `speakers` and `events` are those that data files describe; `authors` maps keys of `.authors.yml` to names;
    `credit` is the site's own.
    """
    resolver = _Resolver(_Directory(speakers), _Directory(events), authors or {})
    listed = tuple(sorted((resolver.post(post) for post in posts), key=_newest_first))
    talks = tuple(sorted((talk for post in listed for talk in post.talks), key=_talks_newest_first(listed)))
    return Catalog(
        posts=listed,
        talks=talks,
        speakers=_terms(talks, listed, _speakers_of, _nothing, order=lambda t: (match_key(t.name), t.slug)),
        events=_terms(talks, listed, _event_of, _event_of, order=_newest_event_first),
        topics=_terms(talks, listed, _topics_of, _topics_of, order=lambda t: (match_key(t.name), t.slug)),
        years=_terms(talks, listed, _year_of, _year_of, order=lambda t: -int(t.name)),
        credits=_pictures(listed, credit),
    )


def _pictures(posts: Iterable[ListedPost], site: Credit | None) -> tuple[ShownPicture, ...]:
    found: defaultdict[str, list[tuple[ListedPost, ListedTalk | None, str]]] = defaultdict(list)
    for post in posts:
        talk_of = {image.src: talk for talk in post.talks for image in talk.talk.images}
        for src in dict.fromkeys((post.post.image, *(image.src for image in post.post.images))):
            if place := locate(post.path, src):
                found[place].append((post, talk_of.get(src), src))
    return tuple(sorted((_picture(place, shown, site) for place, shown in found.items()), key=_by_credit))


def _picture(
    place: str, shown: Sequence[tuple[ListedPost, ListedTalk | None, str]], site: Credit | None
) -> ShownPicture:
    """Describe a picture by where it stands first: post, talk and address."""
    post, talk, src = shown[0]
    images = [image for image in post.post.images if image.src == src]
    title = (plain_text(images[-1].caption) or images[-1].alt) if images else ""
    return ShownPicture(
        src=place,
        title=title or unquote(posixpath.basename(place)),
        path=post.path,
        fragment=talk.fragment if talk else "",
        credit=credit_in_force(src, post=post, talk=talk, site=site),
        talks=tuple({(talk.address, talk.talk.line): talk for _, talk, _ in shown if talk}.values()),
        posts=tuple({post.path: post for post, _, _ in shown}.values()),
    )


def _by_credit(picture: ShownPicture) -> tuple[bool, str, str]:
    made = picture.credit
    return (not made, match_key(made.text or made.license) if made else "", match_key(picture.title))


def series_of(event: Event) -> str:
    """Return the name of the series: as described, else the event's name without its year."""
    return event.series or " ".join(_YEAR.sub(" ", event.name).split()) or event.name


@lru_cache(maxsize=4096)
def locate(path: str, src: str) -> str:
    """Return where a picture's address leads: relative to the docs folder, or the absolute web address it is."""
    parts = urlsplit(src)
    if not src or parts.scheme or parts.netloc:
        return src
    if parts.path.startswith("/"):
        return unquote(parts.path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))


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

    def post(self, post: Post) -> ListedPost:
        event = self.event(post.event) if post.event else self.events.named_in(post.title)
        fragments: set[str] = set()
        talks = tuple(self.talk(talk, post, event, fragments) for talk in post.talks)
        if event is None and talks and len({talk.event and talk.event.slug for talk in talks}) == 1:
            event = talks[0].event
        date = post.date or next((talk.date for talk in talks if talk.date), None)
        date = date or _day_of(event)
        topics = {topic.slug: topic for topic in map(_topic, post.tags)}
        topics |= {topic.slug: topic for talk in talks for topic in talk.topics}
        return ListedPost(
            post=post,
            talks=talks,
            event=event,
            date=date,
            year=_year(date or (event.start if event else None), event, post.title, post.path),
            topics=tuple(topics.values()),
            authors=tuple(self.authors.get(name, name) for name in post.authors),
            cover=locate(post.path, post.image) or (event.cover if event else ""),
        )

    def talk(self, talk: Talk, post: Post, post_event: Event | None, fragments: set[str]) -> ListedTalk:
        event = self.event(talk.event) if talk.event else post_event
        date = talk.date or post.date or _day_of(event)
        people = tuple(self.appearance(mention) for mention in talk.speakers)
        title = talk.title or ", ".join(person.speaker.name for person in people) or post.title
        alone = len(post.talks) == 1 and match_key(talk.anchor) in ("", match_key(post.title))
        image = talk.image or (talk.images[0].src if talk.images else post.image if alone else "")
        tags = (*talk.tags, *(tag for tag in post.tags if tag not in talk.tags))
        names = " ".join(person.speaker.name for person in people)
        return ListedTalk(
            talk=talk,
            path=post.path,
            fragment="" if alone or not talk.anchor else unique(f"talk-{slugify(f'{names} {talk.title}')}", fragments),
            title=title,
            speakers=people,
            event=event,
            date=date,
            year=_year(date or (event.start if event else None), event, post.title, post.path),
            topics=tuple({topic.slug: topic for topic in map(_topic, tags)}.values()),
            cover=locate(post.path, image) or (event.cover if event else ""),
            draft=post.draft,
        )

    def appearance(self, mention: Mention) -> Appearance:
        name = mention.name or mention.handle
        slug = slugify(name)
        speaker = self.speakers.find(mention.name, mention.handle) or self.speakers.add(
            slug, lambda: Speaker(slug=slug, name=name)
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


def _terms(
    talks: Sequence[ListedTalk],
    posts: Sequence[ListedPost],
    of_talk: Callable[[ListedTalk], Iterable[T]],
    of_post: Callable[[ListedPost], Iterable[T]],
    *,
    order: Callable[[Term[T]], object],
) -> tuple[Term[T], ...]:
    """Group talks and posts by subject; a talk brings its post along."""
    subjects: dict[str, T] = {}
    talks_of: defaultdict[str, dict[str, ListedTalk]] = defaultdict(dict)
    paths_of: defaultdict[str, set[str]] = defaultdict(set)
    for talk in talks:
        for subject in of_talk(talk):
            subjects.setdefault(subject.slug, subject)
            talks_of[subject.slug][f"{talk.address}:{talk.talk.line}"] = talk
            paths_of[subject.slug].add(talk.path)
    for post in posts:
        for subject in of_post(post):
            subjects.setdefault(subject.slug, subject)
            paths_of[subject.slug].add(post.path)
    rank = {post.path: place for place, post in enumerate(posts)}
    terms = [
        Term[T](
            subject=subject,
            talks=tuple(talks_of[slug].values()),
            posts=tuple(posts[place] for place in sorted(rank[path] for path in paths_of[slug])),
        )
        for slug, subject in subjects.items()
    ]
    return tuple(sorted(terms, key=order))  # type: ignore[arg-type]  # every order given here is a tuple or a number


def _speakers_of(talk: ListedTalk) -> Iterable[Speaker]:
    return (appearance.speaker for appearance in talk.speakers)


def _nothing(_: ListedPost) -> Iterable[Speaker]:
    return ()


def _event_of(item: ListedTalk | ListedPost) -> Iterable[Event]:
    return (item.event,) if item.event else ()


def _topics_of(item: ListedTalk | ListedPost) -> Iterable[Topic]:
    return item.topics


def _year_of(item: ListedTalk | ListedPost) -> Iterable[Year]:
    return (Year(slug=str(item.year), name=str(item.year)),) if item.year else ()


def _newest_first(post: ListedPost) -> tuple[object, ...]:
    # Posts of a day stand in the order their file names number them; what has no date at all comes last.
    return (-_ordinal(post), post.post.order, post.path)


def _talks_newest_first(posts: Sequence[ListedPost]) -> Callable[[ListedTalk], tuple[object, ...]]:
    rank = {post.path: place for place, post in enumerate(posts)}
    return lambda talk: (-_ordinal(talk), rank[talk.path], talk.talk.line, talk.fragment)


def _newest_event_first(term: Term[Event]) -> tuple[object, ...]:
    newest = max(map(_ordinal, term.posts))
    start = term.subject.start.toordinal() if term.subject.start else newest
    return (-start, match_key(term.name), term.slug)


def _ordinal(item: ListedTalk | ListedPost) -> int:
    # What only the event or the year dates counts as its first day.
    start = item.event.start if item.event else None
    day = item.date or start or (dt.date(item.year, 1, 1) if item.year else None)
    return day.toordinal() if day else 0


def _day_of(event: Event | None) -> dt.date | None:
    """Return the day of an event that has but one: on which of several a talk was given, nobody said."""
    return event.start if event and event.end in (None, event.start) else None


def _year(date: dt.date | None, event: Event | None, *texts: str) -> int | None:
    if date:
        return date.year
    for text in (event.name if event else "", *texts):
        if found := _YEAR.search(text):
            return int(found[1])
    return None


# One for all notes, so that what is shown of it is made once.
@lru_cache(maxsize=1 << 14)
def _topic(tag: str) -> Topic:
    return Topic(slug=slugify(tag), name=tag)


def _spaced(text: str) -> str:
    return " ".join(_WORDS.findall(text))


def credit_in_force(src: str, *, post: ListedPost, talk: ListedTalk | None, site: Credit | None) -> Credit | None:
    """Return who made a picture: said at the image, else for the talk, the post, the event, the site."""
    images = talk.talk.images if talk else post.post.images
    said = next((image.credit for image in images if image.src == src and image.credit), None)
    event = talk.event if talk else post.event
    return said or (talk and talk.talk.credit) or post.post.credit or (event and event.credit) or site
