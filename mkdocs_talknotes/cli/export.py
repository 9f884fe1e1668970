"""A folder of notes as files for other programs: the work of `talknotes export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.outputs.indexes import Export, to_pyvideo, to_rubyevents
from mkdocs_talknotes.outputs.records import to_talks_json
from mkdocs_talknotes.problems import Severity, TalknotesError

if TYPE_CHECKING:
    from mkdocs_talknotes.blog import Blog

FORMATS = ("json", "pyvideo", "rubyevents")


def export(docs: Path, *, folder: str, form: str, to: Path) -> Export:
    """Write the talks of a docs folder in one of `FORMATS` below a folder; drafts are left out.

    Raises `TalknotesError` where the notes hold errors.
    """
    blog = read_blog(FolderFiles(docs), settings_from({"folder": folder}, language="en"), drafts=False)
    if any(problem.severity is Severity.ERROR for problem in blog.problems):
        raise TalknotesError(blog.problems)
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
