"""Check pictures: files, alt texts, captions, credits, formats and hosts."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs_talknotes.catalog.covers import can_shrink, covers_to_shrink
from mkdocs_talknotes.catalog.credits import credit_in_force
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.alts import PICTURE_FILE, is_placeholder
from mkdocs_talknotes.text.paths import find_picture, locate
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.model import Image

LONGEST_SIDE = 4000
"""Maximum width and height in pixels. A text column is about 700 CSS pixels wide, twice that on sharp screens; the
limit still allows screenshots of 4K displays."""
HEAVIEST = 1_500_000
"""Maximum file size in bytes."""


def is_missing(sources: Sources, path: str, src: str) -> bool:
    """Whether a page (`path`) shows a local picture (`src`, as written) that doesn't exist."""
    if is_absolute(src) or not PICTURE_FILE.search(urlsplit(src).path):
        return False
    return not sources.has(find_picture(path, src, sources.has))


def check_alts(notes: Notes) -> Iterator[Problem]:
    """Find pictures whose alt text is missing or a placeholder."""
    for post, image in _images(notes):
        if image.decorative or not is_placeholder(image.alt, image.src):
            continue
        name = _name(image.src)
        text = f"the alternative text `{image.alt[:80]}` doesn't describe the picture `{name}`."
        yield Problem(
            path=post.path,
            line=image.line,
            code="placeholder-alt",
            message=text if image.alt else f"the picture `{name}` has no alternative text.",
            remedy=f"Describe it: `![…]({name})`.",
        )


def check_captions(notes: Notes) -> Iterator[Problem]:
    """Find different pictures of a page with the same caption, probably copied."""
    for post in notes.catalog.posts:
        first: dict[str, Image] = {}
        for image in post.post.images:
            before = first.setdefault(match_key(image.caption), image) if image.caption else image
            if before.src != image.src:
                yield Problem(
                    path=post.path,
                    line=image.line,
                    code="caption-twice",
                    message=f"`{_name(image.src)}` has the same caption as "
                    f"`{_name(before.src)}` in line {before.line}.",
                    remedy="Give each picture a caption of its own.",
                )


def check_credits(notes: Notes) -> Iterator[Problem]:
    """Find pictures without a credit of their own or of their talk, post, event or site."""
    for post in notes.catalog.posts:
        talks = {image: talk for talk in reversed(post.talks) for image in talk.talk.images}
        for image in post.post.images:
            if not credit_in_force(image.src, post=post, talk=talks.get(image), site=notes.settings.credit):
                yield Problem(
                    path=post.path,
                    line=image.line,
                    code="image-without-credit",
                    message=f"the picture `{_name(image.src)}` has no credit.",
                    remedy='Write `{ credit="…" }` after it, or set `credit:` for its talk, page, event or site.',
                )


def check_files(notes: Notes) -> Iterator[Problem]:
    """Find missing pictures and pictures that are far too large; each file is reported once."""
    # The size of a cover doesn't matter if pages load only its small copies.
    known = dict.fromkeys(_shrunk(notes), "")
    for path, line, src in _shown(notes):
        if is_absolute(src):
            continue
        place = locate(path, src)
        if place not in known and is_missing(notes.sources, path, src):
            yield Problem(
                path=path,
                line=line,
                code="missing-image",
                message=f"there is no picture `{place}` in the docs folder.",
                remedy="Add it, or correct its path.",
            )
            continue
        if place not in known:
            known[place] = _excess(notes.sources, place)
        if known[place]:
            yield Problem(
                path=path,
                line=line,
                code="oversized-image",
                message=f"the picture `{_name(src)}` is {known[place]}, so it loads slowly.",
                remedy="Scale it down: a width of 1,600 pixels is enough.",
            )
            known[place] = ""  # reported


def check_hosts(notes: Notes) -> Iterator[Problem]:
    """Find photos and covers on other hosts, which could then track the readers of every list that shows them."""
    for path, line, src in _named(notes):
        if host := urlsplit(src).hostname:
            yield Problem(
                path=path,
                line=line,
                code="remote-picture",
                message=f"the picture `{_name(src)}` is loaded from `{host}`, which can track your readers.",
                remedy="Put a copy into the docs folder.",
            )


def check_shown(notes: Notes) -> Iterator[Problem]:
    """Find pictures browsers don't show: rare formats, damaged files, pages of code hosts, `http://`."""
    for path, line, src in _shown(notes):
        if reason := _reason_not_to_show(src) or _damage(notes.sources, path, src):
            why, remedy = reason
            yield Problem(
                path=path,
                line=line,
                code="picture-not-shown",
                message=f"the picture `{_name(src)}` {why}.",
                remedy=remedy,
            )


