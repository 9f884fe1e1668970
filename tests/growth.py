"""Tells linear work from quadratic, on a fast machine and on a slow one: by a ratio, never by a number of seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

STEP = 4
# Work in proportion to its input takes `STEP` times as long for `STEP` times as much, quadratic work `STEP` squared.
MOST = 10
# CPU seconds. What takes less is all start and no growth.
NOISE = 0.05


def seconds(call: Callable[[], object]) -> float:
    """CPU seconds of one call, without the garbage collector: how long that takes depends on all tests before."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        call()
        return time.process_time() - start
    finally:
        gc.enable()


def grows_linearly(call: Callable[[int], object], count: int) -> bool:
    """Whether `call(count)` takes about `STEP` times as long as a quarter of it.

    Measured again before it is blamed: other work on the machine may have been in the way.
    """
    for _ in range(5):
        less = seconds(lambda: call(count // STEP))
        if seconds(lambda: call(count)) < MOST * max(less, NOISE):
            return True
    return False
