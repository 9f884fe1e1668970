"""The `talknotes` command with its subcommands. Docstrings of commands are their help text."""

from __future__ import annotations

import errno
import os
import sys
from importlib import resources
from pathlib import Path

import click

from mkdocs_talknotes.cli import export as exporting
from mkdocs_talknotes.cli import shapes as proposing
from mkdocs_talknotes.cli.check import check_paths
from mkdocs_talknotes.cli.dates import dates
from mkdocs_talknotes.cli.explain import explain_json, explain_text, read_paths
from mkdocs_talknotes.cli.importing import import_file
from mkdocs_talknotes.cli.init import init
from mkdocs_talknotes.cli.new import new
from mkdocs_talknotes.cli.reports import FORMATS, as_text, list_codes
from mkdocs_talknotes.cli.say import say, say_as_it_is, say_json
from mkdocs_talknotes.cli.stubs import Written, keep_pages, write_pages
from mkdocs_talknotes.cli.writing import write_facts
from mkdocs_talknotes.inputs.site_config import open_docs, shown
from mkdocs_talknotes.problems import Severity, TalknotesError


class _Commands(click.Group):
    """Prints expected failures, such as an unreadable file or site, as one line instead of a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # a closed pipe, which click treats itself
                raise
            place = f"{shown(Path(os.fsdecode(error.filename)))}: this" if error.filename else "A"
            say(f"{place} file or folder can't be read or written: {error.strerror}.", err=True)
            ctx.exit(1)
        except TalknotesError as error:
            say(str(error), err=True)
            ctx.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-talknotes")
def main() -> None:
    """Turn plain-Markdown talk notes into a blog."""


for command in (init, new, import_file, write_facts, dates):
    main.add_command(command)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--pattern", default="", help='Format of headings, such as "{speaker} - {title}".')
@click.option("--shape", "shapes", multiple=True, help='Format of a talk, such as "# {title} by {speaker}".')
def explain(paths: tuple[Path, ...], form: str, pattern: str, shapes: tuple[str, ...]) -> None:
    """Show recognised talks and speakers, and why.

    PATHS are sites, folders or files. Default: the current folder.
    """
    given = paths or (Path(),)
    explained = read_paths(given, pattern=pattern, shapes=shapes)
    say_json(explain_json(explained)) if form == "json" else say(explain_text(explained))
    if not explained:
        say(f"There are no notes in {', '.join(map(str, given))}.", err=True)


@main.command()
@click.argument("docs", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--folder", default="", help="Folder of the notes, relative to DOCS.")
@click.option("--language", default="", help="Language of the generated pages.")
@click.option("--watch", is_flag=True, help="Keep running, and update the pages when notes change.")
@click.option("--remove", is_flag=True, help="Remove the generated files.")
def pages(docs: Path | None, folder: str, language: str, watch: bool, remove: bool) -> None:
    """Write the index pages as files, for engines without plugins.

    DOCS is a site's folder, configuration or docs folder. Default: the current site. Changes and removes only files
    that it wrote itself and that were not edited since. Keeps your own pages.
    """
    site = open_docs(
        docs, options={name: value for name, value in (("folder", folder), ("language", language)) if value}
    )
    if not site.docs.is_dir():
        raise click.UsageError(f"There is no folder {shown(site.docs)}; name the docs folder.")
    for written in keep_pages(site) if watch else (write_pages(site, remove=remove),):
        _say_written(written)


def _say_written(written: Written | TalknotesError) -> None:
    if isinstance(written, TalknotesError):
        say(str(written), err=True)
    else:
        for problem in written.left:
            say(str(problem), err=True)
        say(f"{written.changed} written, {written.removed} removed, {written.kept} unchanged")


@main.command()
@click.argument("path", default=".", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--write", "chosen", metavar="NUMBERS", help="Write the shapes with these numbers, such as 1,3, into .meta.yml."
)
def shapes(path: Path, chosen: str | None) -> None:
    """Suggest shapes for the notes of a site or folder.

    A shape is a format that repeats in the notes.

    Shows which talks each shape would recognise and how many are new. --write adds to .meta.yml and keeps its content.
    """
    try:
        proposed = proposing.propose(path)
        if chosen is None:
            say(proposing.as_text(proposed))
        else:
            say(proposing.write(proposed, proposing.numbers(chosen, len(proposed.proposals))))
    except TalknotesError as error:
        say(str(error), err=True)
        sys.exit(1)
    except proposing.ChoiceError as error:
        raise click.UsageError(str(error)) from None


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Also fail on advice.")
@click.option("--list", "listed", is_flag=True, help="List all problem codes and exit.")
def check(paths: tuple[Path, ...], form: str, strict: bool, listed: bool) -> None:
    """Report problems in notes without building.

    PATHS are sites, folders or files. Default: the current folder.

    Exit status: 0 without problems, 1 with warnings or errors, 2 for wrong usage.
    """
    if listed:
        say_as_it_is(list_codes())
        return
    checked = check_paths(paths or (Path(),))
    say_as_it_is(as_text(checked, _paint) if form == "text" else FORMATS[form](checked))
    sys.exit(1 if checked.fails(strict=strict) else 0)


def _paint(word: str, severity: Severity) -> str:
    # click removes the colours if the output is no terminal.
    return word if "NO_COLOR" in os.environ else click.style(word, fg=_COLOURS[severity], bold=True)


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


@main.command()
@click.argument("docs", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(exporting.FORMATS), default="json", show_default=True)
@click.option("--folder", default="", help="Folder of the notes, relative to DOCS.")
@click.option("--to", default="export", show_default=True, type=click.Path(path_type=Path))
def export(docs: Path | None, form: str, folder: str, to: Path) -> None:
    """Export the talks of a site as talks.json or in the formats of pyvideo.org or rubyevents.org.

    DOCS is a site's folder, configuration or docs folder. Default: the current site.
    """
    made = exporting.export(docs, folder=folder, form=form, to=to)
    for talk in made.left_out:
        say(f"left out: {talk}", err=True)
    for problem in made.left:
        say(problem, err=True)
    say(f"{made.written} written, {len(made.left_out)} talks left out")
    sys.exit(1 if made.left else 0)


@main.command()
@click.argument("name", type=click.Choice(["front-matter", "speakers", "events", "options", "talks"]))
def schema(name: str) -> None:
    """Print the JSON Schema of front matter, a data file, the options or talks.json, for editors and other programs."""
    say_as_it_is(
        (resources.files("mkdocs_talknotes.inputs") / "schemas" / f"{name}.json").read_text(encoding="utf-8"),
        newline=False,
    )


if __name__ == "__main__":
    main()
