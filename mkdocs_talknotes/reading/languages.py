"""What depends on the language notes are written in: labels of fields, small words around names, and job titles.

One row per language; every reader takes what it needs from here, so that a language is added in one place. A page may
mix languages, therefore readers ask for the words of all of them at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of one language, separated by commas, in lower case."""

    tag: str
    """IETF tag."""
    called: str = ""
    """What the language is called, in itself and in its neighbours'."""
    by: str = ""
    """Stands before who gave a talk: `Title by Name`."""
    by_inside: str = ""
    """The same, but at the start of a line it is more often another word (Dutch `door`)."""
    with_: str = ""
    """Stands before who gave a talk together with others: `Title with Name`."""
    and_: str = ""
    """Between two names."""
    at: str = ""
    """Between a name and an organisation."""
    moderated: str = ""
    """`moderated` in `moderated by Name`."""
    speakers: str = ""
    """Labels of the field that names who spoke, also in a heading: `Speaker: Name`."""
    speakers_below: str = ""
    """Labels that mean the speakers only in a line below a heading."""
    moderator: str = ""
    title: str = ""
    event: str = ""
    date: str = ""
    time: str = ""
    language: str = ""
    slides: str = ""
    video: str = ""
    source_code: str = ""
    links: str = ""
    jobs: str = ""
    """What somebody is: nouns that can end a job title."""
    ranks: str = ""
    """Words of job titles that are also ordinary words, or that need a noun after them."""
    honorifics: str = ""
    """Titles before a name, without their full stop."""


