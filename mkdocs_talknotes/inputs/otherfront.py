"""Read front matter of Hugo and Zola, TOML between `+++` lines or a JSON object, as if it were YAML."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from mkdocs_talknotes.inputs.yamlfile import YamlFile, as_yaml
from mkdocs_talknotes.problems import Problem

_FENCE = re.compile(r"\+\+\+[ \t]*$")
_TOML_KEY = re.compile(r"[ \t]*\"?([\w-]+)\"?[ \t]*=")
_JSON_KEY = re.compile(r'^[ \t]*+"([^"\n]++)"[ \t]*+:')
_DRAFT = re.compile(r"^[ \t]*\"?draft\"?[ \t]*[=:][ \t]*\"?(?:true|yes|1)\b", re.IGNORECASE)
_TOML_AT = re.compile(r"\(at line (\d+)")
# Tables of Hugo and Zola whose fields count as fields of the page itself.
_TABLES = ("taxonomies", "params", "extra")


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherFront:
    """Front matter in TOML or JSON, and the text below it."""

    file: YamlFile
    """The fields, their lines and problems."""
    body: str
    """The text below the front matter."""
    first_line: int
    """Line of the file on which the body starts, counted from 1."""
    as_yaml: str
    """The same fields as YAML, for engines that read no other front matter."""


def read_other_front(text: str, *, path: str) -> OtherFront | None:
    """Read TOML or JSON at the start of a text; None if there is neither."""
    if text.startswith("+++"):
        return _toml(text, path)
    return _json(text, path) if text.startswith("{") else None


def _toml(text: str, path: str) -> OtherFront | None:
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        return None
    end = next((place for place, line in enumerate(lines[1:], start=1) if _FENCE.match(line)), 0)
    is_closed = end > 0
    if not is_closed:
        end = next((place for place, line in enumerate(lines[1:], start=1) if not _TOML_KEY.match(line)), len(lines))
    inside = lines[1:end]
    if not any(_TOML_KEY.match(line) for line in inside):
        return None
    problems: tuple[Problem, ...] = ()
    if not is_closed:
        message = "this front matter has no end: expected a line `+++` below it."
        problems = (Problem(path=path, line=end, code="yaml", message=message),)
    try:
        data: Mapping[str, Any] = tomllib.loads("\n".join(inside))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _TOML_AT.search(str(error))
        line = int(at[1]) + 1 if at else 1
        message = "this front matter is not valid TOML: expected one `key = value` per line, with quotes around text."
        problems = (*problems, Problem(path=path, line=line, code="yaml", message=message))
        data = _salvaged(inside, tomllib.loads)
    below = end + 1 if is_closed else end
    return _front(data, "\n".join(lines[below:]), below + 1, _lines(_TOML_KEY, inside, 2), problems)


def _salvaged(lines: list[str], parse: Callable[[str], Mapping[str, Any]]) -> dict[str, Any]:
    """Return the fields of the lines that are valid by themselves. A draft stays one, whatever else is broken."""
    data: dict[str, Any] = {}
    for line in lines:
        with suppress(ValueError, RecursionError):
            data = {**parse(line), **data}
        if _DRAFT.search(line):
            data["draft"] = True
    return data


def _json(text: str, path: str) -> OtherFront | None:
    try:
        data, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):  # broken, or text that starts with a brace, such as a macro
        return _broken_json(text, path)
    if not isinstance(data, dict) or not data or text[end : end + 1] not in ("", "\n"):
        return None
    first_line = text.count("\n", 0, end) + 2
    return _front(data, text[end + 1 :], first_line, _lines(_JSON_KEY, text[:end].split("\n"), 1), ())


def _broken_json(text: str, path: str) -> OtherFront | None:
    """Read what is left of a JSON object that has a field on its second line, up to its closing brace or a gap."""
    lines = text.split("\n")
    if lines[0].strip() != "{" or len(lines) < 2 or not _JSON_KEY.match(lines[1]):
        return None
    end = next((place for place, line in enumerate(lines) if line.strip() in ("}", "};", "")), len(lines))
    below = end + 1 if end < len(lines) and lines[end].strip() else end
    data = _salvaged(lines[1:end], lambda line: dict(json.loads("{" + line.strip().rstrip(",") + "}")))
    message = 'this front matter is not valid JSON: expected lines of `"key": value`, with commas, in braces.'
    problems = (Problem(path=path, line=1, code="yaml", message=message),)
    return _front(data, "\n".join(lines[below:]), below + 1, _lines(_JSON_KEY, lines[:end], 1), problems)


def _lines(key: re.Pattern[str], lines: list[str], first: int) -> dict[tuple[str | int, ...], int]:
    found: dict[tuple[str | int, ...], int] = {}
    for place, line in enumerate(lines):
        if match := key.match(line):
            found.setdefault((match[1],), place + first)
    return found


def _front(
    data: Mapping[str, Any],
    body: str,
    first_line: int,
    lines: Mapping[tuple[str | int, ...], int],
    problems: tuple[Problem, ...],
) -> OtherFront:
    flat = dict(data)
    for name in _TABLES:
        if isinstance(table := flat.get(name), dict):
            flat = {**table, **flat}
    texts = {key: _text(value) for key, value in flat.items()}
    file = YamlFile(data=texts, lines=lines, problems=problems)
    return OtherFront(file=file, body=body, first_line=first_line, as_yaml=as_yaml(_without_times(flat)))


def _without_times(value: Any) -> Any:
    """Convert times of day to text, because YAML has no such type."""
    if isinstance(value, Mapping):
        return {key: _without_times(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_times(item) for item in value]
    return value.isoformat() if isinstance(value, dt.time) else value


def _text(value: Any) -> Any:
    """Convert a value to what `load_yaml` returns: every scalar becomes its text."""
    if isinstance(value, Mapping):
        return {str(key): _text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_text(item) for item in value]
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
