"""`talknotes new`: creates an empty note with front matter."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from mkdocs_talknotes.cli.changes import Change, write
from mkdocs_talknotes.cli.note_files import file_name, note_text
from mkdocs_talknotes.cli.say import say
from mkdocs_talknotes.inputs.site_config import OpenSite, open_docs, shown
from mkdocs_talknotes.inputs.yaml_edit import New
from mkdocs_talknotes.text.slugs import slugify


@click.command()
@click.argument("title")
@click.option("--speaker", "speakers", multiple=True, help="Name of the speaker. Repeatable.")
@click.option("--event", default="", help="Name of the conference or meetup.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="Date of the talk. Default: today.")
@click.option(
    "--docs",
    type=click.Path(exists=True, path_type=Path),
    help="Folder or configuration of the site. Default: the current folder.",
)
def new(title: str, speakers: tuple[str, ...], event: str, date: dt.datetime | None, docs: Path | None) -> None:
    """Write an empty note for the talk TITLE."""
    if not title.strip():
        raise click.UsageError("TITLE is empty; write the title of the talk.")
    site = open_docs(docs, options={})
    # Using the current date is fine here: the author starts the note today, and no build depends on it.
    day = (date or dt.datetime.now()).date()
    change = note_for(site, title, speakers=speakers, event=event, date=day)
    write([change], root=site.docs)
    say(f"wrote {shown(change.path)}")


def note_for(site: OpenSite, title: str, *, speakers: tuple[str, ...], event: str, date: dt.date) -> Change:
    """Return the change that creates the note of a talk, in the folder of its event.

    Without a speaker, the field says that the speaker isn't known yet: a note with this field is a talk.
    """
    facts: dict[str, New] = {"title": title.strip()}
    if len(speakers) > 1:
        facts["speakers"] = list(speakers)
    else:
        facts["speaker"] = speakers[0] if speakers else "TBA"
    if event:
        facts["event"] = event
    facts["date"] = date
    folder = site.docs / site.settings.folder / (slugify(event) if event else "")
    return Change(path=folder / file_name(title, date), before=None, after=note_text(facts, "\n"))
