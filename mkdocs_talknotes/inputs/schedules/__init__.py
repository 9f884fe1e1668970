"""Read the schedule of a conference, in any common format, into a `Schedule`.

There is a module for each format; `read_schedule` recognises the format by the file's content. Schedules aren't
trusted: size and depth are limited, addresses are checked, and faults become problems.
"""

from mkdocs_talknotes.inputs.schedules.read import read_schedule
from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session

__all__ = ["Presenter", "Schedule", "Session", "read_schedule"]
