"""Measures how fast lists of thousands of talks react in a browser: `python -m tests.benchmarks.browsing [talks]`.

Builds digests of ten talks each, opens the first page of the list of all talks, and filters it. Prints the time from
the input to the next frame, in milliseconds (median of five).
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, build_site, served, write_site

FIRST = ("Ada", "Grace", "Katherine", "Barbara", "Radia", "Frances", "Margaret", "Anita", "Joan", "Lynn")
LAST = ("Archer", "Baker", "Carter", "Dyer", "Fisher", "Mason", "Miller", "Potter", "Turner", "Weaver")
RUNS = 5

# Returns the time from a change of the form to the frame that shows its result, in milliseconds.
TIMED = """async ([name, value]) => {
    const field = document.querySelector(`.tn-facets [name=${name}]`), list = document.querySelector("[data-tn-list]");
    const changed = new Promise(done => new MutationObserver(() => requestAnimationFrame(() => done()))
        .observe(list, { childList: true }));
    field.value = value;
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await changed;
    return performance.now() - start;
}"""


def digest(number: int) -> str:
    year = 2000 + number % 25
    talks = (
        f"## {FIRST[talk]} {LAST[(talk + number) % 10]} - Lesson {number * 10 + talk} in practice\n\nNotes.\n"
        for talk in range(10)
    )
    front_matter = f"---\nevent: Conf {year}\ndate: {year}-05-{1 + number % 28:02}\ntags: [topic {number % 40}]\n---\n"
    return f"{front_matter}\n# Digest {number}\n\n" + "\n".join(talks)


def main() -> None:
    talks = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        files = {f"talks/{number:04}.md": digest(number) for number in range(talks // 10)}
        site = build_site(write_site(Path(folder), files, theme={"name": "mkdocs", "highlightjs": False}))
        whole = (site / "talks" / "all" / "page" / "all" / "index.html").read_bytes()
        print(f"whole list: {len(whole) / 1e6:.1f} MB, {len(gzip.compress(whole)) / 1e3:.0f} kB compressed")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with served(site) as address:
            for what, changes in {
                "first word typed": [("find", "lesson")],
                "second word typed": [("find", "lesson"), ("find", "lesson 77")],
                "speaker chosen": [("find", "lesson"), ("speaker", "Ada Archer")],
                "sorted by name": [("find", "lesson"), ("sort", "title")],
            }.items():
                times = []
                for _ in range(RUNS):
                    page = browser.new_page()
                    page.goto(f"{address}talks/all/")
                    times.append([page.evaluate(TIMED, list(change)) for change in changes][-1])
                    page.close()
                print(f"{what}: {statistics.median(times):.0f} ms")
        browser.close()


if __name__ == "__main__":
    main()
