"""Guesses a site's name, URL, logo and repository from existing files, for `talknotes init`.

Reads only files: Git's configuration, `CNAME`, the configuration of Jekyll and Hugo, and the home page.
"""

from __future__ import annotations

import posixpath
import re
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.reading import read_post
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.plain import decode
from mkdocs_talknotes.text.urls import checked_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_REMOTE = re.compile(r'^\[remote "origin"\]$')
_SSH = re.compile(r"(?:ssh://)?git@([\w.-]+)[:/]([\w.~/-]+)")
_PAGES_HOST = "github.com"
_HOME = ("index.md", "README.md", "readme.md")
_LOGOS = ("logo.svg", "logo.png", "logo.jpg", "logo.webp")
_LOGO_FOLDERS = ("", "assets", "images", "img", "assets/images")
_LONGEST_NAME = 60
_LONGEST_TAGLINE = 200
# In bytes. Larger files are skipped, because only a line or two of them matter.
_LARGEST = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSite:
    """What was found; empty strings for the rest."""

    name: str = ""
    tagline: str = ""
    url: str = ""
    repository: str = ""
    """URL of the repository's web page."""
    logo: str = ""
    """Path relative to the docs folder."""


def find_site(root: Path, docs: Path) -> FoundSite:
    """Search the project's folder and the docs folder."""
    jekyll = _jekyll(docs) or _jekyll(root) or _hugo(root)
    title, tagline = _home(docs)
    repository = _repository(root)
    return FoundSite(
        name=jekyll.get("title", "") or title or _styled(root.resolve().name),
        tagline=jekyll.get("description", "") or jekyll.get("tagline", "") or tagline,
        url=_domain(docs) or jekyll.get("address", "") or _pages_url(repository),
        repository=repository,
        logo=_logo(docs, jekyll.get("logo", "")),
    )


def _read(place: Path) -> str:
    """Return a file's text; empty if it is a symbolic link, which may lead anywhere, or too large."""
    if place.is_symlink() or not place.is_file() or place.stat().st_size > _LARGEST:
        return ""
    return decode(place.read_bytes(), path=place.name, problems=[])


def _jekyll(folder: Path) -> Mapping[str, str]:
    data = load_yaml(_read(folder / "_config.yml"), path="_config.yml").data
    found = {key: value for key, value in data.items() if isinstance(value, str) and value}
    if url := found.get("url", ""):
        found["address"] = _web(f"{url.rstrip('/')}/{found.get('baseurl', '').strip('/')}")
    return found


def _hugo(folder: Path) -> Mapping[str, str]:
    data: Mapping[str, object] = {}
    for name in ("hugo.toml", "config.toml"):
        with suppress(ValueError, RecursionError):  # another tool's, or not valid
            data = data or tomllib.loads(_read(folder / name))
    found = {key.lower(): value for key, value in data.items() if isinstance(value, str)}
    address = _web(found.get("baseurl", ""))
    return {"title": found.get("title", ""), **({"address": address} if address else {})} if found else {}


def _home(docs: Path) -> tuple[str, str]:
    """Return the home page's title and first line of text, each only if short enough for a name or tagline."""
    for name in _HOME:
        if text := _read(docs / name):
            post = read_post(text, path=name).post
            title = post.title if post.title != name and len(post.title) <= _LONGEST_NAME else ""
            return (title if title.lower() not in ("index", "readme") else ""), _tagline(text)
    return "", ""


def _tagline(text: str) -> str:
    for line in text.splitlines():
        words = plain_text(line).strip()
        if words and line[:1].isalpha():
            return words if len(words) <= _LONGEST_TAGLINE else ""
    return ""


def _styled(name: str) -> str:
    words = re.sub(r"[-_+]+", " ", name).strip()
    return words[:1].upper() + words[1:] if words else "Talk notes"


def _repository(root: Path) -> str:
    """Return the URL of the web page of Git's remote `origin`, from `.git/config`; empty if there is none."""
    config = next((place / ".git" / "config" for place in (root, *root.parents) if (place / ".git").is_dir()), None)
    address = next(_origins(_read(config).splitlines()), "") if config else ""
    if match := _SSH.fullmatch(address):
        address = f"https://{match[1]}/{match[2]}"
    return address.removesuffix(".git") if address.startswith("https://") and checked_url(address) else ""


def _origins(lines: Sequence[str]) -> Iterator[str]:
    is_origin = False
    for line in map(str.strip, lines):
        if line.startswith("["):
            is_origin = bool(_REMOTE.match(line))
        elif is_origin and line.partition("=")[0].strip() == "url":
            # `https://name:secret@host/…` contains credentials: remove them.
            yield re.sub(r"^https://[^/@]*@", "https://", line.partition("=")[2].strip())


def _pages_url(repository: str) -> str:
    """Return the URL where GitHub Pages publishes a repository; empty for other hosts."""
    host, _, path = repository.removeprefix("https://").partition("/")
    owner, _, name = path.partition("/")
    if host != _PAGES_HOST or not owner or not name or "/" in name:
        return ""
    site = f"{owner.lower()}.github.io"
    return f"https://{site}/" if name.lower() == site else f"https://{site}/{name}/"


def _domain(docs: Path) -> str:
    words = _read(docs / "CNAME").split()
    return _web(f"https://{words[0]}") if words else ""


def _web(address: str) -> str:
    is_web = address.startswith(("https://", "http://")) and checked_url(address)
    return f"{address.rstrip('/')}/" if is_web else ""


def _logo(docs: Path, said: str) -> str:
    named = posixpath.normpath(said.lstrip("/")) if said and "://" not in said else ""
    usual = (posixpath.join(folder, name) for folder in _LOGO_FOLDERS for name in _LOGOS)
    places = (place for place in (named, *usual) if place and not place.startswith(".."))
    return next((place for place in places if (docs / place).is_file()), "")
