"""Whole builds of sites from a grammar: no traceback that the same site does not have without the plugin.

The fixed sample runs with all tests. `python -m pytest tests/fuzz/test_grammar.py -m slow -n auto` builds 20,000
others.
"""

import pytest
from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz.grammar import fails, sites

SAMPLE = 60
PARTS, IN_A_PART = 20, 1000

how = settings(derandomize=False, database=None, suppress_health_check=list(HealthCheck))


def check(files):
    ours = fails(files, ours=True)
    assert not ours or ours == fails(files, ours=False)


@settings(how, max_examples=SAMPLE, derandomize=True)
@given(sites)
def test_a_fixed_sample(files):
    check(files)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_twenty_thousand(part):
    seed(part)(settings(how, max_examples=IN_A_PART)(given(sites)(check)))()
