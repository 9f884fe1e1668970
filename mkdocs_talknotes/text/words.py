"""Labels, dates and lists of names in the language of the site."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache, partial
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list

from mkdocs_talknotes.settings import term_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

FALLBACK = "en"


class Words:
    """Labels, dates and lists of names in one language.

    Labels come from `translations/<language>.yml`; missing ones are English. `labels` (key → text) override single
    entries; one text may replace an entry that has a form for each plural.
    """

    def __init__(self, language: str = FALLBACK, labels: Mapping[str, str] | None = None) -> None:
        self._locale = _locale(language)
        self._known = _known(str(self._locale))
        translation = _translation(_nearest(self._locale))
        self._entries = {**_words_of_kinds(), **_translation(FALLBACK), **translation, **(labels or {})}

    @property
    def language(self) -> str:
        """IETF tag of the language in use; `en` if the one asked for is unknown."""
        return str(self._locale).replace("_", "-")

    def __getitem__(self, key: str) -> str:
        entry = self._entries[key]
        return entry if isinstance(entry, str) else str(entry["other"])

    def keys(self) -> Iterable[str]:
        """Return the keys of all labels."""
        return self._entries.keys()

    def count(self, key: str, number: int) -> str:
        """Return a label in the plural form for a number: `1 talk`, `2 talks`."""
        entry = self._entries[key]
        if not isinstance(entry, str):
            entry = entry.get(self._known.form(number), entry["other"])
        return str(entry).replace("{n}", str(number))

    def fill(self, key: str, **values: str) -> str:
        """Return a label with its placeholders `{name}` replaced; braces in the values are left alone."""
        head, *parts = self[key].split("{")
        for part in parts:
            name, closed, rest = part.partition("}")
            head += values[name] + rest if closed and name in values else "{" + part
        return head

    def date(self, date: dt.date) -> str:
        """Return a date in the long format of the language, such as `May 31, 2024`."""
        return self._known.date(date)

    def dates(self, start: dt.date, end: dt.date | None) -> str:
        """Return a date range; a single date if there is no later `end`."""
        if end is None or end <= start:
            return self.date(start)
        return self._known.interval(start, end)

    def period(self, period: str) -> str:
        """Return a month (`2021-03`) in words, such as `March 2021`; return a year unchanged."""
        year, _, month = period.partition("-")
        first = dt.date(int(year), int(month or 1), 1)
        return str(format_skeleton("yMMMM", first, locale=self._locale)) if month else year

    def names(self, names: Sequence[str]) -> str:
        """Join names to a list, such as `A, B, and C`."""
        return str(format_list(list(names), locale=self._locale)) if names else ""


class _Known(NamedTuple):
    """Cached formatters of one language. Lists repeat the same dates and numbers, and Babel is slow."""

    date: Callable[[dt.date], str]
    interval: Callable[[dt.date, dt.date], str]
    form: Callable[[int], str]


@cache
def _known(locale: str) -> _Known:
    return _Known(
        date=_remembered(partial(format_date, format="long", locale=locale)),
        interval=_remembered(partial(format_interval, skeleton="yMMMMd", locale=locale)),
        form=_remembered(Locale.parse(locale).plural_form),
    )


_remembered = lru_cache(maxsize=1 << 14)


def languages() -> tuple[str, ...]:
    """Return the IETF tags of all translations, sorted."""
    folder = resources.files("mkdocs_talknotes.text") / "translations"
    return tuple(sorted(file.name.removesuffix(".yml") for file in folder.iterdir() if file.name.endswith(".yml")))


def _words_of_kinds() -> Mapping[str, Any]:
    """Make English labels from the names of kinds of lists, for kinds that no translation contains."""
    return {
        key: entry
        for kind in term_kinds()
        for key, entry in (
            (kind.title_key, kind.name.capitalize()),
            (kind.singular, kind.singular.capitalize()),
            (kind.count_key, {"one": f"{{n}} {kind.singular}", "other": f"{{n}} {kind.name}"}),
        )
    }


@cache
def _translation(language: str) -> Mapping[str, Any]:
    text = (resources.files("mkdocs_talknotes.text") / "translations" / f"{language}.yml").read_text(encoding="utf-8")
    entries: Mapping[str, Any] = yaml.safe_load(text)
    return entries


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse(FALLBACK)


def _nearest(locale: Locale) -> str:
    """Return the tag of the closest translation: `zh-Hant` for `zh-TW`, `de` for `de-AT`; English if there is none."""
    if locale.language == "zh":
        traditional = locale.script == "Hant" or locale.territory in ("TW", "HK", "MO")
        return "zh-Hant" if traditional and "zh-Hant" in languages() else "zh" if "zh" in languages() else FALLBACK
    return locale.language if locale.language in languages() else FALLBACK
