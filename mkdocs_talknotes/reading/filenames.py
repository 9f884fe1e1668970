"""Reads date, order, event, title and speakers from folder and file names."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from dataclasses import dataclass

from mkdocs_talknotes.reading.names import NameReader
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least
from mkdocs_talknotes.reading.vocabulary import vocabulary
from mkdocs_talknotes.text.plain import match_key

_DATE = re.compile(
    r"^(?P<year>(?:19|20)\d\d)[-_.]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)[-_ .]*"
    r"(?:(?P<time>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=[-_ .]))?[-_ .]*"
)
_TIME_OF_DAY = re.compile(r"^\d{1,2}(?:[:.h]?\d{2})?\s*(?:am|pm|uhr)?[-_ ]+", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERED = re.compile(r"^(?:(?:day|tag|session|talk|track|part)[-_ ]*)?(\d{1,3})(?=$|[-_. )])[-_. )]*", re.IGNORECASE)
_GATHERING = re.compile(
    r"(?:con|conf|conference|summit|days?|camp|fest|festival|meetup|week|forum|symposium|congress|wwdc|fosdem|"
    r"re:?invent|ignite|gotham|universe|jam)$",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-Z][\w.+!&']*+\s++){0,2}[A-Z][\w.+!&']*+)\s++(?P<year>(?:19|20)\d\d)(?![\w-])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """The facts in a file's path."""

    date: dt.date | None = None
    time: str = ""
    """Time of day such as `10:40`, from four digits after a date; empty if there is none."""
    order: tuple[int, ...] = ()
    """Numbers in front of folder and file names, outermost first."""
    event: str = ""
    title: str = ""
    people: People = ()


def read_file_name(path: str, names: NameReader) -> FileName:
    """Read the path of a file, relative to the docs folder."""
    *folders, name = single_path(path).split("/")
    stem = posixpath.splitext(name)[0]
    date, time, rest = _date(stem)
    order, rest = _order(rest)
    event, rest = _leading_event(rest, date)
    numbers = tuple(number for folder in folders for number in _order(folder)[0])
    if " - " in rest:
        title, people = _title_and_people([part.strip() for part in rest.split(" - ")], names)
    else:
        title, people = _words(rest), ()
    return FileName(
        date=date,
        time=time,
        order=(*numbers, *order),
        event=_event(folders) or event or _event([stem], alone=True),
        title=title,
        people=people,
    )


def people_of_file(path: str, names: NameReader) -> People:
    """Return the people a file is named after, if certain: `brendan-eich.md`, `4:30pm_cara-kuei.md`."""
    stem = _TIME_OF_DAY.sub("", _order(_date(posixpath.splitext(path.rpartition("/")[2])[0])[2])[1])
    words = [word for word in re.split(r"[-_\s]+", stem) if word]
    if not 1 < len(words) < 4 or words[0].casefold() in vocabulary().given_names_with_other_meanings:
        return ()
    people = names.people(" ".join(word[:1].upper() + word[1:] for word in words))
    return people if len(people) == 1 and all_at_least(people, Likeness.STRONG) else ()


def people_beside_title(path: str, title: str, names: NameReader) -> People:
    """Return the speaker in a file name that also holds the title: `nothing-is-lost-jane-doe.md`, `Nothing is lost`."""
    stem = _order(_date(posixpath.splitext(path.rpartition("/")[2])[0])[2])[1]
    words = [word for word in re.split(r"[-_\s]+", stem) if word]
    said = [match_key(word) for word in title.split()]
    said = [word for word in said if word]
    size = len(said)
    if not size or not size < len(words) <= size + 3:
        return ()
    keys = [match_key(word) for word in words]
    rest = words[size:] if keys[:size] == said else words[:-size] if keys[-size:] == said else []
    people = names.people(" ".join(word[:1].upper() + word[1:] for word in rest))
    return people if all_at_least(people, Likeness.STRONG) else ()


def event_of_folder(path: str) -> str:
    """Return the conference a file's folder is named after; empty if there is none."""
    *folders, name = path.split("/")
    return "" if is_index(name) else _event(folders)


_INDEX = re.compile(
    r"readme|index|_?summary|contributing|licen[cs]e.*|changelog|todo|links|schedule|agenda|_?sidebar|about|resources|"
    r"(?:to-?)?reading(?:[-_ ]list)?|books?|bookmarks|glossary|template|code[-_]of[-_]conduct|security|authors|credits",
    re.IGNORECASE,
)


