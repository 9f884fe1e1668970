"""Made-up notes for benchmarks: as long, as structured and as unevenly spread as real ones, the same for the same seed.

Posts have 600 to 900 words in five sections; one in five is a digest of 5 to 12 talks. Few speakers, events and topics
are in many posts and most are in one or two, by Zipf's law with exponents near 1.
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
    """Make posts; the first of a larger corpus are not those of a smaller one, because names grow with it."""
    chance = random.Random(seed)
    names = [f"{first} {last}" for first, last in itertools.product(FIRST, LAST)]
    people = [
        names[n % len(names)] + (f" {n // len(names)}" if n >= len(names) else "") for n in range(2 * count // 5 + 5)
    ]
    spread = 2 * math.isqrt(count)
    events = [f"Conf {chr(65 + n % 26)}{n // 26} {2000 + n % 25}" for n in range(spread + 3)]
    topics = [f"{PROSE[n % len(PROSE)]} {n // len(PROSE)}" for n in range(spread + 8)]
    for number in range(count):
        is_digest = number % 5 == 0
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
    return "\n".join(f"## {_words(chance, 4).capitalize()}\n\n{_prose(chance, 150)}" for _ in range(SECTIONS))


def _digest(chance: random.Random, speakers: Sequence[str]) -> str:
    words = 750 // len(speakers)
    return "\n".join(
        f"## {name} - {_words(chance, 5).capitalize()}\n\n"
        f"- [Video](https://youtu.be/abcdefghij{place % 10}?t={60 * place})\n\n"
        f'![A slide of {name}](slide.png "What {name} *showed*")\n\n{_prose(chance, words)}'
        for place, name in enumerate(speakers)
    )


def _prose(chance: random.Random, words: int) -> str:
    sentences = (f"{_words(chance, 12).capitalize()}." for _ in range(words // 12))
    listed = "\n".join(f"- {_words(chance, 5)}" for _ in range(2))
    return f"{' '.join(sentences)} With **{_words(chance, 2)}** and `{_words(chance, 1)}`.\n\n{listed}\n"


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(PROSE, k=count))


def _zipf(chance: random.Random, items: Sequence[str], count: int) -> list[str]:
    """Draw distinct items, the first of them most often."""
    found: dict[str, None] = {}
    while len(found) < min(count, len(items)):
        place = int(math.exp(chance.random() * math.log(len(items) + 1))) - 1
        found[items[min(place, len(items) - 1)]] = None
    return list(found)
