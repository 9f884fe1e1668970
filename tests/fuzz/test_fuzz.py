"""Whatever stands in notes, data files, file names and options: no traceback, no hang, no page outside the site.

The fixed sample runs with all tests; `python -m pytest tests/fuzz -m slow -n auto` tries 100,000 others.
"""

import pytest
from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz.inputs import folders, options
from tests.fuzz.tryout import bounded, try_out

SAMPLE = 150
PARTS, IN_A_PART = 50, 2000

how = settings(derandomize=False, database=None, suppress_health_check=list(HealthCheck))


def check(files, chosen):
    with bounded():
        try_out(files, chosen)


@settings(how, max_examples=SAMPLE, derandomize=True)
@given(folders, options)
def test_a_fixed_sample(files, chosen):
    check(files, chosen)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_a_hundred_thousand(part):
    seed(part)(settings(how, max_examples=IN_A_PART)(given(folders, options)(check)))()