def is_index(path: str) -> bool:
    """Whether the file name is that of an index, licence, schedule or other page without notes."""
    return _INDEX.fullmatch(posixpath.splitext(single_path(path).rpartition("/")[2])[0]) is not None


def single_path(path: str) -> str:
    """Return the path that a note in a folder of its own would have without the folder; other paths as they are.

    Hugo, Quarto and Docusaurus put a note and its pictures into a folder: `2022-12-22-moss/index.md` is the note
    `2022-12-22-moss.md`. A folder whose name is only a day contains several notes.
    """
    folder, _, name = path.rpartition("/")
    day, _, title = _date(folder.rpartition("/")[2])
    return f"{folder}.md" if name == "index.md" and day and title else path


def event_in_title(title: str) -> str:
    """Return a conference with its year from a title, such as `NormConf 2022`; empty if there is none."""
    for match in _IN_TITLE.finditer(title):
        words = match["name"].split()
        for start in range(len(words)):
            if _GATHERING.search(words[-1]) and (start == len(words) - 1 or words[start][0].isupper()):
                return f"{' '.join(words[start:])} {match['year']}"
    return ""


def _date(stem: str) -> tuple[dt.date | None, str, str]:
    match = _DATE.match(stem)
    if not match:
        return None, "", stem
    try:
        date = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:  # the 31st of February
        return None, "", stem
    time = match["time"]
    return date, f"{time[:2]}:{time[2:]}" if time else "", stem[match.end() :]


def _order(text: str) -> tuple[tuple[int, ...], str]:
    numbers: list[int] = []
    while match := _NUMBERED.match(text):
        numbers.append(int(match[1]))
        text = text[match.end() :].lstrip(" -_")
    return tuple(numbers), text


def _leading_event(text: str, date: dt.date | None) -> tuple[str, str]:
    """Take the conference off a dated name: `rubyconf-how-to-…` of 2015 was at RubyConf 2015."""
    head, mark, rest = text.partition("-")
    if date and mark and rest and re.search(r".(?:con|conf|camp|fest)$", head, re.IGNORECASE):
        return f"{_styled(head)} {date.year}", rest
    return "", text


def _title_and_people(parts: list[str], names: NameReader) -> tuple[str, People]:
    """Decide whether a file name is `Title - Speaker` or `Speaker - Title`."""
    last, first = names.people(parts[-1]), names.people(parts[0])
    if len(parts) > 1 and last and not (first and max(p.likeness for p in first) > max(p.likeness for p in last)):
        return " - ".join(parts[:-1]), last
    if len(parts) > 1 and all_at_least(first, Likeness.STRONG):
        return " - ".join(parts[1:]), first
    return " - ".join(parts), ()


def _words(stem: str) -> str:
    text = " ".join(re.split(r"[-_\s]+", stem)).strip()
    return text[:1].upper() + text[1:] if text == text.lower() else text


def _event(folders: list[str], *, alone: bool = False) -> str:
    """Return the innermost folder named after a conference, with the year of a folder around or inside it."""
    for place in range(len(folders) - 1, -1, -1):
        words = [word for word in re.split(r"[-_\s]+", folders[place]) if word]
        years = [word for word in words if _YEAR.fullmatch(word)]
        others = [word for word in words if word not in years and not word.isdigit()]
        beside = place > 0 and _YEAR.fullmatch(folders[place - 1])
        inside = place + 1 < len(folders) and _YEAR.fullmatch(folders[place + 1])
        if not others or len(others) > (3 if alone else 6):
            continue
        gathering = any(_GATHERING.search(word) for word in others)
        if (
            (gathering and (years or beside or inside))
            or (beside and not alone)
            or (years and not alone and place == len(folders) - 1 and len(others) < 4)
        ):
            year = years or ([folders[place - 1]] if beside else [folders[place + 1]] if inside else [])
            return " ".join([*map(_styled, others), *year[:1]])
    return ""


def _styled(word: str) -> str:
    """Capitalise a folder's lower-case word the way conferences do: `pycon` → `PyCon`, `us` → `US`."""
    if word != word.lower():
        return word
    if len(word) <= 2 or word in ("wwdc", "fosdem", "oscon", "nyc", "kcdc", "ndc", "qcon"):
        return "QCon" if word == "qcon" else word.upper()
    for ending in ("conf", "con", "camp", "fest", "day", "days"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            head = word.removesuffix(ending)
            return f"{head.upper() if head == 'js' else head.capitalize()}{ending.capitalize()}"
    return word.capitalize()
