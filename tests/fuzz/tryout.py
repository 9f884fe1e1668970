"""All that the core does with a docs folder, from bytes to pages and feeds, without an engine or a disk."""

from __future__ import annotations

import posixpath
import re
import signal
from contextlib import contextmanager
from types import SimpleNamespace
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.catalog.index_pages import stub
from mkdocs_talknotes.extension.extension import TalknotesExtension
from mkdocs_talknotes.inputs.options import read_settings
from mkdocs_talknotes.outputs.indexes import to_pyvideo, to_rubyevents
from mkdocs_talknotes.outputs.publisher import Publisher
from mkdocs_talknotes.outputs.web import Web
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.frontmatter import split_front_matter
from mkdocs_talknotes.rendering.index import parts_below_title, title_part
from mkdocs_talknotes.rendering.links import FinalLinks
from mkdocs_talknotes.rendering.renderer import Renderer
from mkdocs_talknotes.rendering.site import Site

_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

# Of processor time, for a docs folder of a few pages; each takes a few milliseconds.
MOST_SECONDS = 10


class HangError(BaseException):
    """One input took longer than any may."""


@contextmanager
def bounded(seconds: float = MOST_SECONDS):
    """Stop what takes too long; counted in processor time, so that a busy machine is no failure."""

    def stop(*_):
        raise HangError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


class MemoryFiles:
    """A docs folder that was never written; implements `blog.Sources`."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files

    def pages(self) -> list[str]:
        return [path for path in self._files if path.endswith(".md")]

    def read(self, path: str) -> bytes | None:
        return self._files.get(path)

    def has(self, path: str) -> bool:
        return path in self._files

    def size(self, path: str) -> tuple[int, int] | None:
        return (640, 480) if path in self._files else None

    def leads_out(self, path: str) -> bool:
        return False

    def shown_at(self, path: str) -> str:
        return ""

    def weight(self, path: str) -> int | None:
        return len(self._files[path]) if path in self._files else None


def try_out(files: dict[str, bytes], options: dict[str, object] | None = None) -> list[Problem]:
    """Do everything; returns the problems, and fails where a result could not be part of any site."""
    settings, problems = read_settings(options or {}, language="en", site_url="https://example.org/")
    sources = MemoryFiles(files)
    blog = read_blog(sources, settings, drafts=True)
    problems += blog.problems
    renderer = Renderer(blog.words, place=blog.place, size_of=sources.size)
    site = Site(blog=blog, renderer=renderer, sources=sources, report=problems.append)
    web = Web(root="https://example.org/", name="Test", addresses={})
    publisher = Publisher(blog, sources, report=problems.append)
    for path, post in blog.catalog.by_path.items():
        text = blog.repaired.get(path, files[path].decode("utf-8-sig", errors="replace"))
        html = _converted(path, split_front_matter(text, path=path).body, site)
        if html is not None:
            publisher.collect(path, html)
            publisher.complete("<html><head>", html, path, web)
        assert post.title
    for index in blog.pages:
        _inside(index.path)
        assert stub(index)
        parts = (title_part(index), *parts_below_title(index, blog, publisher.feed_links.get(index.path, ())))
        links = FinalLinks("x/y/", {})
        html = "".join(renderer.html(template, links=links, **shown) for template, shown in parts)
        ElementTree.fromstring(f"<div>{html}</div>")
        publisher.complete("<html><head>", html, index.path, web)
    for path, _ in publisher.files(web):
        _inside(path)
    for path in (*to_pyvideo(blog.catalog).files, *to_rubyevents(blog.catalog).files):
        _inside(path)
    assert not [problem for problem in problems if _STEERING.search(str(problem))]
    return problems


def _inside(path: str) -> None:
    """Whether a path stays below the folder it is relative to, and fits a file system."""
    assert path == posixpath.normpath(path)
    assert not path.startswith(("/", ".."))
    assert all(len(part.encode()) <= 255 and "\x00" not in part for part in path.split("/"))


def _converted(path: str, body: str, site: Site) -> str | None:
    """Convert a page; None where Python-Markdown alone fails at it, too."""
    engine = Markdown(extensions=["attr_list", "tables", "fenced_code", "toc", _Host(path)])
    TalknotesExtension(site=lambda _: site).extendMarkdown(engine)
    try:
        return engine.convert(body)
    except (Exception, HangError):
        if _fails_without_us(body):
            return None
        raise


def _fails_without_us(body: str) -> bool:
    try:
        with bounded():
            Markdown(extensions=["attr_list", "tables", "fenced_code", "toc"]).convert(body)
    except (Exception, HangError):  # noqa: BLE001  # whatever it is, it is not ours
        return True
    return False


class _Host(Extension):
    """Says which page is converted, as MkDocs does."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        relpath = Treeprocessor(md)
        relpath.file = SimpleNamespace(src_uri=self._path)
        md.treeprocessors.register(relpath, "relpath", 0)
