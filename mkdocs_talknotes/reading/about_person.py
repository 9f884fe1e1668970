"""Splits the text around a name: where the name ends, and which role and organisation follow it."""

from __future__ import annotations

import re

from mkdocs_talknotes.reading.eastern_names import is_eastern
from mkdocs_talknotes.reading.languages import either, words
from mkdocs_talknotes.reading.likeness import HANDLE
from mkdocs_talknotes.text.whitespace import MAYBE_SPACES, SPACES

DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d_]{3,12}\.?,?\s+\d{4}\b|\b\d{4}-\d{2}-\d{2}\b")
_WITH_NICKNAME = re.compile(r"""^([^\W\d_][\w.'’-]*\s+["“'‘(][^"“”'‘’()]{1,20}["”'’)]\s+[^\W\d_][\w.'’-]*)""")
# Separators that end a name and start facts about the person.
_AFTER_NAME = re.compile(
    rf"{SPACES}(?:[-–—]+\s*|@\s*|[(\[]|(?:{either('at')})\s+(?=[A-Z]))|{MAYBE_SPACES}(?:[,，|;·•–—]\s*|:\s+)|（"
)
_CLOSING = {"(": ")", "（": "）", "[": "]"}
_WORD = re.compile(r"[^\W_]+")
_JOBS = frozenset(words("jobs"))
_ROLE_WORDS = frozenset({*words("jobs"), *words("ranks")})
# Role words that a search by single words would miss: phrases, and words in scripts without spaces.
_ROLE_PHRASES = tuple(word for word in _ROLE_WORDS if " " in word or is_eastern(word))
_AFTER_JOB = re.compile(rf"{MAYBE_SPACES},\s*|{SPACES}(?:[-–—@]|at)\s+")
_BETWEEN_FACTS = re.compile(rf"{MAYBE_SPACES}[,，|;]\s*|{SPACES}[-–—]\s+")
# Texts beside a name that are neither role nor organisation: pronouns, link texts, degrees.
_NO_FACT = re.compile(
    r"(?:s?he|they|xe|ze|er|sie|il|elle|iel|él|ella)(?:/\w+)+|"
    r"(?:personal )?(?:web)?site|home ?page|blog|code|github|gitlab|twitter|mastodon|bluesky|linkedin|slides|video|"
    r"ph\.?d\.?|[mb]\.?sc\.?|mba",
    re.IGNORECASE,
)


def split_name(text: str) -> tuple[str, str, str]:
    """Split `Name, rest`, `Name - rest`, `Name @ rest`, `Name (rest)`, `Name from rest` into name, separator, rest."""
    nickname = _WITH_NICKNAME.match(text)
    match = _AFTER_NAME.search(text, nickname.end() if nickname else 0)
    if not match:
        return (nickname[1] if nickname and nickname.end() == len(text) else text), "", ""
    separator = match[0].strip()
    rest = text[match.end() :]
    if closing := _CLOSING.get(separator):
        inner, _, after = rest.partition(closing)
        rest = f"{inner}, {after.strip(' ,-–—')}" if after.strip(" ,-–—") else inner
    return text[: match.start()].strip(), separator, rest.strip()


def about_person(text: str, *, at: bool) -> tuple[str, str]:
    """Split the text that follows a name into role and organisation; `at`: the separator was an `@`."""
    text = text.strip(" ,()-–—|")
    if not text:
        return "", ""
    if at:
        return "", text
    head, mark, tail = text.partition("@" if "@" in text else " at ")
    if mark:
        return head.strip(" ,"), tail.strip(" ,")
    parts = [part.strip(" ()").removeprefix("at ") for part in _BETWEEN_FACTS.split(text)]
    parts = [part for part in parts if part and not _NO_FACT.fullmatch(part)]
    roles = [part for part in parts if is_role(part)]
    others = [part for part in parts if part not in roles]
    return ", ".join(roles), ", ".join(others)


def is_role(text: str) -> bool:
    """Whether a text contains a word of job titles."""
    folded = text.casefold()
    return not _ROLE_WORDS.isdisjoint(_WORD.findall(folded)) or any(phrase in folded for phrase in _ROLE_PHRASES)


def is_job_title(text: str, *, sentence: re.Pattern[str]) -> bool:
    """Whether a text starts with a job title, such as `Staff Dev Advocate, Google`, and isn't a sentence."""
    job = _AFTER_JOB.split(text, maxsplit=1)[0].casefold()
    said = _WORD.findall(job)
    if not said or len(job.split()) > 5:
        return False
    is_job = said[-1] in _JOBS or said[:2] == ["head", "of"] or said[0] == "vp"
    return is_job and not sentence.search(_AFTER_JOB.split(text, maxsplit=1)[0])


def says_of_a_person(text: str) -> bool:
    """Whether the text after `Name -` is a handle, a role or a date, and so not a title."""
    return bool(HANDLE.search(text) or is_role(text) or DAY.search(text))
