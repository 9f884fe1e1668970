"""Dates as people write them in notes: days, with a time of day or without, and months and years alone."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio styczeń januari",
            "feb february februar février febrero febbraio luty februari",
            "mar march märz mars marzo marzec maart",
            "apr april avril abril aprile kwiecień",
            "may mai mayo maggio maj mei",
            "jun june juni juin junio giugno czerwiec",
            "jul july juli juillet julio luglio lipiec",
            "aug august août agosto sierpień augustus",
            "sep sept september septembre septiembre settembre wrzesień",
            "oct october oktober octobre octubre ottobre październik",
            "nov november novembre noviembre listopad",
            "dec december dezember décembre diciembre dicembre grudzień",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,12})\.?\s++(\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–—]\s*\d{1,2})?,?\s+(\d{4})(?!\d)",
    re.IGNORECASE,
)


def date_in(text: str) -> dt.date | None:
    """Return the first date of a text: `2024-05-31`, `31 May 2024`, `May 31, 2024`.

    `05/06/2024` is none: it is a day in May to one reader and in June to the next.
    """
    if match := _ISO.search(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.search(text):
        return _date(int(match[3]), _MONTHS.get(match[2].casefold(), 0), int(match[1]))
    if match := _MONTH_FIRST.search(text):
        return _date(int(match[3]), _MONTHS.get(match[1].casefold(), 0), int(match[2]))
    return None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:  # no such day
        return None


_TIME = re.compile(
    r"(?<![T\s,])[T\s,]++(?:at\s++)?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?\s?(?P<half>[ap]\.?m\.?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])")
_NAMED_MONTH = re.compile(r"(?P<name>[^\W\d_]{3,12})\.?,?\s+(?P<year>(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, as far as a field says it: with a time of day, or only its month or year."""

    day: dt.date | None = None
    time: dt.datetime | None = None
    """With the zone that was written; without a zone it is the local time of an unknown place."""
    period: str = ""
    """`2021-03` or `2021`, where no day is said."""


def moment_in(text: str) -> Moment | None:
    """Read a field that is a date and nothing else; None if it is none.

    `2021-06-04 20:30`, `2021-06-04T20:30+02:00`, `5 March 2021`, `March 22nd, 2024`; `2021-03`, `March 2021`, `2021`.
    """
    text = " ".join(text.split())
    if _YEAR.fullmatch(text):
        return Moment(period=text)
    if match := _MONTH.fullmatch(text):
        return Moment(period=f"{match['year']}-{int(match['month']):02}")
    if (match := _NAMED_MONTH.fullmatch(text)) and (month := _MONTHS.get(match["name"].casefold())):
        return Moment(period=f"{match['year']}-{month:02}")
    clock = _TIME.search(text)
    said = text[: clock.start()] if clock else text
    written = next((one for one in (said, _WEEKDAY.sub("", said)) if any(p.fullmatch(one) for p in _DAYS)), "")
    day = date_in(written or _BEFORE_MORE.sub("", text))
    if day is None or not (written or _ISO.match(text)):
        return None
    try:
        return Moment(day=day, time=_at(day, clock) if clock and written else None)
    except ValueError:  # no such hour
        return Moment(day=day)


# What stands behind a day as machines write it may be a zone by name, or anything.
_BEFORE_MORE = re.compile(r"(?<=\d)[T ].*$")
_DAYS = (_ISO, _DAY_FIRST, _MONTH_FIRST)
# `Friday, 5 March 2021`
_WEEKDAY = re.compile(r"^[^\W\d_]{2,12}\.?,?\s+(?=\d)")


def _at(day: dt.date, clock: re.Match[str]) -> dt.datetime:
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower().startswith("p") else 0)
    return dt.datetime(
        day.year, day.month, day.day, hour, int(clock["minute"]), int(clock["second"] or 0), tzinfo=_zone(clock["zone"])
    )


def _zone(said: str | None) -> dt.tzinfo | None:
    if not said:
        return None
    if said.upper() in ("Z", "UTC", "GMT"):
        return dt.UTC
    digits = said[1:].replace(":", "").ljust(4, "0")
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return dt.timezone(-offset if said.startswith("-") else offset)
