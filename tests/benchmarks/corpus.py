"""Generates notes for benchmarks that resemble real ones in length, structure and distribution. Seeded, so repeatable.

Posts have 600 to 900 words in five sections, with the links, emphasis, code, quotations, tables and pictures that notes
have; one in nine is a digest of 5 to 12 talks. Few speakers, events and topics are in many posts and most are in one or
two, by Zipf's law with exponents near 1.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SECTIONS = 5
PROSE = (
    "system queue topic schema query index cache snapshot failure metric release pipeline design record memory thread "
    "token policy model drift pixel layout module parser chart caption story lesson habit example question answer"
).split()
FIRST = "Ada Bao Carla Dana Elif Farid Gita Hana Ivan Jana Kaito Leila Marek Nadia Omar Priya Rosa Sofia Tariq".split()
LAST = "Abe Berg Costa Dahl Eriksen Fischer Gupta Hansen Ito Jensen Khan Larsen Moreau Novak Olsen Park Rossi".split()


@dataclass(frozen=True)
class MadePost:
    name: str
    title: str
    date: dt.date
    event: str
    topics: Sequence[str]
    speakers: Sequence[str]
    """All of them, in order."""
    body: str
    """Markdown without front matter; a digest's headings are `Speaker - Title`."""
    is_digest: bool


def make_posts(count: int, *, seed: int = 1) -> Iterator[MadePost]:
    """Generate posts. A larger corpus doesn't start with a smaller one, because the number of names grows as well."""
    chance = random.Random(seed)
    names = [f"{first} {last}" for first, last in itertools.product(FIRST, LAST)]
    people = [
        names[n % len(names)] + (f" {n // len(names)}" if n >= len(names) else "") for n in range(2 * count // 5 + 5)
    ]
    spread = 2 * math.isqrt(count)
    events = [f"Conf {chr(65 + n % 26)}{n // 26} {2000 + n % 25}" for n in range(spread + 3)]
    topics = [f"{PROSE[n % len(PROSE)]} {n // len(PROSE)}" for n in range(spread + 8)]
    for number in range(count):
        is_digest = number % 9 == 0
        speakers = _zipf(chance, people, chance.randint(5, 12) if is_digest else chance.choice((1, 1, 1, 2)))
        yield MadePost(
            name=f"{number:05}",
            title=f"{_words(chance, 5).capitalize()} {number}",
            date=dt.date(2005, 1, 1) + dt.timedelta(days=chance.randrange(7000)),
            event=_zipf(chance, events, 1)[0],
            topics=_zipf(chance, topics, 3),
            speakers=speakers,
            body=_digest(chance, speakers) if is_digest else _essay(chance),
            is_digest=is_digest,
        )


def _essay(chance: random.Random) -> str:
    extras = chance.sample((*_EXTRAS, *_EXTRAS), SECTIONS)
    return "\n".join(
        f"## {_words(chance, 4).capitalize()}\n\n{_prose(chance, 135)}\n{extra(chance)}\n" for extra in extras
    )


def _digest(chance: random.Random, speakers: Sequence[str]) -> str:
    words = 700 // len(speakers)
    return "\n".join(
        f"## {name} - {_words(chance, 5).capitalize()}\n\n"
        f"- [Video](https://youtu.be/abcdefghij{place % 10}?t={60 * place})\n\n"
        f'![A slide of {name}](slide.png "What {name} *showed*")\n\n{_prose(chance, words)}'
        for place, name in enumerate(speakers)
    )


def _prose(chance: random.Random, words: int) -> str:
    """Two paragraphs, every third sentence with something marked, and a list."""
    sentences = [_sentence(chance, place) for place in range(words // 12)]
    half = len(sentences) // 2
    listed = "\n".join(
        f"- {_words(chance, 5)} [{_words(chance, 1)}](https://example.org/{place})" for place in range(2)
    )
    return f"{' '.join(sentences[:half])}\n\n{' '.join(sentences[half:])}\n\n{listed}\n"


def _sentence(chance: random.Random, place: int) -> str:
    marks = ("**{}**", "*{}*", "`{}`", "[{}](https://example.org/a)") if place % 3 == 0 else ("{}",)
    marked = chance.choice(marks).format(_words(chance, 1))
    return f"{_words(chance, 6).capitalize()} {marked} {_words(chance, 5)}."


def _picture(chance: random.Random) -> str:
    return f'![{_words(chance, 4)}](slide.png "{_words(chance, 3)}")\n'


def _code(chance: random.Random) -> str:
    return f"```python\ndef {_words(chance, 1)}(x):\n    return x.{_words(chance, 1)}\n```\n"


def _table(chance: random.Random) -> str:
    rows = (f"| {_words(chance, 2)} | {_words(chance, 1)} | {chance.randrange(100)} |" for _ in range(4))
    return "\n".join(("| what | how | how many |", "|---|---|---|", *rows, ""))


def _quotation(chance: random.Random) -> str:
    return f"> {_words(chance, 14).capitalize()}.\n"


_EXTRAS = (_picture, _code, _table, _quotation)


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(PROSE, k=count))


def _zipf(chance: random.Random, items: Sequence[str], count: int) -> list[str]:
    """Draw distinct items, the first of them most often."""
    found: dict[str, None] = {}
    while len(found) < min(count, len(items)):
        place = int(math.exp(chance.random() * math.log(len(items) + 1))) - 1
        found[items[min(place, len(items) - 1)]] = None
    return list(found)
