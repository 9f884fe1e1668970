"""Turns SIGTERM into an exception, so that a stopped build still cleans up: MkDocs' files, ours and other plugins'."""

from __future__ import annotations

import signal
import sys
import threading


def tidy_up_when_stopped() -> None:
    """Make `SIGTERM`, which service managers and containers send, raise `SystemExit`.

    By default Python exits at once and leaves temporary files behind. An existing handler is kept.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if is_main and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))


def stop_at_once_again() -> None:
    """Undo `tidy_up_when_stopped`, unless someone else has set a handler since."""
    if threading.current_thread() is threading.main_thread():
        handler = signal.getsignal(signal.SIGTERM)
        if getattr(handler, "__module__", "") == __name__:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
