"""Finds a talk's links (recording, slides, code and more) that its card shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Link, LinkKind
from mkdocs_talknotes.reading.fieldlines import FieldLine, read_field
from mkdocs_talknotes.reading.outline import is_links_only, lines_as_fields
from mkdocs_talknotes.text.hosts import hosted
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.urls import checked_url, classify, recording_at
from mkdocs_talknotes.text.videos import player_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.outline import Section as Part
    from mkdocs_talknotes.text.inline import InlineLink

_SHOWN = ("speakers", "slides", "video", "code", "links", "event", "date", "time")
_KIND_OF_FIELD = {"video": LinkKind.VIDEO, "slides": LinkKind.SLIDES, "code": LinkKind.CODE}
# Headings of subsections that hold the talk's own links, rather than links about its subject.
_PART_FOR_LINKS = re.compile(
    r"(?:(?:details|info|links?|resources|materials?|slides?|video|recording|watch|media|folien|aufzeichnung|material|"
    r"liens|ressources|enlaces|recursos|vidéo|vídeo|diapositivas)(?:$|\s*(?:&|and|und|et|y|e|,|/|:|\()))",
    re.IGNORECASE,
)
# Full link texts that mean the talk's recording or slides even within a sentence.
_SAYS_RECORDING = re.compile(
    r"(?:watch )?(?:the )?(?:(?:full |talk |session |conference )?(?:video|recording)|talk|keynote)"
    r"(?: (?:recording|video))?(?: of (?:the|this|her|his|their) (?:talk|session|keynote))?|aufzeichnung|vidéo|vídeo",
    re.IGNORECASE,
)
_SAYS_SLIDES = re.compile(
    r"(?:the |her |his |their )?(?:talk |session )?(?:slides?|slide ?deck|deck|folien|diapositivas|diapos)"
    r"(?: of (?:the|this|her|his|their) (?:talk|session|keynote))?",
    re.IGNORECASE,
)
_SAYS = {LinkKind.VIDEO: _SAYS_RECORDING, LinkKind.SLIDES: _SAYS_SLIDES}
_PLAYER = re.compile(r"<(?:iframe|embed|video|source)\b", re.IGNORECASE)


@dataclass(slots=True)
class Linked:
    """Links read from the first blocks of a section."""

    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    """The blocks that contain only links and fields, which the card may replace."""


def read_links(blocks: Sequence[Block], references: Mapping[str, str], speakers: Sequence[str] = ()) -> Linked:
    """Read links from lists and lines of links, fields and players. Reading stops at prose, whose links stay there.

    `references` maps names of reference links to URLs. `speakers` are plain texts of blocks that name speakers; they
    don't count as prose.
    """
    linked = Linked()
    for block in blocks:
        if speakers and block.kind == "paragraph" and plain_text(block.text) in speakers:
            continue
        lines = lines_of(block)
        if block.kind == "comment" or not lines:
            continue
        said = [(line, read_field(line)) for line in lines]
        mine = [line for line, one in said if (one and one.name in _SHOWN and one.value) or is_links_only(line)]
        if not mine and block.kind != "paragraph":
            continue
        for line, one in said:
            if line in mine and not (one and one.name == "speakers"):
                linked.links += _links(line, one, references)
        if mine and len(mine) == len(lines) and block.kind in ("list", "paragraph"):
            linked.blocks.append(block)
        elif not mine and "![" not in block.text:
            # Prose starts here; links below belong to it.
            break
    return linked


_MAY_LINK = re.compile(r"\]\(|://|<")
_MAY_LINK_BY_NAME = re.compile(r"\[|://|<")


def links_in_notes(part: Part, references: Mapping[str, str]) -> list[Link]:
    """Find recording and slides anywhere in a talk's section; the most certain first.

    Order: fields; players; standalone links named `recording`, `slides` or the like; the only other standalone link of
    its kind; links within a sentence whose text is just `recording` or `slides`.
    """
    may_link = _MAY_LINK_BY_NAME if references else _MAY_LINK
    fields: list[Link] = []
    players: list[Link] = []
    called: list[Link] = []
    alone: list[Link] = []
    inside: list[Link] = []
    for section in (part, *part.inner):
        own = section is part or _PART_FOR_LINKS.match(section.text) is not None
        for block in section.blocks:
            for line in lines_of(block) if block.kind != "comment" else ():
                # Fast path: most lines contain no link, and reading them takes most of the time spent on a note.
                if not may_link.search(line):
                    continue
                one = read_field(line)
                if one and one.name in _KIND_OF_FIELD:
                    fields += _links_of_talk(line, one, references)
                elif _PLAYER.search(line):
                    players += _links_of_talk(line, one, references)
                elif is_links_only(line):
                    found = _links_of_talk(line, one, references)
                    called += [link for link in found if _is_called_so(link)]
                    alone += found if own else []
                elif any(map(_may_be_called_so, links_in(line, references))):
                    inside += [link for link in _links_of_talk(line, one, references) if _is_called_so(link)]
    return [*fields, *players, *called, *_only_one_of_each(alone), *inside]


def _links_of_talk(line: str, one: FieldLine | None, references: Mapping[str, str]) -> list[Link]:
    return [link for link in _links(line, one, references) if link.kind in _SAYS]


def _may_be_called_so(link: InlineLink) -> bool:
    """Whether the text of a link means a recording or slides. Its address isn't checked, which takes longer."""
    return any(words.fullmatch(_bare(link.label)) for words in _SAYS.values())


