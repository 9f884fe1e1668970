"""Writes talks as data files for other programs: the work of `talknotes export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.checks.folder import nothing_in
from mkdocs_talknotes.inputs.site_config import open_docs, shown
from mkdocs_talknotes.outputs.indexes import Export, to_pyvideo, to_rubyevents
from mkdocs_talknotes.outputs.records import to_talks_json
from mkdocs_talknotes.problems import Severity, TalknotesError

if TYPE_CHECKING:
    from mkdocs_talknotes.blog import Blog

FORMATS = ("json", "pyvideo", "rubyevents")


def export(docs: Path | None, *, folder: str, form: str, to: Path) -> Export:
    """Write the talks of a site, except drafts, in one of `outputs`' formats.

    `docs` is the site as in `open_docs`; `folder` overrides the blog's folder unless empty; `to` is the target folder.
    Raises `TalknotesError` if the site can't be opened, if notes contain errors, or if there are no talks.
    """
    site = open_docs(docs, options={"folder": folder} if folder else {})
    blog = read_blog(site.files, site.settings, drafts=False)
    if not blog.catalog.posts or any(problem.severity is Severity.ERROR for problem in blog.problems):
        raise TalknotesError(blog.problems or [nothing_in(shown(site.docs))])
    made = _made(blog, form)
    for path, text in made.files.items():
        place = to / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return made


def _made(blog: Blog, form: str) -> Export:
    if form == "json":
        return Export(files={"talks.json": to_talks_json(blog, None).decode()})
    return (to_pyvideo if form == "pyvideo" else to_rubyevents)(blog.catalog)
