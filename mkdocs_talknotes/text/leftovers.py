"""Find or remove syntax of other tools that Python-Markdown shows as text: Liquid, shortcodes, callouts and MDX."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_talknotes.text.inline import ATTRIBUTED, EDITS, ICON, LIST
from mkdocs_talknotes.text.scan import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


class Leftover(NamedTuple):
    """Syntax of another tool in one line."""

    line: int
    """Counted from 1 in the text."""
    text: str
    """The syntax as written."""
    tool: str
    """Name of the tools it belongs to, such as `Hugo and Quarto`."""
    remedy: str
    """What to write instead, as a sentence."""


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    tool: str
    remedy: str
    acts: tuple[str, ...] = ()
    """Prefixes of `_plain_name` of the plugins and extensions that process this syntax."""


_VIDEO = "Write `Video: {address}` instead."
_YOUTUBE = re.compile(r"youtube\b[^\n]{0,40}?[\s\"'=](?P<id>[\w-]{11})(?![\w-])", re.IGNORECASE)
_ADDRESS = re.compile(r"""\bvideo\s[^\n]{0,40}?(?P<address>https?://[^\s"'<>{}]+)""", re.IGNORECASE)
_IN_MARKDOWN = "Replace it with Markdown."
_ADMONITION = "Write `!!! note` with the extension admonition, or `> **Note:** …`."
_DELETE = "Delete it."
# MkDocs plugins that process `{{ … }}` and `{% … %}`.
_TEMPLATES = ("macros", "markdownextradata", "extradata", "jinja")
_TAGS = (*_TEMPLATES, "include-markdown")
_SNIPPETS = ("pymdownx.snippets", "pymdownx.extra")
_CALLOUTS = ("callouts", "obsidian", "github_callouts", "gh_callouts", "gfm_admonition", "github_admonitions", "quotes")
_BOXES = ("mkdocstrings", "custom-blocks", "fenced")
_FORMS = (
    # Long ones run over several lines.
    _Form(re.compile(r"\{\{[<%][^{}\n]*+(?:\}\})?"), "Hugo and Quarto", _IN_MARKDOWN, ("shortcodes",)),
    _Form(re.compile(r"\{%[^{}%\n]*+(?:%(?!\})[^{}%\n]*+)*+(?:%\})?"), "Jekyll", _IN_MARKDOWN, _TAGS),
    _Form(re.compile(r"\{\{(?![<%])[^{}\n]++\}\}"), "Jekyll", _IN_MARKDOWN, _TEMPLATES),
    _Form(re.compile(r"\{::?(?:toc|nomarkdown|comment|options|/)[^{}\n]*+\}"), "Jekyll", _DELETE),
    _Form(re.compile(r"^\s*+\{![^{}\n]++!\}"), "markdown-include", _IN_MARKDOWN, ("include",)),
    _Form(re.compile(r"^\s*+-{1,}8<-{1,}\s"), "the extension pymdownx.snippets", _IN_MARKDOWN, _SNIPPETS),
    _Form(re.compile(r"%%[^%\n]++%%|^\s*+%%\s*+$"), "Obsidian", "Write `<!-- … -->`.", ("obsidian",)),
    _Form(re.compile(r"^\s*+>\s*+\[!\w++\]"), "GitHub and Obsidian", _ADMONITION, _CALLOUTS),
    _Form(re.compile(r"^import\s[^;\n]*[\"'][^\"'\n]++[\"'];?\s*+$"), "MDX", _DELETE),
    _Form(re.compile(r"^export\s++(?:const|default|function)\b"), "MDX", _DELETE),
    _Form(re.compile(r"\{/\*[^\n]*+"), "MDX", "Write `<!-- … -->`."),
    _Form(re.compile(r"^\s*+<[A-Z]\w*+(?<=[a-z])(?:[\s/>][^<>\n]*+>?|$)"), "MDX", _IN_MARKDOWN),
    # `::: package.module` is a page of mkdocstrings.
    _Form(re.compile(r"^\s*+:{3,}(?: ?[a-z]++(?![\w.])| ?\{)[^\n]*+"), "Docusaurus and Quarto", _ADMONITION, _BOXES),
)  # fmt: skip
_SIGNS = ("{{", "{%", "{:", "{!", "{/", "8<", "%%", "[!", "import ", "export ", "<", ":::")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(?<!`)(`++)(?!`)[^`\n]++\1(?!`)")


def prose_in(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield number (from 1) and text of the lines that aren't code, without inline code: code is meant to be shown."""
    fence = ""
    for number, line in enumerate(lines, start=1):
        marks = _FENCE.match(line)
        if marks and (not fence or (marks[1].startswith(fence) and not line.strip(" `~"))):
            fence = "" if fence else marks[1]
        elif not fence and not line.startswith(("    ", "\t")):
            yield number, _CODE.sub("", line) if "`" in line else line


def leftovers_in(lines: Sequence[str], neighbours: Collection[str] = ()) -> Iterator[Leftover]:
    """Yield the leftovers of a text, at most one a line.

    `neighbours` are the names of the site's plugins and Markdown extensions. Syntax that one of them processes is
    skipped.
    """
    names = tuple(map(_plain_name, neighbours))
    forms = [form for form in _FORMS if not any(name.startswith(form.acts) for name in names if form.acts)]
    for number, line in prose_in(lines):
        if not any(sign in line for sign in _SIGNS):
            continue
        for form in forms:
            if match := form.pattern.search(line):
                yield Leftover(number, match[0].strip(), form.tool, _remedy(match[0], form))
                break


# Not `{{ … }}`: a page may be about templates. Not `x[[i]]`, a formula. Obsidian's block name (`^name`) counts only at
# the end of a line.
_IN_TEXT = re.compile(
    rf"{FOREIGN.pattern}|{ICON}|{ATTRIBUTED}|{EDITS}|(?<=\S)[ \t]?{LIST}\Z|\{{::?[a-z/][^{{}}\n]*+\}}"
    r"|%%[^%\n]++%%|\{/\*[^\n]{0,500}?\*/\}|\[TOC\]|\[\[_?(?:TOC|toc)_?\]\]|!\[\[[^\[\]\n]++\]\]"
    r"|(?<![\w\[])\[\[(?:[^\[\]|\n]{0,200}+\|)?(?P<words>(?=[^\[\]]*?[^\W\d])[^\[\]|\n]{1,200}+)\]\]"
    r"|(?m:^[ \t]*+:{3,}[^\n]*+$|^\[!\w++\][+-]?|[ \t]\^(?=[\w-]*[a-z-])[\w-]{4,40}+$)",
    re.DOTALL,
)
_KEPT = ("words", "span", "kept", "new")


def without_leftovers(text: str) -> str:
    """Remove other tools' syntax from text of a finished page, outside its code. The words in it stay."""
    if not _MAY_HOLD.search(text):
        return text
    return _IN_TEXT.sub(lambda match: next(filter(None, match.group(*_KEPT)), ""), text)


_MAY_HOLD = re.compile(r"[{:%^]|\[[\[!T]")


def acts_on_wiki_links(neighbours: Collection[str]) -> bool:
    """Whether a plugin or Markdown extension of the site converts `[[…]]` to links."""
    kinds = ("roamlinks", "ezlink", "wikilinks", "obsidian", "markdown_wikilinks", "semiliterate", "autolink")
    return any(_plain_name(name).startswith(kinds) for name in neighbours)


def _plain_name(name: str) -> str:
    """Return a plugin's or extension's name without the packages around it: `markdown.extensions.wikilinks`."""
    name = name.rpartition("/")[2].partition(" ")[0]
    for start in ("mkdocs-", "markdown.extensions.", "markdown_callouts.", "mdx_", "markdown_"):
        name = name.removeprefix(start)
    return name


def _remedy(text: str, form: _Form) -> str:
    if address := _ADDRESS.search(text):
        return _VIDEO.format(address=address["address"])
    if video := _YOUTUBE.search(text):
        return _VIDEO.format(address=f"https://youtu.be/{video['id']}")
    return form.remedy
