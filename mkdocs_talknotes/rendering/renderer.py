"""Renders templates to elements or HTML. All HTML of the package is made here.

Autoescape is on and every value passes `clean`, so nothing an author wrote can become markup. For Markdown pages, a
template's output is parsed into elements, because engines resolve and check links only in the element tree. Generated
index pages skip Markdown and get HTML with final URLs.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from markupsafe import Markup

from mkdocs_talknotes.problems import Problem, TalknotesError
from mkdocs_talknotes.rendering.figure_captions import is_labelled
from mkdocs_talknotes.rendering.filters import FILTERS
from mkdocs_talknotes.rendering.links import FinalLinks, Links
from mkdocs_talknotes.rendering.small_copies import SourceSets, source_sets
from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping, Sequence
    from types import CodeType
    from xml.etree.ElementTree import Element

    from jinja2.bccache import Bucket
    from jinja2.runtime import Macro

    from mkdocs_talknotes.rendering.filters import Size
    from mkdocs_talknotes.rendering.small_copies import Copy
    from mkdocs_talknotes.text.words import Words

# Exceptions of faulty templates: calling a value that isn't a function, undefined names, wrong types and so on.
_FAILURES = (TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)


class _Compiled(BytecodeCache):
    """Caches compiled templates by their source across environments: a preview makes one for every build."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class _Environment(Environment):
    """An environment whose globals are complete before the first template is loaded."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        # A plain dict: Jinja copies it for every rendering, which is slow for its default chain of mappings.
        return {**self.globals, **(d or {})}


class Renderer:
    """Renders templates for the pages of one blog.

    `place` maps an index page's name, such as `speakers/ada.md`, to its source path. `size_of` returns width and height
    of a picture in pixels, given its path relative to the docs folder, or None if it isn't a readable local file.
    `folders` hold the author's templates, such as `talknotes/card.html`, which override ours; the first folder wins.
    `copies` maps paths of pictures to their small copies.
    """

    def __init__(
        self,
        words: Words,
        *,
        place: Callable[[str], str],
        size_of: Callable[[str], Size | None],
        folders: Sequence[str] = (),
        copies: Mapping[str, Sequence[Copy]] | None = None,
    ) -> None:
        loader = ChoiceLoader([FileSystemLoader(list(folders)), PackageLoader("mkdocs_talknotes.rendering")])
        self._environment = _Environment(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_cleaned,
            lstrip_blocks=True,
            # Templates don't change during a build, and contain hardly any constants worth optimising.
            auto_reload=False,
            optimized=False,
            bytecode_cache=_COMPILED,
        )
        self._links: Links | FinalLinks = Links("")
        self._copies = copies or {}
        self._addresses: Mapping[str, str] = {}
        self._page = ""
        self._shown = _Shown()
        # Globals look up page-dependent values at call time, so that each template imports the macros only once.
        self._environment.globals |= {
            "words": words,
            "size": size_of,
            "place": place,
            "to": self._to,
            "to_term": lambda kind, slug: self._links.to(place(f"{kind}/{slug}.md")),
            "src": self._src,
            "source_sets": self._source_sets,
            "shown": self._shown,
        }
        # Only authors' templates need a check for well-formed output.
        self._has_theirs = any(Path(folder, "talknotes").is_dir() for folder in folders)
        self._broken: dict[str, TalknotesError] = {}
        self._environment.filters |= {**FILTERS, "listed": self._listed}
        self._environment.tests["labelled"] = is_labelled
        self._environment.tests["absolute"] = is_absolute

    def elements(self, template: str, *, page: str, **context: Any) -> list[Element]:
        """Render a template for the page at `page` (source path relative to the docs folder).

        Raises `TalknotesError` if an author's template fails or its output isn't well-formed.
        """
        links = Links(page)
        self._page = page
        return list(self._parsed(template, self._render(template, links, context)))

    def html(self, template: str, *, links: FinalLinks, **context: Any) -> str:
        """Render a template to HTML with final URLs, for a page that skips Markdown.

        Raises `TalknotesError` as `elements` does.
        """
        output = self._render(template, links, context)
        if self._has_theirs:
            self._parsed(template, output)
        return output

    def _to(self, path: str, fragment: str = "") -> str:
        return self._links.to(path, fragment)

    def _src(self, path: str) -> str:
        return self._links.src(path)

    def know_addresses(self, addresses: Mapping[str, str]) -> None:
        """Take the final addresses, as `FinalLinks` does: engines resolve the `src` of pictures, but no `srcset`."""
        self._addresses = addresses

    def _source_sets(self, path: str, width: int) -> SourceSets:
        copies = self._copies.get(path)
        links = self._links
        if copies and isinstance(links, Links) and self._page in self._addresses:
            links = FinalLinks(self._addresses[self._page], self._addresses)
        if not copies or isinstance(links, Links):
            return SourceSets()
        return source_sets(copies, (path, width), links.known)

    def _listed(
        self, items: object, macro: Macro, *, kind: str, subject_kind: str, faceted: bool, level: int = 2
    ) -> str:
        self._shown.now(kind, subject_kind, faceted=faceted, level=level)
        return macro(items)

    def _render(self, template: str, links: Links | FinalLinks, context: Mapping[str, Any]) -> str:
        if template in self._broken:
            raise self._broken[template]
        self._links = links
        self._shown.now()
        self._shown.letters = context.get("letter_ids", {})
        self._shown.is_complete = context.get("is_complete", False)
        self._shown.has_cover = False
        try:
            return self._environment.get_template(f"talknotes/{template}").render(context)
        except _FAILURES as error:
            if not self._has_theirs:
                raise
            raise self._breaks(template, _failed(template, error)) from error

    def _parsed(self, template: str, output: str) -> Element:
        try:
            return ElementTree.fromstring(f"<div>{output}</div>")
        except ElementTree.ParseError as error:
            raise self._breaks(template, _not_well_formed(template, output, error)) from error

    def _breaks(self, template: str, problem: Problem) -> TalknotesError:
        """Remember a broken template, so that it is reported once and not for every page."""
        self._broken[template] = TalknotesError([problem])
        return self._broken[template]


@dataclass(slots=True)
class _Shown:
    """State of the list being rendered, for macros: imported once, they can't get it as template variables."""

    kind: str = ""
    """Kind of the list's entries, such as `posts` or `speakers`; empty outside lists."""
    subject_kind: str = ""
    """Kind of the page's subject, such as `speaker`; empty on pages without one."""
    faceted: bool = False
    """Whether the list has filters, so that entries need data attributes for the script."""
    level: int = 2
    """Heading level of the list's entries."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """Slug of the first speaker under a letter → id of that entry, which the letter's link leads to."""
    is_complete: bool = False
    """Whether the page shows all entries at once; entries then leave out topics to keep the page small."""
    has_cover: bool = False
    """Whether a cover has been rendered already."""

    def now(self, kind: str = "", subject_kind: str = "", *, faceted: bool = False, level: int = 2) -> None:
        """Set the state for the next list; without arguments, for no list."""
        self.kind, self.subject_kind, self.faceted, self.level = kind, subject_kind, faceted, level

    def is_first_cover(self) -> bool:
        """Return True on the first call for a page, which then shows that cover without lazy loading."""
        is_first, self.has_cover = not self.has_cover, True
        return is_first


