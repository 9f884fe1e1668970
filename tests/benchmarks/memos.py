"""Measures what each cached function saves in a first build: `python -m tests.benchmarks.memos [POSTS]`.

Builds the notes of `corpus.py` once, with versions of `functools.cache` and `functools.lru_cache` that time every cache
miss. A cache hit is assumed to save the average time of the misses. Prints the saving as a share of the build's CPU
time; `README.md` beside this file says which decorators are worth keeping.
"""

from __future__ import annotations

import functools
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Timed:
    """A cached function that counts its calls and times its misses."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.name = getattr(function, "__qualname__", repr(function))
        self.module = getattr(function, "__module__", "") or ""
        self._known: dict[object, Any] = {}
        self.calls = self.made = 0
        self.seconds = 0.0

    def __call__(self, *args: Any, **named: Any) -> Any:
        key = (args, tuple(named.items()))
        self.calls += 1
        if key not in self._known:
            start = time.process_time()
            self._known[key] = self._function(*args, **named)
            self.seconds += time.process_time() - start
            self.made += 1
        return self._known[key]

    def cache_clear(self) -> None:
        self._known.clear()

    @property
    def saved(self) -> float:
        """CPU time saved, in seconds."""
        return (self.calls - self.made) * self.seconds / self.made if self.made else 0.0


def main() -> None:
    """Build and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    functions: list[Timed] = []
    original = functools.lru_cache

    def timed(function: Callable[..., Any]) -> Any:
        if sys._getframe(1).f_globals["__name__"].partition(".")[0] != "mkdocs_talknotes":
            return original(maxsize=None)(function)
        functions.append(Timed(function))
        return functions[-1]

    def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any:
        return timed(maxsize) if callable(maxsize) else timed

    functools.lru_cache, functools.cache = lru_cache, timed  # type: ignore[assignment]
    # Import only now, so that the package uses these decorators.
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    from tests.benchmarks.corpus import make_posts  # noqa: PLC0415
    from tests.benchmarks.cost import MEMORY, write_blog  # noqa: PLC0415

    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        config = load_config(str(write_blog(Path(folder), list(make_posts(count)))))
        start = time.process_time()
        build(config)
        whole = time.process_time() - start
    print(f"{'saves':>7} {'calls':>8} {'made':>7}  function")
    for one in sorted(functions, key=lambda one: -one.saved):
        name = f"{one.module.removeprefix('mkdocs_talknotes.')}.{one.name}"
        print(f"{100 * one.saved / whole:>6.2f}% {one.calls:>8} {one.made:>7}  {name}")


if __name__ == "__main__":
    main()
