"""Which feeds there are, and what each of them says, whatever its format.

Dates are those of the notes, never of the clock: a post nobody dated is in no feed, because every format asks for one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from mkdocs_talknotes.outputs.web import picture_type
from mkdocs_talknotes.settings import term_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.outputs.web import Web

# A reader that was away for longer finds the rest in the lists.
NEWEST = 20


class Format(Enum):
    """How a feed may be written."""

    ATOM = ("feed.xml", "application/atom+xml", "Atom")
    RSS = ("rss.xml", "application/rss+xml", "RSS")
    JSON = ("feed.json", "application/feed+json", "JSON Feed")

    @property
    def file(self) -> str:
        """Name, in the folder of the page."""
        return self.value[0]

    @property
    def media_type(self) -> str:
        return self.value[1]

    @property
    def label(self) -> str:
        """What people call it."""
        return self.value[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A feed that a site will have: where, about what, and with which posts."""

    page: str
    """Source path of the page that lists the same."""
    name: str
    """Of the speaker, event or topic; empty for the blog itself."""
    paths: Mapping[Format, str]
    """Where each format of it is, relative to the site."""
    posts: tuple[ListedPost, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    url: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A post as feeds tell of it."""

    url: str
    """Its identity as well: it stays as long as the page does."""
    title: str
    published: dt.datetime
    """In UTC; of a day without a time, its first moment."""
    updated: dt.datetime
    authors: tuple[str, ...] = ()
    """Who wrote the notes."""
    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    summary: str = ""
    html: str = ""
    """The page with absolute addresses; empty where the feed holds summaries."""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    title: str
    description: str
    author: str
    language: str
    page: str
    """Absolute address of the page that lists the same."""
    urls: Mapping[Format, str]
    """Absolute address of each format."""
    articles: tuple[Article, ...]
    """Newest first, never empty."""

    @property
    def updated(self) -> dt.datetime:
        return max(article.updated for article in self.articles)


def plan_feeds(blog: Blog) -> tuple[Plan, ...]:
    """Return the feeds of a blog, its own first; none where the settings want none."""
    return tuple(plan for plan in _plans(blog) if plan.posts)


def _plans(blog: Blog) -> Iterator[Plan]:
    outputs, settings = blog.settings.outputs, blog.settings
    if outputs.feeds:
        paths = {form: settings.place(form.file) for form in Format}
        yield Plan(page=blog.place("index.md"), name="", paths=paths, posts=_newest(blog.catalog.posts))
    if outputs.term_feeds:
        for kind in (kind for kind in term_kinds() if kind.has_feed):
            for term in blog.catalog.terms.get(kind.name, ()):
                yield Plan(
                    page=blog.place(kind.term_page(term.slug)),
                    name=term.name,
                    paths={Format.ATOM: settings.place(f"{kind.name}/{term.slug}/{Format.ATOM.file}")},
                    posts=_newest(term.posts),
                )


def write_feed(plan: Plan, web: Web, contents: Mapping[str, str]) -> Feed:
    """Fill in a feed; `contents` holds the pages of posts by path, and a post without one has its summary."""
    return Feed(
        title=f"{plan.name} · {web.name}" if plan.name else web.name,
        description="" if plan.name else web.description,
        author=web.author or web.name,
        language=web.language,
        page=web.url(plan.page),
        urls={form: web.url(path) for form, path in plan.paths.items()},
        articles=tuple(_article(post, web, contents.get(post.path, "")) for post in plan.posts),
    )


def _newest(posts: Sequence[ListedPost]) -> tuple[ListedPost, ...]:
    return tuple([post for post in posts if _published(post) and not post.post.draft][:NEWEST])


def _published(post: ListedPost) -> dt.datetime | None:
    if post.at:
        # Without a zone it is the time of a place that nobody named; feeds ask for one.
        return post.at.astimezone(dt.UTC) if post.at.tzinfo else post.at.replace(tzinfo=dt.UTC)
    return _start_of(post.date or (post.event.start if post.event else None) or post.post.updated)


def _start_of(day: dt.date | None) -> dt.datetime | None:
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) if day else None


def _article(post: ListedPost, web: Web, html: str) -> Article:
    published = _published(post)
    if published is None:  # no plan holds such a post
        raise ValueError(post.path)
    return Article(
        url=web.url(post.path),
        title=post.title,
        published=published,
        updated=max(published, _start_of(post.post.updated) or published),
        authors=post.authors,
        speakers=tuple(person.name for person in post.people),
        topics=tuple(topic.name for topic in post.topics),
        summary=post.post.summary,
        html=html,
        picture=_picture(post.cover, web),
    )


def _picture(cover: str, web: Web) -> Picture | None:
    media_type = picture_type(cover)
    return Picture(url=web.url(cover), media_type=media_type) if media_type else None
