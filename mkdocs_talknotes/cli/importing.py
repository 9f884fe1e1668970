"""`talknotes import`: creates notes from a conference's schedule, or timestamps from a video's chapters."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mkdocs_talknotes.cli.changes import diff, write
from mkdocs_talknotes.cli.chapters import moments
from mkdocs_talknotes.cli.import_schedule import MEMORY, plan_import
from mkdocs_talknotes.cli.say import say
from mkdocs_talknotes.inputs.schedules import read_schedule
from mkdocs_talknotes.inputs.site_config import open_docs, shown
from mkdocs_talknotes.problems import Problem


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--event",
    default="",
    help="Name of the conference; replaces the name of the schedule, but not one that a single talk has.",
)
@click.option(
    "--mine",
    multiple=True,
    metavar="WORDS",
    help="Only talks with these words in their title, speakers or id. Repeatable.",
)
@click.option(
    "--docs",
    type=click.Path(exists=True, path_type=Path),
    help="Folder or configuration of the site. Default: the current folder.",
)
@click.option("--write", "is_written", is_flag=True, help="Write the changes instead of only showing them.")
@click.option("--dry-run", is_flag=True, help="Only show the changes. This is the default.")
@click.option("--chapters", is_flag=True, help="FILE is a video description: print its chapters as times for a note.")
def import_file(
    file: Path, event: str, mine: tuple[str, ...], docs: Path | None, is_written: bool, dry_run: bool, chapters: bool
) -> None:
    """Write a note for each talk of a conference schedule.

    FILE is an export of pretalx or frab (JSON, XML) or Sessionize ("All" as JSON), an iCalendar file, a pyvideo or
    RubyEvents record, or a CSV table. A second import updates notes, but never text or facts that you edited.
    """
    content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    if chapters:
        say(moments(content.decode("utf-8", errors="replace")).rstrip("\n"))
        return
    problems: list[Problem] = []
    schedule = read_schedule(content, path=shown(file), problems=problems)
    site = open_docs(docs, options={})
    plan = plan_import(site, schedule, event=event, mine=mine)
    for problem in sorted(set(problems)):
        say(str(problem), err=True)
    for sentence in plan.kept:
        say(sentence, err=True)
    changes = [change for change in plan.changes if change.before != change.after]
    if not changes:
        say("There is nothing to change.")
    elif is_written and not dry_run:
        write(changes, root=site.docs)
        for change in changes:
            say(f"wrote {shown(change.path)}")
    else:
        say(diff(change for change in changes if change.path.name != MEMORY))
        for change in changes:
            if change.path.name == MEMORY:
                say(f"{shown(change.path)} records what was imported, and changes as well.")
        say("Nothing was written. Add `--write` to write this.")
