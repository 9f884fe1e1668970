"""One line of Markdown as readers see it, and the links in it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

_LINK = re.compile(
    r"!?\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\](?:\((?P<url><[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+[\"'(][^\n]*?[\"')])?\s*\)|\[(?P<ref>[^\]]*)\])"
)
# The same, and `[label]` alone, which is a link where a reference of that name is defined.
_LINK_OR_SHORT = re.compile(_LINK.pattern + "?")
_AUTOLINK = re.compile(r"<(https?://[^>\s]+|mailto:[^>\s]+)>")
_BARE = re.compile(r"(?<![\w\"'(<=/])https?://[^\s<>\"'`]+")
_ATTRIBUTES = re.compile(r"\{:?\s*(?:[.#][\w-]|[\w-]+=)[^{}\n]*\}")
_COMMENT = re.compile(r"<!--.*?-->")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_CODE = re.compile(r"(`+)(.+?)\1")
_EMPHASIS = re.compile(r"(\*{1,3}|(?<!\w)_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)|~~(.+?)~~")
_MARKED = re.compile(r"[<\[{`*_~\\&]")
_LONGEST = 20_000
_ESCAPE = re.compile(r"""\\([\\`*_{}\[\]()#+\-.!<>|~:@"'&])""")


@dataclass(frozen=True, slots=True)
class InlineLink:
    label: str
    url: str


def is_plain(markdown: str) -> bool:
    """Whether a text is as an engine would show it already, but for its spaces: nothing in it can be a mark."""
    return not _MARKED.search(markdown)


@lru_cache(maxsize=2048)
def plain_text(markdown: str) -> str:
    """Return a line's text as an engine would show it: no marks, no addresses, no pictures, no attribute lists.

    Kept for the lines of the page at hand, because every reader asks for them.
    """
    text = markdown
    if is_plain(text):
        return " ".join(text.split())
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", _COMMENT.sub("", text))
    if "[" in text:
        text = _LINK.sub(lambda m: "" if m[0].startswith("!") else m["label"], text)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "`" in text:
        text = _CODE.sub(r"\2", text)
    # Emphasis nests three deep at most; in what is longer than any line of notes, each mark may look for its end.
    for _ in range(3 if len(text) < _LONGEST else 0):
        if not any(mark in text for mark in "*_~"):
            break
        text = _EMPHASIS.sub(lambda m: m[2] or m[3] or "", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return " ".join(html.unescape(text).split()) if "&" in text else " ".join(text.split())


def links_in(markdown: str, references: dict[str, str] | None = None) -> list[InlineLink]:
    """Return the links of a line in order: inline, by reference, in angle brackets and bare."""
    if "[" not in markdown and "://" not in markdown and "mailto:" not in markdown:
        return []
    found: list[tuple[int, InlineLink]] = []
    rest = markdown
    for match in _LINK.finditer(markdown):
        if match[0].startswith("!"):
            continue
        label = plain_text(match["label"])
        url = match["url"]
        if url is None:
            url = (references or {}).get((match["ref"] or match["label"]).casefold(), "")
        url = url.strip("<>") or (match["label"] if match["label"].startswith("http") else "")
        if url:
            found.append((match.start(), InlineLink("" if label == url else label, url)))
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    for match in _AUTOLINK.finditer(rest):
        found.append((match.start(), InlineLink("", match[1])))
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    found += [(match.start(), InlineLink("", match[0].rstrip(".,;:!?)]*_"))) for match in _BARE.finditer(rest)]
    return [link for _, link in sorted(found, key=lambda pair: pair[0])]


def marked_links(markdown: str, references: dict[str, str], start: str, end: str) -> tuple[str, list[str]]:
    """Return a line with each link as its words between `start` and `end`, and the links' addresses in order.

    Pictures, comments and attribute lists are left out; a bare address stays as it is, without marks.
    """
    urls: list[str] = []

    def words(match: re.Match[str]) -> str:
        is_link = match["url"] is not None or match["ref"] is not None
        if is_link and match[0].startswith("!"):
            return ""
        url = match["url"]
        if url is None:
            url = references.get((match["ref"] or match["label"]).casefold(), "")
        if not url:
            return match["label"] if is_link else match[0]
        urls.append(url.strip("<>"))
        return f"{start}{match['label']}{end}"

    text = _ATTRIBUTES.sub("", _COMMENT.sub("", markdown))
    text = (_LINK_OR_SHORT if references else _LINK).sub(words, text)
    return _AUTOLINK.sub(r"\1", text), urls