LANGUAGES = (
    Language(
        tag="en",
        called="english, englisch, anglais, inglés, inglês",
        by="by",
        with_="with, w/, feat., ft.",
        and_="and",
        at="from, of, at",
        moderated="moderated, hosted",
        speakers="speaker, speakers, speaker(s), presenter, presenters, presenter(s), presentor, presentors, "
        "presented by",
        speakers_below="talk by, session by, plenary speakers, plenary speaker, keynote speaker, panelists, "
        "panellists, panelist, panel, who, people, lecturer, instructor, instructors",
        moderator="moderator, moderators, moderated by, host, hosted by, chair",
        title="title, talk title",
        event="event, conference, meetup, venue event",
        date="date, when",
        time="time",
        language="language",
        slides="slides, slide, deck, slidedeck, slide deck, presentation",
        video="video, recording, watch, youtube",
        source_code="code, repo, repository, github, source, source code, demo, demos",
        links="link, links, website, abstract, url, notes, more",
        jobs="engineer, developer, founder, cofounder, ceo, cto, cpo, coo, advocate, evangelist, architect, designer, "
        "professor, director, manager, scientist, researcher, president, librarian, maintainer, sre",
        ranks="co-founder, vp, head, lead, leader, prof, consultant, author, chair, moderator, principal, prin, princ, "
        "senior, staff, student, teacher, chief, officer, analyst, writer, freelance, freelancer, creator, core, "
        "committer, program, pm, dev, devrel, host, partner, fellow, editor, journalist, sr, jr, eng, swe, tech, "
        "technical, distinguished, executive, assistant, associate",
        honorifics="dr, prof, mr, mrs, ms, mx, sir, dame",
    ),
    Language(
        tag="de",
        called="german, deutsch, allemand",
        by="von",
        with_="mit",
        and_="und",
        at="von, bei",
        moderated="moderiert",
        speakers="referent, referentin, referenten, sprecher, sprecherin, vortragende, vortragender",
        moderator="moderation, moderatorin",
        title="titel",
        event="konferenz, veranstaltung",
        date="datum",
        time="uhrzeit, zeit",
        language="sprache",
        slides="folien",
        video="aufzeichnung",
        source_code="quelltext",
    ),
    Language(
        tag="fr",
        called="french, französisch, français",
        by="par",
        with_="avec",
        and_="et",
        at="de chez, à",
        moderated="animé",
        speakers="orateur, orateurs, oratrice, intervenant, intervenants, intervenante",
        title="titre",
        event="conférence, événement",
        time="heure",
        language="langue",
        slides="diapositives, diapos",
        video="vidéo",
    ),
    Language(
        tag="es",
        called="spanish, spanisch, español",
        by="por",
        with_="con",
        and_="y, e",
        speakers="ponente, ponentes, orador",
        title="título",
        event="conferencia, evento",
        date="fecha",
        time="hora",
        language="idioma",
        slides="diapositivas",
        video="vídeo",
    ),
    Language(tag="pt", called="portuguese, português", by="por", and_="e", speakers="palestrante, palestrantes"),
    Language(
        tag="it",
        called="italian, italiano",
        by_inside="di",
        with_="con",
        and_="e",
        speakers="relatore, relatori, relatrice",
        title="titolo",
        event="conferenza",
        date="data",
        time="ora",
        language="lingua",
    ),
    Language(
        tag="nl",
        called="dutch, nederlands",
        by_inside="door",
        and_="en",
        speakers="spreker, sprekers",
        event="conferentie",
        language="taal",
        slides="presentatie",
    ),
    Language(tag="sv", by_inside="av", and_="och", speakers="talare, föreläsare", event="konferens"),
    Language(tag="da", and_="og", speakers="taler, oplægsholder", event="konference", date="dato"),
    Language(tag="no", by_inside="av", and_="og", speakers="foredragsholder", event="konferanse", date="dato"),
    Language(tag="fi", speakers="puhuja"),
    Language(
        tag="pl",
        called="polish, polski",
        by="przez",
        and_="i",
        speakers="prelegent, prelegenci",
        title="tytuł",
        event="konferencja",
        language="język",
        slides="slajdy",
        video="wideo",
    ),
    Language(tag="cs", called="czech", speakers="přednášející", event="konference"),
    Language(
        tag="hu",
        called="hungarian, magyar",
        speakers="előadó, előadók",
        title="cím",
        event="konferencia",
        date="dátum",
        language="nyelv",
        slides="diák",
        video="videó",
    ),
    Language(tag="tr", speakers="konuşmacı"),
    Language(tag="ro", speakers="vorbitor, ponents"),
    Language(tag="el", speakers="ομιλητής"),
    Language(
        tag="ru",
        called="russian",
        speakers="докладчик, докладчики, спикер, спикеры",
        event="конференция, событие",
        date="дата",
        slides="презентация, слайды",
        video="видео",
    ),
    Language(tag="uk", speakers="доповідач"),
    Language(tag="he", speakers="מרצה"),
    Language(tag="ar", called="arabic", speakers="المتحدث"),
    Language(
        tag="ja",
        called="japanese, 日本語",
        speakers="登壇者, 発表者, スピーカー",
        title="タイトル",
        event="カンファレンス",
        date="日付",
        slides="スライド",
        video="動画",
    ),
    Language(tag="zh", called="chinese, 中文", speakers="講者, 讲者, 主讲人, 演讲者"),
    Language(tag="ko", called="korean", speakers="발표자"),
)


def words(column: str) -> tuple[str, ...]:
    """Return the words that all languages have in one column, without repetition."""
    entries = (getattr(language, column) for language in LANGUAGES)
    return tuple(dict.fromkeys(word for entry in entries for word in entry.split(", ") if word))


def either(*columns: str) -> str:
    """Return a regular expression for any word of these columns, the longest first."""
    found = {word for column in columns for word in words(column)}
    return "|".join(
        re.escape(word).replace("\\ ", r"\s+") for word in sorted(found, key=lambda word: (-len(word), word))
    )


# Fields whose labels stand in other columns than their own.
_COLUMNS = {"speakers": ("speakers_below", "speakers"), "code": ("source_code",)}

FIELD_OF_LABEL = {
    label: name for name in FIELD_NAMES for column in _COLUMNS.get(name, (name,)) for label in words(column)
}
"""Label of a line (`speaker`, `datum`) → name of its field."""

LANGUAGE_CALLED = {name: language.tag for language in LANGUAGES for name in language.called.split(", ") if name}
"""What people call a language → its tag."""
