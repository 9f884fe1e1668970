"""Checks of notes beyond their syntax. They need the catalog and the sources, but no rendered page.

Each check is a generator that takes `Notes` and yields `Problem`s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from mkdocs_talknotes.checks.addresses import check_addresses, check_list_links
from mkdocs_talknotes.checks.contents import check_contents
from mkdocs_talknotes.checks.judge import MARK, Judge
from mkdocs_talknotes.checks.leftovers import check_leftovers
from mkdocs_talknotes.checks.markers import check_markers
from mkdocs_talknotes.checks.names import check_known, check_names, check_speakers
from mkdocs_talknotes.checks.notes import Notes
from mkdocs_talknotes.checks.pictures import (
    check_alts,
    check_captions,
    check_credits,
    check_files,
    check_hosts,
    check_shown,
)
from mkdocs_talknotes.checks.shapes import check_shapes
from mkdocs_talknotes.checks.times import check_dates, check_recordings, check_undated
from mkdocs_talknotes.checks.unread import check_unread
from mkdocs_talknotes.problems import Severity

if TYPE_CHECKING:
    from mkdocs_talknotes.problems import Problem

__all__ = ["CHECKS", "MARK", "Judge", "Notes", "check_notes"]

CHECKS: Mapping[Callable[[Notes], Iterator[Problem]], tuple[str, ...]] = {
    check_addresses: ("address-twice",),
    check_list_links: ("missing-list-page",),
    check_contents: ("contents-disagree",),
    check_markers: ("marker",),
    check_speakers: ("talk-without-speaker",),
    check_known: ("speaker-unknown",),
    check_names: ("speaker-similar", "event-similar", "topic-similar"),
    check_alts: ("placeholder-alt",),
    check_captions: ("caption-twice",),
    check_credits: ("image-without-credit",),
    check_leftovers: ("leftover",),
    check_shown: ("picture-not-shown",),
    check_hosts: ("remote-picture",),
    check_files: ("missing-image", "oversized-image"),
    check_dates: ("date-outside-event",),
    check_undated: ("undated",),
    check_shapes: ("shape-fits-nothing", "shape-nearly-fits"),
    check_unread: ("page-without-talk", "heading-passed-over", "moment-without-recording"),
    check_recordings: ("video-past-end", "video-start-twice"),
}
"""Check → codes of the problems it may yield. A check doesn't run if the site ignores all its codes."""


def check_notes(notes: Notes, judge: Judge) -> Iterator[Problem]:
    """Run all checks, except those whose codes the site ignores, and yield their problems."""
    for check, codes in CHECKS.items():
        if any(judge.severity(code) is not Severity.IGNORE for code in codes):
            yield from check(notes)
