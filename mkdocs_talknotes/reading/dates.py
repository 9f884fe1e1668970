"""Dates as people write them in notes."""

from __future__ import annotations

import datetime as dt
import re

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
    r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–—]\s*\d{1,2})?,?\s+(\d{4})(?!\d)", re.IGNORECASE
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
