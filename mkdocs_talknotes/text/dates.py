"""Read dates as people write them in notes: a day with or without a time of day, a month, or a year."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio styczeń januari января",
            "feb february februar février febrero febbraio luty februari февраля",
            "mar march märz mars marzo marzec maart марта",
            "apr april avril abril aprile kwiecień апреля",
            "may mai mayo maggio maj mei мая",
            "jun june juni juin junio giugno czerwiec июня",
            "jul july juli juillet julio luglio lipiec июля",
            "aug august août agosto sierpień augustus августа",
            "sep sept september septembre septiembre settembre wrzesień сентября",
            "oct october oktober octobre octubre ottobre październik октября",
            "nov november novembre noviembre listopad ноября",
            "dec december dezember décembre diciembre dicembre grudzień декабря",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
# `2021年5月6日`, `2021년 5월 6일`
_EASTERN = re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:(?:de|of)\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,12})\.?\s++(\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–—]\s*\d{1,2})?,?\s+(\d{4})(?!\d)",
    re.IGNORECASE,
)


def date_in(text: str) -> dt.date | None:
    """Return the first date in a text, such as `2024-05-31`, `31 May 2024` or `May 31, 2024`; None if there is none.

    `05/06/2024` is not read, because it means 5 June in some countries and May 6 in others.
    """
    if match := _ISO.search(text) or _EASTERN.search(text):
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
    r"(?<![T\s,])[T\s,]++(?:at\s++)?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"(?:\s?(?:(?P<half>[ap]\.?m\b\.?)|uhr\b|h\b))?(?:\s?\(?(?P<zone>[a-z+-][\w/:+-]*)\)?)?$",
    re.IGNORECASE,
)
_ANY_TIME = re.compile(r"\d{1,2}:\d\d.*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])")
_NAMED_MONTH = re.compile(r"(?P<name>[^\W\d_]{3,12})\.?,?\s+(?P<year>(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date field's value: a day, a day with a time, or only a month or year."""

    day: dt.date | None = None
    """None if only a month or year is given."""
    time: dt.datetime | None = None
    """Day and time of day; naive (local time of an unknown place) if no time zone is written."""
    period: str = ""
    """`2021-03` or `2021`, if no day is given."""
    unread: str = ""
    """A time of day as written, if it can't be read: there is no such time, or its time zone is unknown."""


def moment_in(text: str) -> Moment | None:
    """Read a field that contains a date and nothing else; None if it doesn't.

    These forms are read: `2021-06-04 20:30`, `2021-06-04T20:30+02:00`, `5 March 2021`, `March 22nd, 2024`, `2021-03`,
    `March 2021` and `2021`.
    """
    text = " ".join(text.split())
    if _YEAR.fullmatch(text):
        return Moment(period=text)
    if match := _MONTH.fullmatch(text):
        return Moment(period=f"{match['year']}-{int(match['month']):02}")
    if (match := _NAMED_MONTH.fullmatch(text)) and (month := _MONTHS.get(match["name"].casefold())):
        return Moment(period=f"{match['year']}-{month:02}")
    clock = _TIME.search(text)
    without_time = text[: clock.start()] if clock else text
    candidates = (without_time, _WEEKDAY.sub("", without_time))
    written = next((candidate for candidate in candidates if any(day.fullmatch(candidate) for day in _DAYS)), "")
    day = date_in(written or _BEFORE_MORE.sub("", text))
    if day is None or not (written or _ISO.match(text)):
        return None
    time = _at(day, clock) if clock and written else None
    unread = None if time else _ANY_TIME.search(text)
    return Moment(day=day, time=time, unread=unread[0] if unread else "")


# Anything may follow a day in ISO format, such as the name of a time zone.
_BEFORE_MORE = re.compile(r"(?<=\d)[T ].*$")
_DAYS = (_ISO, _EASTERN, _DAY_FIRST, _MONTH_FIRST)
# `Friday, 5 March 2021`
_WEEKDAY = re.compile(r"^[^\W\d_]{2,12}\.?,?\s+(?=\d)")


def _at(day: dt.date, clock: re.Match[str]) -> dt.datetime | None:
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower().startswith("p") else 0)
    try:
        time = dt.time(hour, int(clock["minute"]), int(clock["second"] or 0))
        at = _in_zone(dt.datetime.combine(day, time), clock["zone"] or "")
        if at.tzinfo:
            at.astimezone(dt.UTC)
    # No such time of day, as in 25:00; no such time zone; or in UTC it is before the year 1 or after 9999.
    except (ValueError, ZoneInfoNotFoundError, OSError, OverflowError):
        return None
    return at


_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?", re.IGNORECASE)
# Only abbreviations with one meaning: not CST (America, China, Cuba), IST (India, Ireland, Israel), BST, AST or MST.
_HOURS = {
    name: hours
    for hours, names in {
        -10: "HST", -8: "PST", -7: "PDT", -6: "MDT", -5: "EST CDT", -4: "EDT", 0: "Z UTC GMT WET", 1: "CET MEZ WEST",
        2: "CEST MESZ EET SAST", 3: "EEST MSK", 9: "JST KST", 10: "AEST", 11: "AEDT", 12: "NZST", 13: "NZDT",
    }.items()
    for name in names.split()
}  # fmt: skip


def _in_zone(time: dt.datetime, zone: str) -> dt.datetime:
    """Return a local time with the offset of its zone: `+02:00`, `UTC+2`, `CEST` or `Europe/Berlin`."""
    if not zone:
        return time
    if "/" in zone:
        return dt.datetime.fromisoformat(time.replace(tzinfo=ZoneInfo(zone)).isoformat())
    written = _OFFSET.fullmatch(zone)
    hours = int(written["hours"]) if written else _HOURS.get(zone.upper())
    if hours is None:
        raise ValueError(zone)
    offset = dt.timedelta(hours=hours, minutes=int(written["minutes"] or 0) if written else 0)
    return time.replace(tzinfo=dt.timezone(-offset if written and written["sign"] == "-" else offset))