def _reason_not_to_show(src: str) -> tuple[str, str] | None:
    parts = urlsplit(src)
    ending = posixpath.splitext(parts.path)[1].lower()
    if ending in _RARE:
        return f"is in a format that {_RARE[ending]}", "Save it as JPEG, PNG or WebP."
    if blob := _BLOB.fullmatch(src):
        return (
            "is a page about the file, not the file itself",
            f"Write `{blob['host']}{blob['path']}/raw/{blob['file']}`.",
        )
    if parts.scheme == "http" and (parts.hostname or "") not in ("localhost", "127.0.0.1"):
        remedy = "Write `https://`, or put a copy into the docs folder."
        return "has an `http://` address, which browsers block on an `https://` site", remedy
    return None


def _damage(sources: Sources, path: str, src: str) -> tuple[str, str] | None:
    """Return why a local file is no picture, and the remedy; None if it is one, or in a format that isn't measured."""
    if is_absolute(src) or not _MEASURED.search(urlsplit(src).path):
        return None
    place = find_picture(path, src, sources.has)
    if not sources.has(place) or sources.size(place):
        return None
    why = "holds no picture" if sources.weight(place) else "is an empty file"
    # A picture kept with Git LFS is a small text file where `git lfs pull` did not run.
    return why, "Save it again, or run `git lfs pull` if you use Git LFS."


# Formats whose size is always at the start of the file.
_MEASURED = re.compile(r"\.(?:png|jpe?g|gif|webp)$", re.IGNORECASE)
_RARE = {
    ".heic": "only Safari shows",
    ".heif": "only Safari shows",
    ".tif": "only Safari shows",
    ".tiff": "only Safari shows",
    ".psd": "no browser shows",
    ".raw": "no browser shows",
    ".dng": "no browser shows",
    ".eps": "no browser shows",
    ".pdf": "no browser shows as a picture",
}
# `https://github.com/user/repository/blob/main/chart.png`, and GitLab's with `/-/` in it.
_BLOB = re.compile(
    r"(?P<host>https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org))(?P<path>(?:/[\w.~-]++){2}(?:/-)?)"
    r"/(?:blob|src/branch|src)/(?P<file>[^?#]++)(?:#.*)?",
    re.IGNORECASE | re.DOTALL,
)


def _shown(notes: Notes) -> Iterator[tuple[str, int, str]]:
    """Yield path, line and address of every picture: in notes, in their front matter, in data files."""
    for post in notes.catalog.posts:
        for image in post.post.images:
            yield post.path, image.line, image.src
    yield from _named(notes)


def _named(notes: Notes) -> Iterator[tuple[str, int, str]]:
    """Yield path, line and address of photos and covers from front matter and data files."""
    for post in notes.catalog.posts:
        if line := notes.line(post.path, "image"):
            yield post.path, line, post.post.image
        for talk in post.talks:
            if talk.talk.image and "talks" in notes.readings[post.path].front_matter:
                yield post.path, notes.talk_line(talk, "image"), talk.talk.image
    for picture in notes.data.pictures:
        yield picture.path, picture.line, f"/{picture.src}" if not is_absolute(picture.src) else picture.src


def _shrunk(notes: Notes) -> Iterator[str]:
    """Yield the paths of covers that lists and posts load as small copies, and no note shows in its text."""
    if notes.settings.outputs.small_pictures:
        in_text = {locate(post.path, image.src) for post, image in _images(notes)}
        for cover in covers_to_shrink(notes.catalog):
            if cover not in in_text and can_shrink(notes.sources.size(cover), notes.sources.weight(cover)):
                yield cover


def _excess(sources: Sources, place: str) -> str:
    """Return the size of a picture in words if it is too large, else the empty text."""
    if (weight := sources.weight(place) or 0) > HEAVIEST:
        return f"{weight / 1_000_000:.1f} MB"
    width, height = sources.size(place) or (0, 0)
    # SVG has no pixels, so any size is fine.
    return f"{width} × {height} pixels" if max(width, height) > LONGEST_SIDE and not place.endswith(".svg") else ""


def _images(notes: Notes) -> Iterator[tuple[ListedPost, Image]]:
    return ((post, image) for post in notes.catalog.posts for image in post.post.images)


def _name(src: str) -> str:
    return posixpath.basename(urlsplit(src).path) or src
