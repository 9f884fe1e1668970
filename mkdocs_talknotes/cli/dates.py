"""`talknotes dates`: dates undated notes by their first Git commit.

Builds start no programs and must not depend on how much history a checkout has. So this command asks Git once and
writes the answer to a data file, where the author can correct it.
"""

from __future__ import annotations

import datetime as dt
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.cli.changes import Change, diff, read_text, write
from mkdocs_talknotes.cli.say import say
from mkdocs_talknotes.inputs.datafiles import DATES
from mkdocs_talknotes.inputs.site_config import open_docs, shown
from mkdocs_talknotes.inputs.yaml_edit import CannotEditError, with_value
from mkdocs_talknotes.problems import Problem, TalknotesError

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.site_config import OpenSite


@click.command()
@click.argument("docs", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--write", "is_written", is_flag=True, help="Write the changes instead of only showing them.")
def dates(docs: Path | None, is_written: bool) -> None:
    """Write the first-commit dates of undated notes into `.dates.yml`."""
    site = open_docs(docs, options={})
    change = dates_of(site)
    if change.before == change.after:
        say("There is nothing to write.")
    elif is_written:
        write([change], root=site.docs)
        say(f"wrote {shown(change.path)}")
    else:
        say(diff([change]))
        say("Nothing was written. Add `--write` to write this.")


def dates_of(site: OpenSite) -> Change:
    """Return the change of `.dates.yml` that adds a date for each undated note.

    Raises `TalknotesError` if Git or the full history is missing, or if the file can't be edited safely.
    """
    path = site.docs / DATES
    before = read_text(path)
    text = before or ""
    undated = [
        post.path for post in read_blog(site.files, site.settings, drafts=False).catalog.posts if not post.is_dated
    ]
    if undated and _git(site.docs, "rev-parse", "--is-shallow-repository") != "false":
        message = "this is not a git checkout with its whole history."
        raise TalknotesError([Problem(path=shown(site.docs), code="undated", message=message, remedy="Write `date:`.")])
    for name in sorted(undated):
        commits = _git(site.docs, "log", "--follow", "--diff-filter=A", "--format=%as", "--", name).split()
        with suppress(CannotEditError, ValueError):
            text = with_value(text, (name,), dt.date.fromisoformat(commits[-1])) if commits else text
    return Change(path=path, before=before, after=text)


def _git(folder: Path, *arguments: str) -> str:
    try:
        # A note called `*.md` is one file, not a pattern.
        command = ["git", "--literal-pathspecs", *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except OSError:  # no git
        return ""
    return done.stdout.strip()
