"""What commands print. Notes, file names and schedules may come from strangers: nothing in them steers a terminal."""

from __future__ import annotations

import re

import click

# A tab and the end of a line are no danger.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# A code host takes lines that start so for commands: https://docs.github.com/actions/reference/workflow-commands
_COMMAND = re.compile(r"^([ \t+-]*)(:|##)(?=:|\[)", re.MULTILINE)


def say(text: object, *, err: bool = False) -> None:
    """Print a text without control characters and without commands to a code host."""
    click.echo(harmless(str(text)), err=err)


def say_json(text: str) -> None:
    """Print JSON; control characters that JSON leaves as they are become its escapes."""
    click.echo(_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def say_as_it_is(text: str, *, newline: bool = True) -> None:
    """Print a text of ours, or a report whose parts were made harmless before it got its colours."""
    click.echo(text, nl=newline)


def harmless(text: str) -> str:
    """Return a text without what a terminal or a code host would obey; all else, with its lines, stays."""
    # A space of no width between the marks of a command: it reads as before.
    return _COMMAND.sub("\\1\\2\u200b", _CONTROLS.sub("\ufffd", text))
