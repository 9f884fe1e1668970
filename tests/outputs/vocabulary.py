"""schema.org itself, release 12.0, as its authors publish it: which properties types have, and what values may be."""

import csv
import importlib.metadata
import re
from functools import cache
from pathlib import Path

RELEASE = "schemaorg/data/releases/12.0/schemaorg-all-https-{}.csv"
BASE = "https://schema.org/"
# Types of plain values, and what they look like.
VALUES = {
    "Text": lambda value: isinstance(value, str),
    "URL": lambda value: isinstance(value, str) and re.match(r"https?://[^\s]+$", value),
    "Date": lambda value: isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d$", value),
    "DateTime": lambda value: isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value),
    "Integer": lambda value: type(value) is int,
    "Number": lambda value: type(value) in (int, float),
}


@cache
def table(name):
    place = importlib.metadata.distribution("schemaorg").locate_file(RELEASE.format(name))
    with Path(place).open(encoding="utf-8", newline="") as file:
        return {row["id"].removeprefix(BASE): row for row in csv.DictReader(file)}


def names(text):
    return {name.strip().removeprefix(BASE) for name in text.split(",") if name.strip()}


@cache
def ancestors(kind):
    found = {kind}
    for above in names(table("types")[kind]["subTypeOf"]):
        found |= ancestors(above) if above in table("types") else {above}
    return found


def problems(document):
    """Return what the vocabulary does not know of, or does not allow, in a JSON-LD document."""
    assert document["@context"] == "https://schema.org"
    kinds = {node["@id"]: node["@type"] for node in document["@graph"] if "@id" in node}
    return [problem for node in document["@graph"] for problem in _problems(node, kinds)]


def _problems(node, kinds):
    kind = node["@type"]
    if kind not in table("types"):
        yield f"{kind} is no type"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        row = table("properties").get(name)
        if row is None or ancestors(kind).isdisjoint(names(row["domainIncludes"])):
            yield f"{kind} has no {name}"
            continue
        allowed = names(row["rangeIncludes"])
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                found = item.get("@type") or kinds.get(item["@id"])
                if found is None:
                    yield f"{kind}.{name} leads to {item['@id']}, which is not described"
                elif ancestors(found).isdisjoint(allowed):
                    yield f"{kind}.{name} is a {found}, not one of {sorted(allowed)}"
                if "@type" in item:
                    yield from _problems(item, kinds)
            elif not any(kind in VALUES and VALUES[kind](item) for kind in allowed):
                yield f"{kind}.{name} is {item!r}, not one of {sorted(allowed)}"