def _is_called_so(link: Link) -> bool:
    return _SAYS[link.kind].fullmatch(_bare(link.label)) is not None


def _bare(label: str) -> str:
    return label.strip(" .:!")


def _only_one_of_each(links: Sequence[Link]) -> list[Link]:
    """Return the recording and the slides if they are the only one of their kind; several are ambiguous."""
    found = []
    for kind in _SAYS:
        of_kind = [link for link in links if link.kind is kind]
        if len({recording_at(link.url) for link in of_kind}) == 1:
            found.append(of_kind[0])
    return found


def _links(line: str, one: FieldLine | None, references: Mapping[str, str]) -> list[Link]:
    found = []
    links = links_in(line, references)
    for link in links:
        url = player_address(link.url) if _PLAYER.search(line) else checked_url(link.url)
        if not url or url.startswith("#"):
            continue
        kind = classify(url, link.label or plain_text(line))
        if kind is LinkKind.OTHER and len(links) == 1:
            kind = classify(url, plain_text(line))
        if one and one.name in _KIND_OF_FIELD and kind in (LinkKind.OTHER, LinkKind.SITE):
            kind = _kind_by_field(url, one.name)
        found.append(Link(url=url, label=link.label, kind=kind))
    return found


def _kind_by_field(url: str, name: str) -> LinkKind:
    """Return the kind a field gives a URL. Channels and profiles are never a recording or slides."""
    kind = _KIND_OF_FIELD[name]
    return LinkKind.OTHER if kind in _SAYS and hosted(url) is LinkKind.OTHER else kind


def is_part_for_links(text: str) -> bool:
    """Whether a heading inside a talk introduces its links."""
    return _PART_FOR_LINKS.match(text) is not None


def lines_of(block: Block) -> list[str]:
    """Return the lines of a block: items of a list, quotations without `>`, table rows as fields.

    A player that spans several lines is returned as one line.
    """
    if block.kind == "list":
        return [item.text for item in block.items]
    if any(_PLAYER.search(line) for line in block.lines):
        return [block.text]
    return lines_as_fields(block.lines) if block.kind == "other" else block.lines


def are_covered(lines: Iterable[str], words: Iterable[str]) -> bool:
    """Whether the card shows every word of these lines."""
    shown = match_key(" ".join(words))
    for line in lines:
        one = read_field(line)
        text = plain_text(one.value if one else line)
        for word in re.findall(r"[^\W_]+", re.sub(r"https?://\S+", "", text).casefold()):
            if word not in _GLUE and match_key(word) not in shown:
                return False
    return True


_GLUE = frozenset(
    ["and", "und", "et", "y", "e", "by", "von", "par", "from", "at", "with", "the", "a", "of", "speaker", "speakers"]
)


def block_text(block: Block) -> str:
    """Return a block's plain text, equal to the text of the engine's elements."""
    if block.kind == "list":
        return " ".join(plain_text(item.text) for item in block.items)
    return plain_text(block.text)
