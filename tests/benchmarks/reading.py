"""Measures the CPU time of reading notes: `python -m tests.benchmarks.reading [NOTES] [RUNS]`.

Notes of about 5 kB in five forms, made here with a fixed seed. The goal is 5,000 of them in under 2 s.
"""

from __future__ import annotations

import random
import statistics
import sys
import time

from mkdocs_talknotes.reading import read_post

WORDS = ("data", "people", "software", "time", "work", "model", "cost", "test", "query", "small", "great", "layers")
NAMES = [f"{first} {last}" for first in ("Ada", "Grace", "Alan", "Edsger") for last in ("Smith", "Jones", "Brown")]


def note(chance: random.Random, number: int) -> tuple[str, str]:
    """Return path and text of one note."""

    def prose(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize() + "."

    def title() -> str:
        return " ".join(chance.choice(WORDS) for _ in range(6)).capitalize()

    form, name = number % 5, chance.choice(NAMES)
    heads = {
        0: f"---\ntitle: {title()}\nspeaker: {name}\nevent: Conf 2024\ndate: 2024-05-31\ntags: [a, b]\n---\n",
        1: f"# {title()} by {name}\n",
        2: f"# {title()}\n\n**{name}, Example Ltd**\n",
        3: f"# {title()} - {name}\n\n- [Video](https://youtu.be/abc?t=90)\n",
        4: f"# Notes from Conf 2024\n\n{prose(40)}\n",
    }
    body = [heads[form]]
    for _ in range(5):
        heading = f"{chance.choice(NAMES)} - {title()}" if form == 4 else title()
        links = "- [Recording](https://youtu.be/abc?t=556)\n\n" if form == 4 else ""
        body.append(
            f'## {heading}\n\n{links}![A slide](slide.png "Caption")\n\n{prose(107)}\n\n- {prose(20)}\n- {prose(20)}\n'
        )
    return f"talks/conf-2024/{number}.md", "\n".join(body)


def main() -> None:
    """Print the median CPU time of several runs."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    chance = random.Random(1)  # the same notes every time
    notes = [note(chance, number) for number in range(count)]
    size = statistics.mean(len(text) for _, text in notes)
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        for path, text in notes:
            read_post(text, path=path)
        seconds.append(time.process_time() - start)
    print(
        f"{count} notes of {size:.0f} characters: median {statistics.median(seconds):.2f} s of CPU "
        f"(min {min(seconds):.2f}, max {max(seconds):.2f}), {statistics.median(seconds) / count * 1000:.3f} ms a note"
    )


if __name__ == "__main__":
    main()
