"""Read dates as people write them in notes: a day with or without a time of day, a month, or a year."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Names of the months, and in languages with cases the form used in dates. Left out: words that mean different months
# in different languages, such as `listopada`, October in Croatian and November in Polish.
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio styczeń stycznia januari janeiro január ledna ocak ianuarie "
            "января січня gener tammikuuta",
            "feb february februar février febrero febbraio luty lutego februari fevereiro február února şubat "
            "februarie февраля лютого febrer helmikuuta",
            "mar march märz mars marzo marzec marca maart março března mart martie marts március марта березня març "
            "maaliskuuta",
            "apr april avril abril aprile kwiecień kwietnia dubna nisan aprilie április апреля квітня huhtikuuta",
            "may mai mayo maggio maj maja mei maio května mayıs május мая травня maig toukokuuta",
            "jun june juni juin junio giugno czerwiec czerwca junho června haziran iunie június июня червня juny "
            "kesäkuuta",
            "jul july juli juillet julio luglio lipiec lipca julho července temmuz iulie július июля липня juliol "
            "heinäkuuta",
            "aug august août agosto sierpień sierpnia augustus augusti srpna ağustos augusztus августа серпня agost "
            "elokuuta",
            "sep sept september septembre septiembre settembre wrzesień września setembro září eylül septembrie "
            "szeptember сентября вересня setembre syyskuuta",
            "oct okt october oktober octobre octubre ottobre październik października outubro října ekim octombrie "
            "október октября жовтня lokakuuta",
            "nov november novembre noviembre listopad novembro kasım noiembrie ноября marraskuuta",
            "dec dez december dezember décembre diciembre dicembre grudzień grudnia dezembro prosince aralık decembrie "
            "desember декабря грудня desembre joulukuuta",
        ),
        start=1,
    )
    for name in names.split()
}
# First years of Japanese eras, minus one.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
# `2021年5月6日`, `2021년 5월 6일`
_EASTERN = re.compile(r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일号號]")
_OF_ERA = re.compile(
    r"(?P<era>令和|平成|昭和)\s?(?P<year>\d{1,2}|元)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"
)
_NUMBERS = re.compile(
    r"(?<![\d./-])(?P<one>\d{1,2})(?P<sign>[./-])\s?(?P<two>\d{1,2})(?P=sign)\s?(?P<year>\d{4})(?!\d)"
)
# The first of several days counts, as in `3–4 May 2022` and `30 April – 2 May 2022`.
_DAY_FIRST = re.compile(
    r"(?:(?:^|(?<=[(,;\[]))\s?(?P<from>\d{1,2})(?:st|nd|rd|th|er|[.ºª])?(?:\s?(?P<from_name>[^\W\d_]{3,14})\.?)?"
    r"\s?[-–—/&]\s?|(?<!\d))"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª])?\s+(?:(?:de|of)\s+)?(?P<name>[^\W\d_]{3,14})\.?,?\s+(?:del?\s+)?"
    r"(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])(?P<name>[^\W\d_]{3,14})\.?\s++(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?:\s*[-–—]\s*\d{1,2}(?:st|nd|rd|th)?)?,?\s+(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>\d{4})[.,]?\s+(?P<name>[^\W\d_]{3,14})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?(?![\d:])",
    re.IGNORECASE,
)
_DAYS = (_ISO, _EASTERN, _OF_ERA, _DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST, _NUMBERS)


def date_in(text: str) -> dt.date | None:
    """Return the first date in a text, such as `2024-05-31`, `31 May 2024` or `May 31, 2024`; None if there is none.

    `05/06/2024` is not read, because it means 5 June in some countries and May 6 in others; `05/31/2024` is.
    """
    found = (_day_of(match) for form in _DAYS if (match := form.search(text)))
    return next((day for day in found if day), None)


def _day_of(match: re.Match[str]) -> dt.date | None:
    """Return the day that a form of `_DAYS` matches; None if there is no such day, or several are possible."""
    parts = match.groupdict()
    if "one" in parts:
        return _of_numbers(int(parts["year"]), int(parts["one"]), int(parts["two"]), parts["sign"])
    year = 1 if parts["year"] == "元" else int(parts["year"])
    if "name" not in parts:
        return _date(year + _ERAS.get(parts.get("era", ""), 0), int(parts["month"]), int(parts["day"]))
    month = _MONTHS.get(parts["name"].casefold(), 0)
    last = _date(year, month, int(parts["day"]))
    if not last or not parts.get("from"):
        return last
    named = parts["from_name"]
    first = _date(year, _MONTHS.get(named.casefold(), 0) if named else month, int(parts["from"]))
    return first if first and first < last else last


def _of_numbers(year: int, one: int, two: int, sign: str) -> dt.date | None:
    """Return the day of `31.5.2024`, `31/5/2024` or `5/31/2024`. With full stops, the day is always first."""
    day_first, month_first = _date(year, two, one), _date(year, one, two)
    if sign == "." or day_first == month_first:
        return day_first
    return None if day_first and month_first else day_first or month_first


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
_NAMED_MONTH = re.compile(r"(?P<name>[^\W\d_]{3,14})\.?,?\s+(?:del?\s+)?(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_EASTERN_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)\s?[年년](?:\s?(?P<month>\d{1,2})\s?[月월])?")


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
    if period := _period_in(text):
        return Moment(period=period)
    clock = _TIME.search(text)
    written = _day_alone(text[: clock.start()] if clock else text)
    day = date_in(written or _BEFORE_MORE.sub("", text))
    if day is None or not (written or _ISO.match(text)):
        return None
    time = _at(day, clock) if clock and written else None
    unread = None if time else _ANY_TIME.search(text)
    return Moment(day=day, time=time, unread=unread[0] if unread else "")


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else: a day, without a time of day, a month or a year."""
    return bool(_period_in(text) or ((day := _day_alone(text)) and date_in(day)))


def _period_in(text: str) -> str:
    """Return a month or a year that is the whole text as `2021-03` or `2021`; empty if it is neither."""
    if _YEAR.fullmatch(text):
        return text
    if match := _MONTH.fullmatch(text) or _EASTERN_MONTH.fullmatch(text):
        month = int(match["month"] or 0)
        return f"{match['year']}-{month:02}" if 0 < month < 13 else match["year"] if not match["month"] else ""
    if (match := _NAMED_MONTH.fullmatch(text)) and (month := _MONTHS.get(match["name"].casefold(), 0)):
        return f"{match['year']}-{month:02}"
    return ""


def _day_alone(text: str) -> str:
    """Return a text that is one day as people write it, without its weekday; empty if there is more in it."""
    short = _WEEKDAY_BEHIND.sub("", text.strip())
    for candidate in (short, _WEEKDAY.sub("", short)):
        if any(form.fullmatch(candidate) for form in _DAYS):
            return candidate
    return ""


# Anything may follow a day in ISO format, such as the name of a time zone.
_BEFORE_MORE = re.compile(r"(?<=\d)[T ].*$")
# `Friday, 5 March 2021`, `Friday, March 5, 2021` and `2021年3月5日(金)`
_WEEKDAY = re.compile(
    r"^(?!(?:day|tag|dag|jour|d[ií]a|giorno|день)\b)[^\W\d_]{2,12}(?:\.?,?\s+(?=\d)|,\s+)", re.IGNORECASE
)
_WEEKDAY_BEHIND = re.compile(r"\s?[(（][^\W\d_]{1,12}\.?[)）]$")


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
