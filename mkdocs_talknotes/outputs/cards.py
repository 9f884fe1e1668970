"""Plan and draw the card images of posts, which link previews show if a post has no cover."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs_talknotes.outputs.preview_tags import has_cover
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.slugs import slugify, unique

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.inputs.cache_folder import CacheFolder
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.model import Speaker


def plan_cards(blog: Blog) -> Mapping[str, str]:
    """Return path of a post → path of its card in the site, for posts without a cover that link previews can show."""
    taken: set[str] = set()
    paths = sorted(post.path for post in blog.catalog.posts if not has_cover(post))
    names = {path: unique(slugify(posixpath.splitext(path)[0]), taken) for path in paths}
    return {path: blog.settings.place(f"cards/{name}.png") for path, name in names.items()}


def draw_cards(
    blog: Blog,
    planned: Mapping[str, str],
    sources: Sources,
    cache: CacheFolder | None,
    *,
    site: str,
    report: Callable[[Problem], None],
) -> Iterator[tuple[str, bytes]]:
    """Yield path in the site and PNG content of each planned card (see `plan_cards`).

    Cards that can't be drawn are reported and skipped. An unreadable photo is reported once. `site` is the name of the
    site, shown on the card.
    """
    # Imported here, because Pillow is optional.
    from mkdocs_talknotes.outputs.card_image import Artist, MissingGlyphError, UnreadableError, card_of  # noqa: PLC0415

    font = blog.settings.outputs.card_font
    content = sources.read(font) if font else b""
    if content is None:
        report(_problem("mkdocs.yml", f"there is no font `{font}` in the docs folder.", "Correct `card_font`."))
        return
    artist = Artist(cache, content)
    reported: set[str] = set()
    for path, place in planned.items():
        post = blog.catalog.by_path[path]
        try:
            drawn = artist.draw(card_of(post, site=site, read=sources.read))
        except MissingGlyphError as error:
            remedy = "Set `card_font` in `outputs` to a font that has it, such as `fonts/NotoSans-Regular.ttf`."
            report(_problem(path, f"the card font has no character `{error}`.", remedy))
        except UnreadableError:
            remedy = "Set `card_font` to a TrueType or OpenType font."
            report(_problem("mkdocs.yml", f"the card font `{font}` can't be read.", remedy))
            return
        else:
            for person in post.people:
                if person.name in drawn.unreadable and person.photo not in reported:
                    reported.add(person.photo)
                    report(_unreadable_photo(path, person))
            yield place, drawn.content


def _unreadable_photo(path: str, person: Speaker) -> Problem:
    message = f"the photo `{person.photo}` of {person.name} can't be opened; the card shows initials instead."
    return _problem(path, message, "Save it as PNG, JPEG or WebP, below 40 million pixels.")


def _problem(path: str, message: str, remedy: str) -> Problem:
    return Problem(path=path, code="card", message=message, remedy=remedy)
