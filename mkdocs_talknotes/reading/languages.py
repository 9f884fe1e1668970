"""The words of each language that reading depends on: labels of fields, prepositions, job titles.

The table is `languages.toml`, with one section per language. A page may mix languages, so readers use the words of all
languages at once. The columns:

* `called`: names of the language, in itself and in neighbouring languages;
* `by`: comes before the speaker, `Title by Name`; `by_inside`: the same, but at the start of a line it is more
  often another word (Dutch `door`);
* `with`: comes before the speaker of a joint talk, `Title with Name`;
* `and`: comes between two names; `at`: comes between a name and an organisation;
* `moderated`: the participle in `moderated by Name`;
* `speakers`: labels of the field that names the speakers, also in a heading: `Speaker: Name`;
* `speakers_below`: labels that mean the speakers only in a line below a heading;
* `moderator`, `title`, `event`, `date`, `time`, `language`, `slides`, `video`, `code`, `links`: labels of other fields;
* `credit`: what stands before the maker of a picture in its caption, `Credit: Name`;
* `kinds`: kinds of talk that stand before it, `Keynote: Title`; `short_talks`: headings above a list of short talks;
* `jobs`: nouns that can end a job title; `ranks`: other words of job titles, which are ordinary words too;
* `honorifics`: titles before a name, without their full stop; `degrees`: what follows such a title, with a full stop;
  `honorifics_behind`: titles right behind a name.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

FIELD_NAMES = (
    "speakers",
    "moderator",
    "title",
    "event",
    "date",
    "time",
    "language",
    "slides",
    "video",
    "code",
    "links",
)
_TABLE: dict[str, dict[str, list[str]]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def words(column: str) -> tuple[str, ...]:
    """Return the words of one column in all languages, without duplicates."""
    return tuple(dict.fromkeys(word for row in _TABLE.values() for word in row.get(column, ())))


def either(*columns: str) -> str:
    """Return a regular expression that matches any word of these columns, the longest first."""
    found = {word for column in columns for word in words(column)}
    longest_first = sorted(found, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest_first)


FIELD_OF_LABEL = dict.fromkeys(words("speakers_below"), "speakers") | {
    label.casefold(): name for name in FIELD_NAMES for label in words(name)
}
"""Label in any language, in lower case (`speaker`, `datum`) → name of the field."""

LANGUAGE_CALLED = {name: tag for tag, row in _TABLE.items() for name in row.get("called", ())}
"""Name of a language, in lower case → its IETF tag."""
