"""Plan the feeds of a blog, and fill them with content, independent of their format.

Dates come from the notes, never from the clock. Undated posts are in no feed, because feeds require dates.
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

NEWEST = 20
"""Maximum number of posts in a feed."""


class Format(Enum):
    """Feed format: file name, media type and label."""

    ATOM = ("feed.xml", "application/atom+xml", "Atom")
    RSS = ("rss.xml", "application/rss+xml", "RSS")
    JSON = ("feed.json", "application/feed+json", "JSON Feed")

    @property
    def file(self) -> str:
        """File name of the feed; it is in the folder of the page that lists the same posts."""
        return self.value[0]

    @property
    def media_type(self) -> str:
        """MIME type."""
        return self.value[1]

    @property
    def label(self) -> str:
        """Name of the format for people."""
        return self.value[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A feed that the site will have. Plans exist before pages are rendered; `write_feed` adds the content."""

    page: str
    """Source path of the index page that lists the same posts."""
    name: str
    """Name of the speaker, event or topic; empty for the feed of the whole blog."""
    paths: Mapping[Format, str]
    """Format → path of the feed's file, relative to the site."""
    posts: tuple[ListedPost, ...]
    """Posts in the feed, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A post's picture in a feed."""

    url: str
    """Absolute address."""
    media_type: str
    """MIME type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A post in a feed."""

    url: str
    """Absolute address of the page, also used as the unique id."""
    title: str
    published: dt.datetime
    """In UTC; midnight if the post has no time of day."""
    updated: dt.datetime
    """In UTC, never before `published`."""
    authors: tuple[str, ...] = ()
    """Names of the authors of the notes."""
    speakers: tuple[str, ...] = ()
    """Names of the speakers."""
    topics: tuple[str, ...] = ()
    """Names of the topics."""
    summary: str = ""
    """Plain text."""
    html: str = ""
    """Content of the page with absolute addresses; empty in a feed of summaries."""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed with its content, independent of the format."""

    title: str
    description: str
    author: str
    """Author of the site, else the site's name."""
    language: str
    """IETF tag."""
    page: str
    """Absolute address of the page that lists the same posts."""
    urls: Mapping[Format, str]
    """Format → absolute address of the feed's file."""
    articles: tuple[Article, ...]
    """Newest first, never empty."""

    @property
    def updated(self) -> dt.datetime:
        """When the latest change was, in UTC."""
        return max(article.updated for article in self.articles)


def plan_feeds(blog: Blog) -> tuple[Plan, ...]:
    """Return all feeds that the settings ask for, the blog's own first. Feeds without posts are left out."""
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
    """Fill a planned feed. `contents` maps the path of a post to its HTML; a post without HTML has only its summary."""
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
        # A time without a zone counts as UTC, because feeds require a zone.
        return post.at.astimezone(dt.UTC) if post.at.tzinfo else post.at.replace(tzinfo=dt.UTC)
    return _start_of(post.date or (post.event.start if post.event else None) or post.post.updated)


def instant(at: dt.datetime) -> str:
    """Write a time in UTC as Atom and JSON Feed do (RFC 3339), in whole seconds: `2021-03-05T20:30:00Z`."""
    # Not with `%Y`, which some systems write without zeros: `1-01-01`.
    return at.replace(tzinfo=None, microsecond=0).isoformat() + "Z"


def _start_of(day: dt.date | None) -> dt.datetime | None:
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) if day else None


def _article(post: ListedPost, web: Web, html: str) -> Article:
    published = _published(post)
    if published is None:  # can't happen: plans have only dated posts
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
