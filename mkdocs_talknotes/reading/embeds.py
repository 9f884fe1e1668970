"""Resolve the embedded pictures (`![[picture.png]]`) of a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.text.wiki import embedded_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs_talknotes.model import Image, Post


def with_embeds(post: Post, has: Callable[[str], bool]) -> Post:
    """Set the addresses of embedded pictures, and drop pictures whose file is missing.

    `has` tells whether the docs folder has a file.
    """
    embeds = {image.src for image in post.images if image.embedded}
    if not embeds:
        return post
    found = {name: embedded_file(post.path, name, has) for name in embeds}

    def complete(images: Iterable[Image]) -> tuple[Image, ...]:
        known = (replace(one, src=found[one.src]) if one.embedded else one for one in images)
        return tuple(one for one in known if one.src)

    images = complete(post.images)
    cover = post.image
    if post.images[0].embedded and cover == post.images[0].src:
        cover = images[0].src if images else ""
    talks = tuple(replace(talk, images=complete(talk.images)) for talk in post.talks)
    return replace(post, images=images, image=cover, talks=talks)
