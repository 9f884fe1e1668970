"""Templates → elements or HTML. The only place where HTML is made.

Autoescape is on and every value passes `clean`, so that nothing an author wrote can become markup. On pages that are
Markdown, a template's output is parsed into elements, because only in the tree do engines resolve and check links.
Pages of ours that an engine takes as they are get it as HTML, with addresses that are known to be right.
"""

from __future__ import annotations

import html
import posixpath
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
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
from mkdocs_talknotes.rendering.figures import is_labelled
from mkdocs_talknotes.rendering.filters import FILTERS
from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping, Sequence
    from types import CodeType
    from xml.etree.ElementTree import Element

    from jinja2.bccache import Bucket
    from jinja2.runtime import Macro

    from mkdocs_talknotes.rendering.filters import Size
    from mkdocs_talknotes.text.words import Words

# What a template may raise that calls what is no function, counts what is no number, or names what there is not.
_FAILURES = (TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)


class _Compiled(BytecodeCache):
    """Compiled templates by their source: a preview makes an environment for every build."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class _Environment(Environment):
    """Has all its globals before the first template is loaded."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        # Copied for every rendering, which takes long for the chain of mappings that Jinja makes of them.
        return {**self.globals, **(d or {})}


class Renderer:
    """Renders templates for pages of one blog.

    `place` gives the source path of an index page by its name, `speakers/ada.md`; `size_of` the size of a picture by
    its path relative to the docs folder, or None where it isn't a readable local file. `folders` hold templates that
    replace ours, `talknotes/card.html` for one; the first folder wins.
    """

    def __init__(
        self,
        words: Words,
        *,
        place: Callable[[str], str],
        size_of: Callable[[str], Size | None],
        folders: Sequence[str] = (),
    ) -> None:
        loader = ChoiceLoader([FileSystemLoader(list(folders)), PackageLoader("mkdocs_talknotes.rendering")])
        self._environment = _Environment(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_cleaned,
            lstrip_blocks=True,
            # Templates do not change within a build, and hold next to nothing constant to work out beforehand.
            auto_reload=False,
            optimized=False,
            bytecode_cache=_COMPILED,
        )
        self._links: Links | FinalLinks = Links("")
        self._shown = _Shown()
        # What differs from page to page is asked for here, so that templates import each other's macros but once.
        self._environment.globals |= {
            "words": words,
            "size": size_of,
            "place": place,
            "to": self._to,
            "to_term": lambda kind, slug: self._links.to(place(f"{kind}/{slug}.md")),
            "src": self._src,
            "shown": self._shown,
        }
        # Ours are known to be well-formed.
        self._has_theirs = any(Path(folder, "talknotes").is_dir() for folder in folders)
        self._broken: dict[str, TalknotesError] = {}
        self._environment.filters |= {**FILTERS, "listed": self._listed}
        self._environment.tests["labelled"] = is_labelled
        self._environment.tests["absolute"] = is_absolute

    def elements(self, template: str, *, page: str, **context: Any) -> list[Element]:
        """Render a template for the page at `page` (relative to the docs folder).

        Raises `TalknotesError` where a template fails or is not well-formed, which only one of the author's own can be.
        """
        links = Links(page)
        return list(self._parsed(template, self._render(template, links, context)))

    def html(self, template: str, *, links: FinalLinks, **context: Any) -> str:
        """Render a template for a page that skips Markdown: HTML with the addresses of the finished site.

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
        """Remember a template that does not work, which would be told once for every page otherwise."""
        self._broken[template] = TalknotesError([problem])
        return self._broken[template]


@dataclass(slots=True)
class _Shown:
    """The list being made, for macros that make its entries: templates import those but once."""

    kind: str = ""
    subject_kind: str = ""
    faceted: bool = False
    level: int = 2
    """Of the headings of its entries."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """Slug of a term that is the first under its letter → the id that links to the letter lead to."""
    is_complete: bool = False
    """Whether it is a list of all there is, whose entries leave out what would make the page too heavy."""
    has_cover: bool = False
    """Whether the template has shown a cover."""

    def now(self, kind: str = "", subject_kind: str = "", *, faceted: bool = False, level: int = 2) -> None:
        """Stand for another list, or for none."""
        self.kind, self.subject_kind, self.faceted, self.level = kind, subject_kind, faceted, level

    def is_first_cover(self) -> bool:
        """Whether no cover has been asked for before."""
        is_first, self.has_cover = not self.has_cover, True
        return is_first


class Links:
    """Addresses relative to one page's source file: engines resolve `.md` links to what they make of the file."""

    def __init__(self, page: str) -> None:
        self._folder = posixpath.dirname(page) or "."

    def to(self, path: str, fragment: str = "") -> str:
        return self._relative(path) + (f"#{fragment}" if fragment else "")

    def src(self, path: str) -> str:
        return path if is_absolute(path) else self._relative(path)

    def _relative(self, path: str) -> str:
        return _from_folder(path, self._folder)


class FinalLinks:
    """Addresses on one page as its readers follow them.

    `addresses` has that of every page and file of the site relative to the site's root, escaped, by source path.
    """

    def __init__(self, address: str, addresses: Mapping[str, str]) -> None:
        self.up = "../" * address.count("/")
        """The way from the page to the site's root."""
        self._addresses = addresses

    def to(self, path: str, fragment: str = "") -> str:
        address = self._addresses.get(path)
        if address is None:
            address = quote(path, safe="/~")
        return f"{self.up}{address}" + (f"#{fragment}" if fragment else "")

    def src(self, path: str) -> str:
        return path if is_absolute(path) else self.to(path)


@lru_cache(maxsize=1 << 16)
def _from_folder(path: str, folder: str) -> str:
    return quote(posixpath.relpath(path, folder), safe="/~")


def _cleaned(value: Any) -> Any:
    # Markup is what a template of ours made, of values that were cleaned there.
    return value if isinstance(value, Markup) or not isinstance(value, str) else clean(value)


def _failed(template: str, error: Exception) -> Problem:
    """Say which line of a template failed: a syntax error knows, of others the innermost call in a template."""
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
