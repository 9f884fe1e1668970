"""Reads values in the form other tools write them. Values that can't be read cause advice instead of a warning.

Examples: Quarto's `date: last-modified`, Hugo's `images: [cover.png]` and `url_slides`, and in Jekyll's themes
`image: {path: cover.png}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.urls import checked_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.inputs.fields import Fields

_TEXTS_IN = {
    "image": ("path", "src", "url"),
    "tags": ("label", "name", "title"),
    "categories": ("label", "name", "title"),
}
"""Field → keys of a mapping that contain the text, by precedence."""
_LISTS = ("tags", "categories")
_LINKED = ("event", "conference", "tags", "categories", "description")
"""Fields that may contain Obsidian links, and are shown as text."""
_INSTEAD = {
    "image": "`image: cover.png`",
    "tags": "`tags: [python, text]`",
    "categories": "`categories: [python, text]`",
    "date": "`date: 2024-05-31`",
    "author": "`author: Jane Doe`",
    "authors": "`authors: [Jane Doe]`",
}
"""Field → the form talknotes expects, for the message."""
# https://quarto.org/docs/reference/dates.html
_NO_DATES = frozenset({"last-modified", "now", "today"})
_OTHER_NAMES = {"images": "image", "url_slides": "slides", "url_video": "video"}
OTHER_NAMES = frozenset(_OTHER_NAMES)
"""Names of other tools' fields that are read if our own field is missing."""


def with_plain_values(fields: Fields, data: Mapping[str, object]) -> dict[str, object]:
    """Return front matter with other tools' forms replaced by plain values. `fields` receives the advice."""
    plain = {key: _without_links(value) if key in _LINKED else value for key, value in data.items()}
    for key, inner in _TEXTS_IN.items():
        value = plain.get(key)
        if key in _LISTS and isinstance(value, list):
            texts = [_text_in(item, inner) for item in value]
            plain[key] = [text for text in texts if text is not _NO_TEXT]
            understood = _NO_TEXT not in texts
        else:
            plain[key] = _text_in(value, inner) if key not in _LISTS or not isinstance(value, Mapping) else _NO_TEXT
            understood = plain[key] is not _NO_TEXT
        if not understood:
            _advise(fields, key)
        if key not in data or plain[key] is _NO_TEXT:
            del plain[key]
    for key in ("author", "authors"):
        written = plain.get(key)
        people = [_named(person) for person in (written if isinstance(written, list) else [written])]
        if _NO_TEXT in people:
            _advise(fields, key)
        if people not in (written, [written]):
            plain[key] = [person for person in people if person is not _NO_TEXT]
    if str(data.get("date")).strip().lower() in _NO_DATES:
        _advise(fields, "date")
        del plain["date"]
    for other, ours in _OTHER_NAMES.items():
        if ours not in fields and (address := next(_addresses(data.get(other)), "")):
            plain[ours] = address
    return plain


_NO_TEXT = object()


def _named(person: object) -> object:
    """Return an author with `name` as text, also from `{given: Jane, family: Doe}`; `_NO_TEXT` if there is none."""
    if not isinstance(person, Mapping):
        return person
    name = person.get("name", person)
    if not isinstance(name, Mapping) or (name is person and (person.get("title") or person.get("key"))):
        return person
    parts = [name[part] for part in ("given", "first", "family", "last") if isinstance(name.get(part), str)]
    return {**person, "name": " ".join(parts)} if parts else _NO_TEXT


def _text_in(value: object, inner: tuple[str, ...]) -> object:
    """Return a plain value unchanged, the text inside a mapping, or `_NO_TEXT` for anything else."""
    if isinstance(value, Mapping):
        return next((value[name] for name in inner if isinstance(value.get(name), str) and value[name]), _NO_TEXT)
    return _NO_TEXT if isinstance(value, list) else value


def _without_links(value: object) -> object:
    """Replace wiki links and Markdown links by their text. YAML reads `[[PyCon 2024]]` as a nested list."""
    if isinstance(value, list):
        match value:
            case [[str(text)]]:
                return plain_text(text.partition("|")[2] or text)
        return [_without_links(item) if isinstance(item, str) else item for item in value]
    return plain_text(value) if isinstance(value, str) and ("[[" in value or "](" in value) else value


def _addresses(value: object) -> Iterator[str]:
    """Yield the URLs in a text or a list of texts."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and (address := checked_url(item.strip())):
            yield address


def _advise(fields: Fields, key: str) -> None:
    message = f"`{key}` has the format of another tool, so it was not read."
    fields.advise(key, "other-form", message, f"Write {_INSTEAD[key]} for talknotes.")
