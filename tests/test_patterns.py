"""No regular expression of ours takes longer than linear in the length of its input.

Each compiled pattern of the package is read apart into samples of what it looks for, and strings that repeat those
samples are made longer and longer. The time may grow with the length, never with its square.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from itertools import islice, pairwise, product
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

import pytest

import mkdocs_talknotes

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
# Whether what repeats starts at one place or at many, and whether the end of a match is in reach.
ENDS = ("", "\x00", "\n", "!", " x")
# In characters. Each length is `STEP` times the one before.
LENGTHS = (64, 256, 1024, 4096)
STEP = 4
# A linear pattern takes `STEP` times as long for the longer text, a quadratic one `STEP` squared.
MOST_GROWTH = 9
# Shorter times are noise, in seconds.
NOISE = 0.004
MOST_PUMPS = 42


def modules():
    for info in pkgutil.walk_packages(mkdocs_talknotes.__path__, "mkdocs_talknotes."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def uses():
    """Name of a pattern → the methods that any module calls on it."""
    found = {}
    for module in modules():
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in METHODS and isinstance(node.value, ast.Name):
                found.setdefault(node.value.id, set()).add(node.attr)
    return found


def patterns():
    """Every pattern that is a global of a module, also inside tuples and mappings, with a name for it."""
    seen = {}
    for module in modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value)):
                key = (pattern.pattern, pattern.flags)
                if key not in seen:
                    seen[key] = (f"{module.__name__}:{name}" + (f"[{number}]" if number else ""), name, pattern)
    return seen.values()


def patterns_in(value, depth=4):
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for inner in (*value.keys(), *value.values()):
            yield from patterns_in(inner, depth - 1)
    elif depth and isinstance(value, (tuple, list, frozenset)):
        for inner in value:
            yield from patterns_in(inner, depth - 1)
    elif depth and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for name in value.__dataclass_fields__:
            yield from patterns_in(getattr(value, name), depth - 1)


CATEGORIES = {
    sre.CATEGORY_DIGIT: "1",
    sre.CATEGORY_NOT_DIGIT: "a",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_NOT_SPACE: "a",
    sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_WORD: "-",
}


def sample_of_set(items):
    """A character that a set matches."""
    negated = bool(items) and items[0][0] is sre.NEGATE
    if negated:
        pattern = [(sre.IN, items)]
        for character in "aA1 -.,:;\n\t(é日":
            compiled = re.compile(build_set(items), re.DOTALL)
            if compiled.match(character):
                return character
        return "\x01" if pattern else ""
    kind, value = items[0]
    if kind is sre.LITERAL:
        return chr(value)
    if kind is sre.RANGE:
        return chr(value[0])
    return CATEGORIES.get(value, "a")


def build_set(items):
    """The text of a set, for finding a member of a negated one."""
    text = ""
    for kind, value in items:
        if kind is sre.NEGATE:
            text += "^"
        elif kind is sre.LITERAL:
            text += re.escape(chr(value))
        elif kind is sre.RANGE:
            text += f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
        elif value in NAMES:
            text += NAMES[value]
    return f"[{text}]"


NAMES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}


def sample(parsed, pumps, repeats=1):
    """A text that a parsed pattern matches, more or less; samples of all its parts are added to `pumps`."""
    text = ""
    for kind, value in parsed:
        part = ""
        if kind is sre.LITERAL:
            part = chr(value)
        elif kind is sre.NOT_LITERAL:
            part = "a" if value != ord("a") else "b"
        elif kind is sre.ANY:
            part = "a"
        elif kind is sre.IN:
            part = sample_of_set(value)
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, inner = value
            one = sample(inner, pumps)
            part = one * (least or (repeats if most else 0))
            pumps.append(one)
        elif kind is sre.SUBPATTERN:
            part = sample(value[3], pumps)
        elif kind is sre.ATOMIC_GROUP:
            part = sample(value, pumps)
        elif kind is sre.BRANCH:
            parts = [sample(branch, pumps) for branch in value[1]]
            part = parts[0]
            pumps.extend(islice(parts, 8))
        elif kind is sre.GROUPREF_EXISTS:
            part = sample(value[1], pumps)
        text += part
        # What stands before a place is what must be repeated to start there again and again.
        pumps.append(text)
    return text


def texts(pattern):
    """Functions that make texts of a length, for which a pattern may need long."""
    pumps: list[str] = []
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    flags = pattern.flags if isinstance(pattern.pattern, str) else pattern.flags & ~re.UNICODE
    whole = sample(_parser.parse(source, flags & ~re.DEBUG), pumps)
    singles = [*dict.fromkeys(pump for pump in ("_", "_:", *pumps, *whole, " ", "\n", "-") if pump)][:MOST_PUMPS]
    short = [pump for pump in singles if len(pump) <= 3][:6]
    doubled = [one + other for one, other in product(short, repeat=2) if one != other]
    heads = [*dict.fromkeys(pump for pump in pumps if 0 < len(pump) < 60)][:8]
    for pump in (*singles, *doubled):
        for end in ENDS:
            yield lambda length, pump=pump, end=end: pump * (length // len(pump)) + end
        for head in heads if len(pump) <= 2 else ():
            yield lambda length, pump=pump, head=head: head + pump * (length // len(pump)) + "\x00"


def seconds(call, text, times=1):
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        call(text)
        best = min(best, time.process_time() - start)
    return best


def consume(pattern, method):
    call = getattr(pattern, method)
    convert = (lambda text: text) if isinstance(pattern.pattern, str) else str.encode
    return lambda text: call(convert(text))


def _grows_twice(call, make, shorter, times):
    """Whether time grows faster than length, in two steps: what is bounded grows for a while, and then no more."""
    first, second, third = (seconds(call, make(shorter * factor), times) for factor in (1, STEP, STEP * STEP))
    return second > first * MOST_GROWTH and third > second * MOST_GROWTH


def grows(pattern, method):
    """The first text for which a pattern takes more than linear time; empty where there is none."""
    call = consume(pattern, method)
    for make in texts(pattern):
        for shorter, length in pairwise(LENGTHS):
            if seconds(call, make(length)) < NOISE:
                continue
            # Measured anew before a pattern is blamed: other work on the machine may have been in the way.
            if all(_grows_twice(call, make, shorter, times) for times in (2, 5)):
                return make(64)
            break
    return ""


USES = uses()
PATTERNS = sorted(patterns(), key=lambda found: found[0])


def methods_of(name):
    used = USES.get(name, {"finditer", "match", "fullmatch"})
    # Walking all matches includes the first.
    return sorted(
        {
            "findall" if method in ("finditer", "findall", "sub", "subn", "split", "search") else method
            for method in used
        }
    )


@pytest.mark.parametrize(("place", "name", "pattern"), PATTERNS, ids=[place for place, _, _ in PATTERNS])
def test_time_is_linear(place, name, pattern):
    slow = {method: text for method in methods_of(name) if (text := grows(pattern, method))}
    assert slow == {}


def test_the_machine_finds_patterns_that_are_worse_than_linear():
    assert grows(re.compile(r"<!--\s*(.*?)\s*-->", re.DOTALL), "findall")
    assert grows(re.compile(r"\s+$"), "search")
    assert not grows(re.compile(r"[a-z]+\d"), "match")
