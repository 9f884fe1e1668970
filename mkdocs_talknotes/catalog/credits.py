"""Find the credit of each picture, and list the pictures of a blog with their credits."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs_talknotes.catalog.entries import ShownPicture
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.paths import locate
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_talknotes.catalog.entries import ListedPost, ListedTalk
    from mkdocs_talknotes.model import Credit, Event

SPEAKER = "{speaker}"
"""Placeholder in a credit's text for the names of the talk's speakers."""


def credit_in_force(src: str, *, post: ListedPost, talk: ListedTalk | None, site: Credit | None) -> Credit | None:
    """Return the credit of a picture: that of the image, else of the talk, the post, the event or the site.

    `src` is the picture's address as written; `talk` is the talk that shows it, None outside of talks. `{speaker}` in a
    credit becomes the names of the talk's speakers. If there are none, that credit is skipped, as it is outside of
    talks, unless the whole page is one.
    """
    images = talk.talk.images if talk else post.post.images
    own = next((image.credit for image in images if image.src == src and image.credit), None)
    shown_by = talk or (post.talks[0] if post.is_single else None)
    event = talk.event if talk else post.event
    for credit in (own, talk and talk.talk.credit, post.post.credit, event and event.credit, site):
        if credit and (filled := _filled(credit, shown_by)):
            return filled
    return None


def cover_credit(event: Event, site: Credit | None) -> Credit | None:
    """Return the credit of an event's cover. Credits with `{speaker}` are skipped: they can't apply to a cover."""
    return next((filled for credit in (event.credit, site) if credit and (filled := _filled(credit, None))), None)


def _filled(credit: Credit, talk: ListedTalk | None) -> Credit | None:
    if SPEAKER not in credit.text:
        return credit
    names = ", ".join(person.speaker.name for person in talk.speakers) if talk else ""
    return replace(credit, text=credit.text.replace(SPEAKER, names)) if names else None


def pictures_of(posts: Iterable[ListedPost], site: Credit | None, *, uncredited: bool) -> tuple[ShownPicture, ...]:
    """Return the pictures in posts, sorted by credit. With `uncredited`, pictures without a credit follow at the end.

    `site` is the site's credit for pictures without one.
    """
    found: defaultdict[str, list[tuple[ListedPost, ListedTalk | None, str]]] = defaultdict(list)
    for post in posts:
        talk_of = {image.src: talk for talk in post.talks for image in talk.talk.images}
        for src in dict.fromkeys((post.post.image, *(image.src for image in post.post.images))):
            if place := locate(post.path, src):
                found[place].append((post, talk_of.get(src), src))
    pictures = (_picture(place, shown, site) for place, shown in found.items())
    return tuple(sorted((picture for picture in pictures if picture.credit or uncredited), key=_by_credit))


def _picture(
    place: str, shown: Sequence[tuple[ListedPost, ListedTalk | None, str]], site: Credit | None
) -> ShownPicture:
    """Describe a picture by its first occurrence. `shown` has post, talk and address as written of each occurrence."""
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
    credit = picture.credit
    return (not credit, match_key(credit.text or credit.license) if credit else "", match_key(picture.title))
