"""A build that is told to stop ends as it does after an error: MkDocs tidies up, and so do plugins."""

from __future__ import annotations

import signal
import sys
import threading


def tidy_up_when_stopped() -> None:
    """Make `SIGTERM`, which services and containers send, end the process by an exception.

    Without it Python ends at once and leaves temporary files. A handler of somebody else's stays.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if is_main and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))


def stop_at_once_again() -> None:
    """Undo `tidy_up_when_stopped`."""
    if threading.current_thread() is threading.main_thread():
        handler = signal.getsignal(signal.SIGTERM)
        if getattr(handler, "__module__", "") == __name__:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
