"""Whatever strangers write into fields, names, links and captions: no script of theirs runs, and no request leaves."""

import re

import pytest
import yaml
from lxml import html

from mkdocs_talknotes.text.words import Words
from tests.browser.conftest import build_site, served, write_site
from tests.injections import attempts

pytestmark = pytest.mark.browser

ATTEMPTS = attempts()
IN_A_POST = 24
UNSAFE = re.compile(r"^[\s\x00-\x20]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# A picture of another site that an author names is asked for, as on any page.
EXPECTED = ("http://127.0.0.1", "https://example.org/", "data:", "blob:")


def credit(text):
    return {"text": text, "url": text, "license": text, "license_url": text}


def fields(text):
    """Every field of a talk, with the same attempt in each."""
    names = ("title", "event", "video", "slides", "image", "description", "language", "time")
    return dict.fromkeys(names, text) | {"speakers": [text], "tags": [text], "credit": credit(text)}


def post(number, texts):
    talks = [fields(text) | {"heading": f"Talk {place}"} for place, text in enumerate(texts)]
    facts = fields(texts[0]) | {"talks": talks, "authors": texts, "summary": texts[0], "slug": f"post-{number}"}
    facts.pop("speakers")
    headings = "\n\n".join(f"## Talk {place}\n\nNotes [1:00]." for place in range(len(texts)))
    return f"---\n{yaml.safe_dump(facts, allow_unicode=True)}---\n\n{headings}\n"


def files():
    """A site whose front matter, data files and file names hold every attempt."""
    posts = {
        f"talks/{start}.md": post(start, ATTEMPTS[start : start + IN_A_POST])
        for start in range(0, len(ATTEMPTS), IN_A_POST)
    }
    names = [text for text in ATTEMPTS if not re.search(r"[/\x00-\x1f]", text)][::7]
    people = {
        f"person-{number}": {
            "name": text,
            "aliases": [f"{text} again"],
            **dict.fromkeys(("role", "affiliation", "pronouns", "bio", "photo"), text),
            "links": [text, {text: text}, {"label": text, "url": text}],
        }
        for number, text in enumerate(ATTEMPTS)
    }
    events = {
        f"event-{number}": dict.fromkeys(("name", "series", "place", "link", "cover"), text) | {"credit": credit(text)}
        for number, text in enumerate(ATTEMPTS)
    }
    markers = "\n\n".join(
        f"<!-- talknotes: talks speaker='{text}' limit=3 -->"
        for text in ATTEMPTS
        if "--" not in text and "\n" not in text
    )
    return (
        posts
        | {f"talks/{name}.md": f"# Talk {place} by Ada Lovelace\n" for place, name in enumerate(names)}
        | {".speakers.yml": yaml.safe_dump(people, allow_unicode=True)}
        | {".events.yml": yaml.safe_dump(events, allow_unicode=True)}
        | {"index.md": f"# Home\n\n{markers}\n"}
    )


def options():
    """Labels and a credit that hold attempts as well."""
    labels = {key: ATTEMPTS[place] for place, key in enumerate(Words().keys())}
    return {"labels": labels, "credit": credit(ATTEMPTS[-1]), "per_page": 50}


@pytest.fixture(scope="module", params=["material", "mkdocs", "readthedocs"])
def site(request, tmp_path_factory):
    theme = {"name": request.param} | ({"font": False} if request.param == "material" else {"highlightjs": False})
    place = write_site(tmp_path_factory.mktemp("fields"), files(), theme=theme, plugins=[{"talknotes": options()}])
    return build_site(place, strict=False)


def ours(page):
    """Our elements and all inside them."""
    return page.xpath("//*[contains(concat(' ', @class), ' tn-')]/descendant-or-self::*")


def test_nothing_in_our_elements_could_run(site):
    found = []
    for place in sorted(site.rglob("*.html")):
        for element in ours(html.fromstring(place.read_bytes())):
            for name, value in element.attrib.items():
                address = name in ("href", "src", "action", "formaction", "srcset", "data-tn-player")
                if name.startswith("on") or name == "style" or (address and UNSAFE.match(value)):
                    found.append((place.name, element.tag, name, value))
            if element.tag in ("script", "style", "iframe", "object", "embed", "base", "meta", "link"):
                found.append((place.name, element.tag))
    assert found == []


def test_links_to_other_sites_do_not_hand_over_the_window(site):
    for place in sorted(site.rglob("*.html")):
        for link in ours(html.fromstring(place.read_bytes())):
            if link.tag == "a" and link.get("href", "").startswith(("http:", "https:")):
                assert "noopener" in link.get("rel", ""), (place, link.get("href"))


def visit(chromium, site, paths, *, wait=0):
    """Open pages; returns what ran and what was asked for from elsewhere. `wait` is for what runs late, in ms."""
    ran, asked = [], []
    with served(site) as address:
        page = chromium.new_page()
        # Said on the console, because windows that some attempts open again and again would stop everything.
        page.add_init_script("window.alert = number => console.log(`ran ${number}`)")
        page.on("console", lambda message: ran.append((page.url, message.text)) if "ran " in message.text else None)
        page.route("**/*", lambda route: route.continue_() if "127.0.0.1" in route.request.url else route.abort())
        page.on("request", lambda request: asked.append(request.url))
        for path in paths:
            page.goto(f"{address}{path}", wait_until="load")
            page.wait_for_timeout(wait)
        page.unroute_all(behavior="ignoreErrors")
        page.close()
    return ran, [url for url in asked if not url.startswith(EXPECTED)]


def pages(site):
    return [place.relative_to(site).as_posix() for place in sorted(site.rglob("*.html"))]


def test_nothing_runs_in_posts_and_lists(chromium, site):
    posts_and_lists = [path for path in pages(site) if path.count("/") < 3 or "/page/" in path]
    assert len(posts_and_lists) > 40
    assert visit(chromium, site, posts_and_lists) == ([], [])


def body(text):
    """One talk with the same attempt everywhere in its Markdown; line ends would end the heading."""
    text = text.replace("\n", " ").replace("\r", " ")
    return f"""
## Ada Lovelace - {text}

**By {text}**

- [{text}](<{text}>)
- Video: {text}

![{text}](x.png "{text}")

![A picture](x.png){{ credit="{text}" credit-url="{text}" }}

At [1:00].
"""


def bodies(folder, **options):
    """A site whose headings, links, pictures and captions hold every attempt."""
    # MkDocs itself fails at `<![x`, which Python's parser of HTML takes for a declaration.
    texts = [text for text in ATTEMPTS if "<![" not in f"<{text}"]
    notes = {
        f"talks/{start}.md": "# Talks\n" + "\n".join(map(body, texts[start : start + IN_A_POST]))
        for start in range(0, len(texts), IN_A_POST)
    }
    extensions = ["attr_list"]
    return build_site(write_site(folder, notes, markdown_extensions=extensions, **options), strict=False)


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_what_an_engine_lets_through_in_a_note_stays_in_that_note(chromium, tmp_path, theme):
    look = {"name": theme} | ({"font": False} if theme == "material" else {"highlightjs": False})
    site = bodies(tmp_path / "ours", theme=look)
    plain = bodies(tmp_path / "plain", theme=look, plugins=[])
    notes = [path for path in pages(plain) if path.startswith("talks/")]
    new = {number for _, number in visit(chromium, site, notes)[0]}
    # What runs late on a plain page may need longer on a slow machine.
    for wait in (500, 4000):
        new -= {number for _, number in visit(chromium, plain, notes, wait=wait)[0]} if new else set()
    assert new == set()
    lists = [path for path in pages(site) if path.startswith("talks/") and path not in notes]
    assert visit(chromium, site, lists) == ([], [])


@pytest.mark.slow
def test_nothing_runs_anywhere(chromium, site):
    assert visit(chromium, site, pages(site)) == ([], [])
