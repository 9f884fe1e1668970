"""Build step of the wheel: the style sheet and the script without comments and indentation.

Not a general minifier: it relies on how these two files are written (comments of their own lines, no text over several
lines), and a test holds that. Sources and editable installs stay as they are.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASSETS = "mkdocs_talknotes/rendering/assets"

_COMMENT = re.compile(r"^\s*/\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_LINE_COMMENT = re.compile(r"\s+// .*$", re.MULTILINE)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_OPERATORS = re.compile(r" (=>|===|!==|&&|\|\||\?\?=?|[=?:+<>]|[<>]=) |([,:]) |([{(\[]) | ([})\]])")
_AROUND_SIGNS = re.compile(r"\s*([{};,])\s*")


def smaller_style(text: str) -> str:
    """Return a style sheet without what browsers skip."""
    rules = _AROUND_SIGNS.sub(r"\1", _INDENT.sub("", _COMMENT.sub("", text)))
    return re.sub(r"(?<=[\w-]): ", ":", rules).replace(";}", "}").strip() + "\n"


def smaller_script(text: str) -> str:
    """Return a script without its comments and the space around signs; line ends may end statements and stay."""
    code = _INDENT.sub("", _LINE_COMMENT.sub("", _COMMENT.sub("", text)))
    code = re.sub(r"\b(if|for) \(", r"\1(", code).replace(") {", "){")
    return _OPERATORS.sub(lambda match: "".join(filter(None, match.groups())), code)


class CustomBuildHook(BuildHookInterface[Any]):
    """Puts the smaller files into the wheel in place of the sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files, unless the build is an editable install, which takes the sources."""
        if version == "editable":
            return
        folder = Path(mkdtemp(prefix="talknotes-assets-"))
        for name, make in (("talknotes.css", smaller_style), ("talknotes.js", smaller_script)):
            (folder / name).write_text(
                make(Path(self.root, ASSETS, name).read_text(encoding="utf-8")), encoding="utf-8"
            )
            build_data["force_include"][str(folder / name)] = f"{ASSETS}/{name}"