def _cleaned(value: Any) -> Any:
    # `Markup` is the output of macros, whose values were cleaned already.
    return value if isinstance(value, Markup) or not isinstance(value, str) else clean(value)


def _failed(template: str, error: Exception) -> Problem:
    """Return the problem with the template's line: from a syntax error, else from the innermost frame in a template."""
    path, line = f"talknotes/{template}", getattr(error, "lineno", None)
    if isinstance(error, TemplateSyntaxError):
        path = error.name or path
    elif frames := [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".html")]:
        path, line = f"talknotes/{Path(frames[-1].filename).name}", frames[-1].lineno
    return Problem(
        path=path,
        line=line or 0,
        code="template-error",
        message=f"this template can't be rendered: {error}.",
        remedy="Correct it, or delete it to use the plugin's own.",
    )


def _not_well_formed(template: str, output: str, error: ElementTree.ParseError) -> Problem:
    line, column = error.position
    shown = html.unescape(output.splitlines()[line - 1].strip())[:80]
    return Problem(
        path=f"talknotes/{template}",
        code="template-not-well-formed",
        message=f"this template's output is not well-formed at line {line}, column {column}: `{shown}`.",
        remedy="Close every element (`<img …/>`, `<br/>`) and write `&#160;` for `&nbsp;`.",
    )
