"""Recognises headings that aren't talks: parts of notes, breaks, and pages of other kinds."""

from __future__ import annotations

import re

from mkdocs_talknotes.reading.languages import either
from mkdocs_talknotes.reading.vocabulary import vocabulary

_WORD = re.compile(r"[^\W_]+")
# Small words that may occur in such headings.
_SMALL = frozenset(
    "a an and the of on for to in at my our q qa from with tl dr i ii iii s am pm und der die das zum zur im den et "
    "les des de du la le l d aux sur y los las el del al e o os as da do dos em con com z w na po od ve ile и в на о "
    "по с от к за та en van het og och om til".split()
)
# Pages about people, versions or books, which other sites have as well.
_OTHER_PAGE = re.compile(
    r"(?:about |our |the |meet the |meet our )*(?:team|people|authors?|contributors?|maintainers?|staff|members?|"
    r"committee|board|credits|thanks|acknowledge?ments|organi[sz]ers?|speakers?|who we are|change ?log|changes|"
    r"release notes|releases|history|contributing|licen[cs]e|code of conduct|glossary|bibliography|books?|"
    r"reading list|references)",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\[?(?:v|version|release)?\s*\d+\.\d+(?:\.\d+)*(?:\]|\b)(?!\S*[^\W\d])", re.IGNORECASE)
_CONTAINER = re.compile(
    r"\b(?:19|20)\d\d\b|(?:con|conf|conference|summit|camp|fest|meetup|days)\b|\b(?:notes|talks|sessions)\b|"
    # `Day 1` and `Track Python`, but not `A day without servers`.
    r"\b(?:day|tag|jour|track)\b(?!(?-i: (?!(?:one|two|three|four|five)\b)[a-z]{3}))",
    re.IGNORECASE,
)
_KEYNOTE = re.compile(r"(?:opening|closing|morning|evening) (?:keynote|plenary|panel)", re.IGNORECASE)
# Days, conferences and collections of notes, in languages other than English.
_IN_OTHER_LANGUAGES = re.compile(
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|"
    r"mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|"
    r"воскресенье|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\b|"
    r"\b(?:día|dia|giorno|dzień|день|gün)\s*\d|\d\s*日目|第[一二三四五\d]+[天日]|\d\s*일차|[月火水木金土日]曜日?|星期[一二三四五六日]|"
    r"[월화수목금토일]요일|"
    r"\b(?:notizen|mitschriften?|vorträge|anotações|palestras|apuntes|charlas|ponencias|appunti|notatki|wystąpienia|"
    r"prelekcje|конспекты?|заметки|доклады|notları?|konuşmalar|conférences|kongress|congress|tagung|kongres|congreso|"
    r"konferenz|conferencia|conferência|konferencja|конференция|konferansı?|colloque|journées?)\b|"
    r"勉強会|学会|カンファレンス|大会|会议|會議|峰会|年会|컨퍼런스|学術集会|参加メモ|メモ$|笔记$|筆記$|정리$|후기$",
    re.IGNORECASE,
)
_SHORT_TALKS = re.compile(rf"(?<!\w)(?:{either('short_talks')})(?![^\W\d_])", re.IGNORECASE)
_TAKE_HOME = re.compile(r"(?:take|bring)[- ]?(?:home|away)s?[- ](?:messages?|points?|lessons?)", re.IGNORECASE)
_NUMBERED_PART = re.compile(
    r"(?:tip|lesson|rule|step|myth|principle|chapter|reason|mistake|habit|law|insight|point|idea|phase|stage|trick|"
    r"level|tipp|regel|schritt|kapitel|étape|règle|leçon|chapitre|paso|regla|capítulo|consejo|passo|regra|dica|krok|"
    r"шаг|правило|совет|глава|adım|kural|ステップ|第)\s*(?:n[o.º°]\.?\s*)?#?\s*(?:\d+|[ivx]+\b|one\b|two\b|three\b)",
    re.IGNORECASE,
)
_GATHERING = re.compile(
    r"(?:con|conf|conference|summit|camp|fest|meetup|days|forum|symposium|congress|kongress|tagung|konferenz|conférence|"
    r"conferencia|conferência|konferencja|конференция|konferansı?)[\s,:|–—-]{0,5}(?:[A-Z]\w{1,30}[\s,:|–—-]{1,5})?(?:19|20)\d\d\b|"
    r"^(?:19|20)\d\d\b.{0,40}\b(?:con|conf|conference|summit|camp|fest|meetup|days)\b|"
    r"\b(?:day|tag|jour|día|dia|giorno|dzień|день|gün)\s{0,3}(?:\d+|[ivx]+|one|two|three)\b",
    re.IGNORECASE,
)
_NOTES_ON = re.compile(r"notes (?:on|about) \w", re.IGNORECASE)
_NOTES = re.compile(r"(?:my |our )?(?:conference |talk )?notes\b", re.IGNORECASE)
# `Python resources` and `Links about Python`, but not `Index structures`: at the end, or followed by a preposition.
_LIST_OF_THINGS = re.compile(
    r"\b(?:(?:list|links|resources|reading|to check|todo|to do|schedule|agenda|overview|trip|travel|report|ideas|index|"
    r"impressions)(?=\W*$|\W+(?:of|for|on|about|to|from|in|at|with|by|and|\d+)\b)|"
    r"my|random|misc\w*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|general)\b",
    re.IGNORECASE,
)


def is_section(title: str) -> bool:
    """Whether a heading is a part of notes, a standard part of a page, or a break."""
    if _KEYNOTE.fullmatch(title.strip()):
        return False
    if _TAKE_HOME.fullmatch(title.strip(" :!")):
        return True
    parts = vocabulary().section_words
    return all(word in parts or word in _SMALL or word.isdigit() for word in _WORD.findall(title.casefold()))


def is_numbered_part(title: str) -> bool:
    """Whether a heading is a numbered part of one talk: `Tip #3`, `Lesson 2: …`."""
    return _NUMBERED_PART.match(title) is not None


def is_version(title: str) -> bool:
    """Whether a heading names a version: `2.1.0 (May 2024)`."""
    return _VERSION.match(title) is not None


def is_other_page(title: str) -> bool:
    """Whether a heading says that its page is about people, versions or books."""
    return _OTHER_PAGE.fullmatch(title) is not None


def is_container(title: str) -> bool:
    """Whether a heading is a conference, a day of one or a collection of notes, rather than a talk."""
    patterns = (_CONTAINER, _IN_OTHER_LANGUAGES, _SHORT_TALKS)
    return is_section(title) or any(pattern.search(title) for pattern in patterns)


def is_short_talks(title: str) -> bool:
    """Whether a heading stands above a list of short talks: `Lightning talks`."""
    return _SHORT_TALKS.search(title) is not None


def names_a_gathering(title: str) -> bool:
    """Whether a heading is a conference with its year, or a day of one."""
    return _GATHERING.search(title) is not None


def names_subject_of_notes(title: str) -> bool:
    """Whether a heading says what notes are about: `Notes on moss`. `Notes from FernConf` says where they are from."""
    return _NOTES_ON.match(title) is not None


def names_notes(title: str) -> bool:
    """Whether a heading calls its page notes: `My conference notes`."""
    return _NOTES.match(title) is not None


def names_a_list(title: str) -> bool:
    """Whether a heading contains words typical of lists, travel reports or impressions."""
    return _LIST_OF_THINGS.search(title) is not None
