"""`talknotes init`: creates a site for a folder of notes, or adds to a site what is missing. Shows a diff first."""

from __future__ import annotations

import posixpath
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pathspec import GitIgnoreSpec

from mkdocs_talknotes.blog import NoteReader, read_blog
from mkdocs_talknotes.cli.changes import Change, diff, read_text, write
from mkdocs_talknotes.cli.existing_site import lines_by_hand, with_talknotes
from mkdocs_talknotes.cli.found_site import find_site
from mkdocs_talknotes.cli.new_site import SPEAKERS_CREDIT, WORKFLOW, config_text, home_text
from mkdocs_talknotes.cli.say import say
from mkdocs_talknotes.cli.shapes import as_hint, counted, propose_for
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.inputs.site_config import INNER_FOLDER, SiteConfig, shown, site_around
from mkdocs_talknotes.inputs.yaml_edit import CannotEditError
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.settings import Settings

_CONFIG = "mkdocs.yml"
_TALKS = "talks"
# Folders where other tools keep pages: MkDocs and Docusaurus, and Hugo.
_DOCS = ("docs", "content")
# Files and folders common in repositories that aren't pages of a site.
_NO_PAGES = frozenset(
    "CONTRIBUTING.md Gemfile Gemfile.lock LICENSE.md env node_modules site vendor venv".split()  # noqa: SIM905
)
# Notes of a Jekyll site. Its other folders that start with `_` hold layouts, styles and drafts.
_NOTES_OF_JEKYLL = ("_posts",)
_MOST_SHAPES = 3
_NO_NOTES = "There are no notes yet: `talknotes new` writes the first."
# Matches a sentence in which the author credits the speakers for the pictures.
_CREDITS_SPEAKERS = re.compile(
    r"\b(?:images?|pictures?|slides?|photos?)\b[^.\n]{0,120}\b(?:speakers?|authors?|presenters?|their owners)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The planned changes."""

    root: Path
    """Absolute path of the project; all changes are below it."""
    config: Path
    """Path of the MkDocs configuration."""
    docs: Path
    """Path of the docs folder."""
    changes: tuple[Change, ...]
    by_hand: str = ""
    """Lines the author must add by hand, because the configuration can't be edited safely; empty if none."""
    why_by_hand: str = ""
    """The reason, as part of a sentence."""


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", "is_written", is_flag=True, help="Write the changes instead of only showing them.")
@click.option("--workflow", is_flag=True, help="Add a workflow for GitHub Pages.")
def init(folder: Path, is_written: bool, workflow: bool) -> None:
    """Create a site for the notes in FOLDER, or add talknotes to an existing site.

    Only shows the changes unless --write is given. Never replaces your files.
    """
    plan = make_plan(folder, workflow=workflow)
    say(_report(plan))
    if not any(change.before != change.after for change in plan.changes):
        say("There is nothing to write." if plan.by_hand else "There is nothing to add.")
    elif is_written:
        write(plan.changes, root=plan.root)
        for change in plan.changes:
            if change.before != change.after:
                say(f"wrote {shown(change.path)}")
        say(f"Look at it: {_command('serve', plan)}\nPublish it: {_command('gh-deploy', plan)}")
    else:
        say(diff(plan.changes))
        say("Nothing was written. Add `--write` to write this.")
    if plan.by_hand:
        reason = f"{shown(plan.config)} can't be changed safely, because {plan.why_by_hand}"
        say(f"{reason}. Add these lines to it yourself:\n{plan.by_hand}", err=True)
        sys.exit(1)


def make_plan(folder: Path, *, workflow: bool = False) -> Plan:
    """Plan the files that a site for this folder needs; `workflow` adds one for GitHub Actions.

    Raises `TalknotesError` if an existing configuration can't be read.
    """
    root = folder.absolute().resolve()
    site = site_around(root)
    plan = _completed(site) if site else _new(root)
    return _with_workflow(plan) if workflow else plan


def _completed(site: SiteConfig) -> Plan:
    """Plan for an existing site: add the plugin to its configuration unless it is already there."""
    if site.problem:
        raise TalknotesError([replace(site.problem, path=shown(site.file))])
    # The folder of the whole site, which may be above the one that the author named.
    root = site.docs if site.docs == site.file.parent.parent else site.file.parent
    plan = Plan(root=root, config=site.file, docs=site.docs, changes=())
    if site.is_ours:
        return plan
    options = _options(site.docs, _folder_of(_pages(site.docs, site.excluded)))
    before = read_text(site.file) or ""
    try:
        after = with_talknotes(before, site.file, options, name=find_site(root, site.docs).name)
    except CannotEditError as error:
        return replace(plan, by_hand=lines_by_hand(site.file, options), why_by_hand=str(error))
    return replace(plan, changes=(Change(path=site.file, before=before, after=after),))


def _new(root: Path) -> Plan:
    """Plan for a folder without a configuration."""
    inner = next((root / name for name in _DOCS if (root / name).is_dir()), None)
    if inner or not FolderFiles(root).pages():
        docs, home = inner or root / _DOCS[0], root
    elif root == Path.cwd().resolve() or (root / ".git").exists():
        docs, home = root, root / INNER_FOLDER
    else:
        docs, home = root, root.parent
    config, base = home / _CONFIG, home if home != root / INNER_FOLDER else root
    excluded = tuple(_excluded(docs, home)) if docs == root else ()
    pages = _pages(docs, GitIgnoreSpec.from_lines(excluded) if excluded else None)
    options = _options(docs, _folder_of(pages))
    found = find_site(root, docs)
    text = config_text(found, options, docs=docs, home=home, excluded=excluded)
    changes = [Change(path=config, before=None, after=text)]
    folder = options.get("folder", _TALKS)
    if folder != "." and not any((docs / name).exists() for name in ("index.md", "README.md")):
        changes.append(Change(path=docs / "index.md", before=None, after=home_text(found, folder if pages else "")))
    return Plan(root=base, config=config, docs=docs, changes=tuple(changes))


def _pages(docs: Path, excluded: GitIgnoreSpec | None) -> list[str]:
    return FolderFiles(docs, excluded=excluded).pages() if docs.is_dir() else []


def _folder_of(pages: Sequence[str]) -> str:
    """Guess the folder of the notes: `talks`, else the only folder with pages, else `.` for the docs folder."""
    folders = {path.partition("/")[0] for path in pages if "/" in path}
    if _TALKS in folders or not pages:
        return _TALKS
    top = {posixpath.splitext(path)[0].lower() for path in pages if "/" not in path}
    return folders.pop() if len(folders) == 1 and top <= {"index", "readme"} else "."


def _options(docs: Path, folder: str) -> dict[str, str]:
    options = {} if folder == _TALKS else {"folder": folder}
    files = FolderFiles(docs)
    texts = (files.read(path) or b"" for path in files.pages())
    if any(_CREDITS_SPEAKERS.search(text.decode("utf-8", errors="replace")) for text in texts):
        options["credit"] = SPEAKERS_CREDIT
    return options


def _excluded(docs: Path, home: Path) -> Iterator[str]:
    """Yield patterns for `exclude_docs`: files and folders beside the notes that must not be published."""
    if home.parent == docs:
        yield f"/{home.name}/"
    if (docs / "index.md").is_file() and (docs / "README.md").is_file():
        # README.md and index.md would both become the home page.
        yield "/README.md"
    for place in sorted(docs.iterdir()):
        if (place.name.startswith("_") and place.name not in _NOTES_OF_JEKYLL) or place.name in _NO_PAGES:
            yield f"/{_literal(place.name)}/" if place.is_dir() else f"/{_literal(place.name)}"


def _literal(name: str) -> str:
    """Return a file name as a pattern that matches only this name.

    Raises `TalknotesError` if it contains a line break, which would start another line of the configuration.
    """
    if not name.isprintable():
        message = "this name contains a line break or another character that can't be written into a configuration."
        raise TalknotesError([Problem(path=ascii(name), code="site-config", message=message, remedy="Rename it.")])
    return re.sub(r"([\\*?\[\]!# ])", r"\\\1", name)


def _with_workflow(plan: Plan) -> Plan:
    place = plan.root / ".github" / "workflows" / "pages.yml"
    site_dir = "site" if plan.config.parent != plan.docs / INNER_FOLDER else f"../{plan.docs.name}-site"
    config = plan.config.relative_to(plan.root).as_posix()
    text = WORKFLOW.replace("CONFIG", config).replace("SITE", site_dir)
    change = Change(path=place, before=read_text(place), after=read_text(place) or text)
    return replace(plan, changes=(*plan.changes, change))


def _report(plan: Plan) -> str:
    """Return a summary of the talks found with the planned settings, and of shapes that would find more."""
    if not plan.docs.is_dir():
        return _NO_NOTES
    files, settings = _opened(plan)
    blog = read_blog(files, settings, drafts=False)
    if blog is None:
        return _NO_NOTES
    catalog = blog.catalog
    counts = {"note": catalog.posts, "talk": catalog.talks, "speaker": catalog.speakers}
    read = ", ".join(counted(len(items), word) for word, items in counts.items())
    without = sum(not talk.speakers for talk in catalog.talks)
    doubts = Counter(problem.code for problem in blog.problems if problem.severity is not Severity.IGNORE)
    lines = [f"Found in {shown(plan.docs)}: {read}."]
    if without:
        lines.append(f"Without a speaker: {counted(without, 'talk')}.")
    if doubts["speaker-uncertain"]:
        lines.append(f"{counted(doubts['speaker-uncertain'], 'heading')} may contain a speaker's name.")
    if doubts:
        lines.append("`talknotes check` reports problems and how to fix them.")
    paths = [path for path in files.pages() if settings.holds(path)]
    proposed = propose_for(NoteReader(files, settings), paths, folder=plan.docs / settings.folder)
    return "\n".join([*lines, *as_hint(proposed, _MOST_SHAPES)])


def _opened(plan: Plan) -> tuple[FolderFiles, Settings]:
    excluded = None
    if plan.docs == plan.config.parent.parent and plan.config.parent.name == INNER_FOLDER:
        excluded = GitIgnoreSpec.from_lines(_excluded(plan.docs, plan.config.parent))
    folder = _folder_of(_pages(plan.docs, excluded))
    return FolderFiles(plan.docs, excluded=excluded), settings_from({"folder": folder}, language="en")


def _command(name: str, plan: Plan) -> str:
    """Return the shell command of the engine, with the configuration's path if it isn't in the working directory."""
    file = shown(plan.config)
    return f"mkdocs {name}" if file == _CONFIG else f"mkdocs {name} --config-file {file}"
