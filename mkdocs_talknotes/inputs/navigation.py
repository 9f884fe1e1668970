"""Read `nav`, the navigation in a site's configuration: nested lists of paths and of `title: path`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping


def titles_in(nav: object) -> dict[str, str]:
    """Return path → title of each page that has a title in the navigation; the first title wins."""
    titles: dict[str, str] = {}
    for path, title in _entries(nav):
        if title:
            titles.setdefault(path, title)
    return titles


def paths_in(nav: object) -> frozenset[str]:
    """Return the paths of all pages in the navigation."""
    return frozenset(path for path, _ in _entries(nav))


def _entries(nav: object, title: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(nav, str):
        yield posixpath.normpath(nav), title
    elif isinstance(nav, Mapping):
        for name, below in nav.items():
            yield from _entries(below, str(name))
    elif isinstance(nav, list):
        for below in nav:
            yield from _entries(below)
