"""Prints output of commands. Notes, file names and schedules are untrusted, so control characters are removed."""

from __future__ import annotations

import re

import click

from mkdocs_talknotes.problems import without_commands

# Control and bidirectional characters, and line ends other than the line feed; tabs are harmless.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
# GitHub Actions runs lines that start so as commands, after any white space:
# https://docs.github.com/actions/reference/workflow-commands. A diff puts `+` or `-` in front.
_COMMAND = re.compile(r"^((?:[^\S\n]|[+-])*+):(?=:)", re.MULTILINE)


def say(text: object, *, err: bool = False) -> None:
    """Print text without control characters and workflow commands."""
    click.echo(harmless(str(text)), err=err)


def say_json(text: str) -> None:
    """Print JSON. Control characters and the signs of commands become `\\u` escapes, which change nothing in JSON."""
    click.echo(_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text).replace("##", "#\\u0023"))


def say_as_it_is(text: str, *, newline: bool = True) -> None:
    """Print trusted text, or a report whose parts went through `harmless` before they were coloured."""
    click.echo(text, nl=newline)


def harmless(text: str) -> str:
    """Return text without terminal control characters and workflow commands; line breaks stay."""
    return _COMMAND.sub("\\1:\u200b", without_commands(_CONTROLS.sub("\ufffd", text)))
