"""`Speaker: …`, `**Slides:** …`, `by …`: fields in the text, in the languages people write notes in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LABELS = {
    "speakers": "speaker speakers speaker(s) presenter presenters presenter(s) presentor presentors presented\\ by "
    "talk\\ by session\\ by plenary\\ speakers plenary\\ speaker keynote\\ speaker panelists panellists panelist "
    "panel who people lecturer instructor instructors referent referentin referenten sprecher sprecherin vortragende "
    "vortragender orateur orateurs oratrice intervenant intervenants intervenante ponente ponentes relatore relatori "
    "relatrice palestrante palestrantes orador prelegent prelegenci előadó előadók spreker sprekers talare "
    "föreläsare taler oplægsholder foredragsholder puhuja přednášející konuşmacı vorbitor ponents ομιλητής докладчик "
    "докладчики спикер спикеры доповідач מרצה 登壇者 発表者 スピーカー 講者 讲者 主讲人 발표자 المتحدث",
    "moderator": "moderator moderators moderated\\ by host hosted\\ by moderation moderatorin chair",
    "title": "title talk\\ title titel titre título titolo tytuł cím タイトル",
    "event": "event conference meetup venue\\ event konferenz veranstaltung conférence événement conferencia evento "
    "conferenza konferencja konferencia conferentie konferens konferanse konference конференция событие カンファレンス",
    "date": "date when datum fecha data dátum dato дата 日付",
    "time": "time uhrzeit zeit heure hora ora",
    "language": "language sprache langue idioma lingua język nyelv taal",
    "slides": "slides slide deck slidedeck slide\\ deck presentation folien diapositives diapos diapositivas slajdy "
    "diák presentatie презентация слайды スライド",
    "video": "video recording watch youtube vidéo vídeo aufzeichnung wideo videó видео 動画",
    "code": "code repo repository github source source\\ code demo demos quelltext",
    "links": "link links website abstract url notes more",
}
_LONGEST_LABEL = 32
_CANONICAL = {
    label.replace("\\ ", " "): name
    for name, labels in _LABELS.items()
    for label in re.split(r"(?<!\\) ", labels)
    if label
}
_FIELD = re.compile(
    r"^(?:[^\w\s*_\[@(]{1,4}\s*)?"  # an emoji in front
    r"(?:\*{1,2}|_{1,2})?\s*(?P<label>[^\W\d_](?:[\w() ]|-){0,24}?)\s*(?:\*{1,2}|_{1,2})?"
    r"\s*[:：]\s*(?P<value>.*)$"
)
_BY = re.compile(
    r"^(?:[-–—]\s*)?(?:\*{1,2}|_{1,2})?"
    r"(?:(?:presented|given|delivered|(?:an? )?(?:talk|keynote|session|workshop|presentation))\s+by|"
    r"by|von|par|por|przez)(?:\*{1,2}|_{1,2})?\s*:?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)


# `Presenter - Jane Doe`; only words that mean nothing else may do without the colon.
_DASHED = re.compile(
    r"^(?:\*{1,2}|_{1,2})?(?P<label>speakers?|presenters?|referent(?:in)?|sprecher(?:in)?|orateur|ponente|relatore)"
    r"(?:\*{1,2}|_{1,2})?\s+[-–—]\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:s|\(s\)|en|i|nci|who|panel|people)$")


# What is longer says more than who spoke.
_LONGEST_BY = 300


@dataclass(frozen=True, slots=True)
class FieldLine:
    name: str
    """`speakers`, `moderator`, `title`, `event`, `date`, `time`, `language`, `slides`, `video`, `code` or `links`."""
    value: str
    """Markdown."""
    several: bool = False
    """Whether the label speaks of several: `Speakers:`."""


@lru_cache(maxsize=2048)
def read_field(line: str) -> FieldLine | None:
    """Read a line or a list item as a field; None where it is none."""
    line = line.strip()
    if len(line) > 500 or (":" not in line and "：" not in line):
        return _read_by(line)
    match = _FIELD.match(line)
    if match:
        label = " ".join(match["label"].casefold().split())
        name = _CANONICAL.get(label)
        if name:
            value = match["value"].strip()
            value = _without_lone_marks(value)
            return FieldLine(name, value, bool(_PLURAL.search(label)))
    return _read_by(line)


def _read_by(line: str) -> FieldLine | None:
    match = _BY.match(line) or _DASHED.match(line)
    if not match or len(line) > _LONGEST_BY:
        return None
    return FieldLine("speakers", _without_lone_marks(match["value"].strip()).removesuffix("."))


def _without_lone_marks(value: str) -> str:
    """Take off a mark whose partner belongs to the label: `**Speaker: Jane**`, `**Speaker: **Jane` or `*by Jane*`."""
    for mark in ("**", "__", "*", "_"):
        value = value.removeprefix(mark).removesuffix(mark).strip() if value.count(mark) % 2 else value
    return value


def bare_label(text: str) -> str:
    """Return the field that a list item announces for the items below it: `who`, `speakers`."""
    return _CANONICAL.get(text.strip(" :：*_").casefold(), "") if len(text) < _LONGEST_LABEL else ""
