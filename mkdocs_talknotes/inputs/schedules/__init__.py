"""Schedules of conferences, in the formats they are published in → `Schedule`.

A module for each format; `read_schedule` tells them apart by what is in the file. All of it comes from strangers: size
and depth are bounded, addresses are checked, and what is wrong becomes a problem.
"""

from mkdocs_talknotes.inputs.schedules.read import read_schedule
from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session

__all__ = ["Presenter", "Schedule", "Session", "read_schedule"]
